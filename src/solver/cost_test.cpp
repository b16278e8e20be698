// SPDX-License-Identifier: EUPL-1.2
#include "solver/cost.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/random.hpp"

namespace halte::solver {
namespace {

// Chords of 1/64 lie below the curve by 1/64^2 / 8 = 3.1e-5 at most; from x = 8 on, a slope of a
// whole number is too coarse and the line ends 1.45e-4 below.
TEST(MetProbability, follows_the_exponential_from_below) {
    for (std::int64_t x = 0; x < 20 * std::int64_t{exposure_one}; x += 777) {
        const double exact = 1.0 - std::exp(-static_cast<double>(x) / exposure_one);
        const double missing = exact - static_cast<double>(met_probability(x)) * 0x1.0p-32;
        ASSERT_GE(missing, -0x1.0p-32) << x;
        ASSERT_LE(missing, x < 8 * std::int64_t{exposure_one} ? 3.2e-5 : 1.46e-4) << x;
    }
}

// Bound and lazy greedy rest on this: no rounding may make a later step worth more.
TEST(MetProbability, is_concave_at_every_integer) {
    Random random(1);
    for (int i = 0; i < 200'000; ++i) {
        const auto a = static_cast<std::int64_t>(random.below(18 * exposure_one));
        const auto b = static_cast<std::int64_t>(random.below(18 * exposure_one));
        const auto step = static_cast<std::int64_t>(1 + random.below(exposure_one));
        const std::int64_t low = std::min(a, b);
        const std::int64_t high = std::max(a, b);
        ASSERT_GE(met_probability(low + step) - met_probability(low),
                  met_probability(high + step) - met_probability(high));
        ASSERT_GE(met_probability(low + step), met_probability(low));
    }
}

TEST(MetProbability, ends_below_one_for_any_exposure) {
    EXPECT_EQ(met_probability(0), 0);
    EXPECT_LE(met_probability(std::numeric_limits<std::int64_t>::max() / 2),
              std::int64_t{1} << met_bits);
}

TEST(UtilityTable, runs_from_nothing_to_one_and_bends_with_alpha) {
    for (const double alpha : {0.0, 0.5, 1.0, 2.0, 4.0, 8.0}) {
        const UtilityTable table({.alpha = alpha, .epsilon = 0.05});
        EXPECT_EQ(table.knots.front(), 0);
        EXPECT_NEAR(static_cast<double>(table.knots.back()) * 0x1.0p-30, 1.0, 1e-3) << alpha;
    }
    const UtilityTable flat({.alpha = 0.0});
    const UtilityTable even({.alpha = 4.0});
    EXPECT_NEAR(static_cast<double>(flat.knots[512]) * 0x1.0p-30, 0.5, 1e-6);
    EXPECT_GT(static_cast<double>(even.knots[512]) * 0x1.0p-30, 0.95);
}

TEST(AreaUtility, counts_persons_when_everybody_weighs_the_same) {
    const UtilityTable table({.alpha = 0.0});
    const AreaUtility area = AreaUtility::make(100'000, 100'000, table);  // 100 persons
    const std::int64_t half = 50'000 * (std::int64_t{1} << met_bits);
    EXPECT_NEAR(static_cast<double>(area.value(half, table)), 50.0 * person, 100.0);
}

TEST(AreaUtility, gives_nothing_for_an_area_without_people) {
    const UtilityTable table({.alpha = 1.0});
    EXPECT_EQ(AreaUtility::make(0, 5'000, table).value(0, table), 0);
}

// The slack must cover what rounding takes from concavity, or the printed bound may lie.
TEST(AreaUtility, bends_the_wrong_way_by_no_more_than_its_slack) {
    Random random(2);
    for (const double alpha : {0.0, 1.0, 4.0}) {
        const UtilityTable table({.alpha = alpha, .epsilon = 0.01});
        for (const std::uint64_t weight : {1ULL, 7ULL, 999'983ULL, 1ULL << 30}) {
            const AreaUtility area = AreaUtility::make(weight, 1ULL << 40, table);
            const std::uint64_t most = weight << met_bits;
            for (int i = 0; i < 5'000; ++i) {
                const std::uint64_t a = random.below(most);
                const std::uint64_t b = random.below(most);
                const std::uint64_t step = random.below(most - std::max(a, b));
                const auto value = [&](std::uint64_t reach) {
                    return area.value(static_cast<std::int64_t>(reach), table);
                };
                const std::uint64_t low = std::min(a, b);
                const std::uint64_t high = std::max(a, b);
                ASSERT_GE(value(low + step) - value(low) + 2 * area.slack,
                          value(high + step) - value(high));
            }
        }
    }
}

TEST(Price, names_every_part) {
    const Prices prices{.per_km = 1'000, .per_driving_hour = 7'200, .per_work_hour = 3'600,
                        .road_share_permille = 400, .per_excess_road_hour = 36'000,
                        .per_short_hour = 360};
    const TourTotals totals{.distance_m = 12'500, .driving_s = 5'000, .service_s = 5'000,
                            .missing_s = 100};
    const Value value = price_of(totals, prices);
    EXPECT_EQ(value.road, 12'500 + 10'000);
    EXPECT_EQ(value.hours, 10'000);
    EXPECT_EQ(value.road_share, 10'000);  // 1,000 s above 40 % of 10,000 s
    EXPECT_EQ(value.short_presence, 10);
    EXPECT_EQ(cost_of(totals, prices), 22'500 + 10'000 + 10'000 + 10);
    EXPECT_EQ(value.total(), -cost_of(totals, prices));
}

TEST(Price, does_not_overflow_at_the_highest_prices) {
    const Prices prices{.per_km = 1'000'000'000, .per_driving_hour = 1'000'000'000,
                        .per_work_hour = 1'000'000'000, .road_share_permille = 0,
                        .per_excess_road_hour = 1'000'000'000, .per_short_hour = 1'000'000'000};
    const TourTotals totals{.distance_m = 1'000'000'000, .driving_s = 172'800,
                            .service_s = 172'800, .missing_s = 172'800};
    EXPECT_NEAR(static_cast<double>(cost_of(totals, prices)), 1e15, 1e12);
}

}  // namespace
}  // namespace halte::solver
