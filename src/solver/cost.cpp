// SPDX-License-Identifier: EUPL-1.2
#include "solver/cost.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"

namespace halte::solver {

namespace {

// floor(amount * price / unit) without overflow for amount < 2^53, price <= 10^9.
std::int64_t priced(std::int64_t amount, std::int64_t price, std::int64_t unit) {
    return amount / unit * price + amount % unit * price / unit;
}

constexpr int met_segment_bits = 14;  // 1/64 of an exposure
constexpr std::size_t met_segments = 1024;

// Integer slopes that never rise make the line concave at every integer, not only at the knots.
struct MetTable {
    std::array<std::int64_t, met_segments + 1> knots{};
    std::array<std::int64_t, met_segments> slopes{};

    MetTable() {
        std::int64_t slope = std::int64_t{1} << 12;
        for (std::size_t i = 0; i < met_segments; ++i) {
            const double x = static_cast<double>(i + 1) / 64.0;
            const auto wanted = std::llround((1.0 - std::exp(-x)) * 0x1.0p32);
            const std::int64_t fitting = (wanted - knots[i]) >> met_segment_bits;
            slope = std::clamp<std::int64_t>(fitting, 0, slope);
            slopes[i] = slope;
            knots[i + 1] = knots[i] + (slope << met_segment_bits);
        }
    }
};

const MetTable met_table;

double utility(double r, const Fairness& fairness) {
    if (fairness.alpha == 1.0) {
        return std::log(fairness.epsilon + r);
    }
    return std::pow(fairness.epsilon + r, 1.0 - fairness.alpha) / (1.0 - fairness.alpha);
}

constexpr int knot_bits = 30;
constexpr int fraction_bits = met_bits - UtilityTable::segment_bits;

__extension__ using Wide = unsigned __int128;

}  // namespace

std::int64_t met_probability(std::int64_t exposure) {
    const auto segment = static_cast<std::size_t>(exposure >> met_segment_bits);
    if (segment >= met_segments) {
        return met_table.knots[met_segments];
    }
    const std::int64_t fraction = exposure & ((std::int64_t{1} << met_segment_bits) - 1);
    return met_table.knots[segment] + met_table.slopes[segment] * fraction;
}

std::int64_t met_slope(std::int64_t exposure) {
    const auto segment = static_cast<std::size_t>(exposure >> met_segment_bits);
    return segment >= met_segments ? 0 : met_table.slopes[segment];
}

std::int64_t met_knot(std::int64_t exposure) {
    return std::min<std::int64_t>(exposure >> met_segment_bits, met_segments) << met_segment_bits;
}

Value price_of(const TourTotals& totals, const Prices& prices) {
    Value value;
    value.road = priced(totals.distance_m, prices.per_km, 1000) +
                 priced(totals.driving_s, prices.per_driving_hour, 3600);
    const std::int64_t work_s = totals.driving_s + totals.service_s;
    value.hours = priced(work_s, prices.per_work_hour, 3600);
    const std::int64_t excess =
        std::max<std::int64_t>(0, totals.driving_s * 1000 - work_s * prices.road_share_permille);
    value.road_share = priced(excess, prices.per_excess_road_hour, 3600 * 1000);
    value.short_presence = priced(totals.missing_s, prices.per_short_hour, 3600);
    return value;
}

std::int64_t cost_of(const TourTotals& totals, const Prices& prices) {
    return -price_of(totals, prices).total();
}

UtilityTable::UtilityTable(const Fairness& fairness) {
    const double low = utility(0.0, fairness);
    const double span = utility(1.0, fairness) - low;
    std::int64_t rise = std::int64_t{1} << knot_bits;
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
        const double r = static_cast<double>(i + 1) / (1 << segment_bits);
        const auto wanted = std::llround((utility(r, fairness) - low) / span * 0x1.0p30);
        rise = std::clamp<std::int64_t>(wanted - knots[i], 0, rise);
        knots[i + 1] = knots[i] + rise;
    }
    for (std::size_t i = 2; i < knots.size(); ++i) {
        HALTE_CHECK(knots[i] - knots[i - 1] <= knots[i - 1] - knots[i - 2]);
    }
}

AreaUtility AreaUtility::make(std::uint64_t weight, std::uint64_t population,
                              const UtilityTable& table) {
    AreaUtility area;
    if (weight == 0) {
        return area;
    }
    area.weight = weight;
    area.inverse = weight == 1 ? UINT64_MAX : static_cast<std::uint64_t>((Wide{1} << 64) / weight);
    area.population = static_cast<std::int64_t>(population * (person / 1000));
    // Two units of r may be lost by the reciprocal and the shift, one of u by the interpolation.
    const std::int64_t lost = 2 * (table.knots[1] >> fraction_bits) + 4;
    area.slack = static_cast<std::int64_t>(
        (static_cast<Wide>(area.population) * static_cast<Wide>(lost)) >> knot_bits) + 2;
    return area;
}

std::int64_t AreaUtility::value(std::int64_t reach, const UtilityTable& table) const {
    const auto r = static_cast<std::int64_t>(
        (static_cast<Wide>(static_cast<std::uint64_t>(reach)) * inverse) >> 64);
    const auto segment = static_cast<std::size_t>(r >> fraction_bits);
    std::int64_t u = table.knots.back();
    if (segment + 1 < table.knots.size()) {
        const std::int64_t fraction = r & ((std::int64_t{1} << fraction_bits) - 1);
        u = table.knots[segment] +
            (((table.knots[segment + 1] - table.knots[segment]) * fraction) >> fraction_bits);
    }
    return static_cast<std::int64_t>(
        (static_cast<Wide>(population) * static_cast<Wide>(u)) >> knot_bits);
}

}  // namespace halte::solver
