// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>

// The one currency of the solver, and everything that is counted in it. Value is int64: a
// millionth of a person newly reached. Rates are fixed point. Nothing here depends on the machine
// but exp and pow of the tables, whose last digit is rounded away.
namespace halte::solver {

inline constexpr std::int32_t exposure_one = 1 << 20;  // exposure 1.0
inline constexpr std::int32_t factor_one = 1 << 16;    // multiplier 1.0
inline constexpr std::int64_t person = 1'000'000;      // value of one person newly reached

// What the road, the hours and the bad habits cost, in value. Each 0 .. 10^9.
struct Prices {
    std::int64_t per_km = 0;
    std::int64_t per_driving_hour = 0;
    // Hours of work: driving, setup, presence, packing. Waiting and rest are free.
    std::int64_t per_work_hour = 0;
    // Soft: driving above this share of the work of a tour. DEFAULT: 400 thousandths.
    std::int32_t road_share_permille = 400;
    std::int64_t per_excess_road_hour = 0;
    // Soft: presence missing to Site::useful_dwell_s, per hour and visit.
    std::int64_t per_short_hour = 0;
};

// u(r) = ((epsilon + r)^(1 - alpha) - epsilon^(1 - alpha)) / (1 - alpha), scaled to u(1) = 1; the
// logarithm for alpha = 1 (Mo and Walrand 2000). alpha 0 = most people, 1 = proportional,
// 4 = nearly the worst-served first.
struct Fairness {
    double alpha = 0.0;    // 0 .. 8
    double epsilon = 0.05; // 0.001 .. 1
};

// Value of a solution in named parts; costs and penalties are given as positive numbers.
struct Value {
    std::int64_t coverage = 0;       // above what is reached with no visit at all
    std::int64_t bonus = 0;
    std::int64_t road = 0;
    std::int64_t hours = 0;
    std::int64_t road_share = 0;     // penalty
    std::int64_t short_presence = 0; // penalty

    std::int64_t total() const {
        return coverage + bonus - road - hours - road_share - short_presence;
    }
    friend bool operator==(const Value&, const Value&) = default;
};

// What a tour takes, before prices.
struct TourTotals {
    std::int64_t distance_m = 0;
    std::int64_t driving_s = 0;
    std::int64_t service_s = 0;         // setup + presence + packing
    std::int64_t missing_s = 0;         // presence missing to the useful one
    friend bool operator==(const TourTotals&, const TourTotals&) = default;
};

// Costs of one tour by part (road, hours, road_share, short_presence).
Value price_of(const TourTotals& totals, const Prices& prices);
// The same as one number, for the inner loop.
std::int64_t cost_of(const TourTotals& totals, const Prices& prices);

// Probability of having been met: 1 - exp(-x) as a concave broken line with integer slopes, exact
// at integers, in units of 2^-32; within 0.0002 of the exponential. Worked example: x = 1.0 gives
// 0.632.
std::int64_t met_probability(std::int64_t exposure);
inline constexpr int met_bits = 32;
// Slope of that line to the right of an exposure, and where the straight piece that holds the
// exposure begins.
std::int64_t met_slope(std::int64_t exposure);
std::int64_t met_knot(std::int64_t exposure);

// u_alpha on 1024 segments of [0, 1], 2^30 = 1. Concave: slopes never rise (checked at build).
struct UtilityTable {
    static constexpr int segment_bits = 10;
    std::array<std::int64_t, (1 << segment_bits) + 1> knots{};
    explicit UtilityTable(const Fairness& fairness = {});
};

// One area: turns sum(weight * met_probability) into value.
struct AreaUtility {
    std::uint64_t weight = 0;      // of all its cells
    std::uint64_t inverse = 0;     // 2^64 / total weight, rounded down
    std::int64_t population = 0;   // value of u = 1
    // How much the floor of the last digits may take away from the concave function, in value.
    std::int64_t slack = 0;

    static AreaUtility make(std::uint64_t weight, std::uint64_t population,
                            const UtilityTable& table);
    // `reach` = sum of weight * met_probability over the cells of the area.
    std::int64_t value(std::int64_t reach, const UtilityTable& table) const;
};

}  // namespace halte::solver
