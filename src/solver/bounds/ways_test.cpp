// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/ways.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

test::StraightRoad two_weeks() {
    test::StraightRoad road(14);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    return road;
}

TEST(Ways, are_one_where_only_the_week_differs) {
    const Problem problem = two_weeks().build();
    EXPECT_EQ(ways_of(problem, group_days(problem), 0).size(), 7U);  // one-off, each weekday
}

TEST(Ways, of_a_rhythm_count_its_visits_on_each_class_of_days) {
    test::StraightRoad road = two_weeks();
    road.spec.sites[0].patterns.clear();
    road.allow_pattern(0, {0, 7});
    const Problem problem = road.build();
    const std::vector<Way> ways = ways_of(problem, group_days(problem), 0);
    ASSERT_EQ(ways.size(), 1U);
    ASSERT_EQ(ways.front().shares.size(), 1U);
    EXPECT_EQ(ways.front().shares.front().count, 2U);
    EXPECT_EQ(ways.front().factor, 2 * factor_one);
}

// A morning worth all and an afternoon worth half, far apart: one hour for all visits.
TEST(Ways, keep_morning_and_afternoon_apart) {
    test::StraightRoad road = two_weeks();
    road.spec.sites[0].patterns.clear();
    road.allow_pattern(0, {0, 7});
    road.open(0, 9, 12);
    for (const std::uint32_t day : {0U, 7U}) {
        road.spec.sites[0].windows.push_back(
            {day, 14 * test::hour, 17 * test::hour, factor_one / 2});
    }
    const Problem problem = road.build();
    const std::vector<Way> ways = ways_of(problem, group_days(problem), 0);
    ASSERT_EQ(ways.size(), 2U);
    EXPECT_EQ(ways[0].factor + ways[1].factor, 3 * factor_one);
    EXPECT_EQ(ways[0].shares.front().kinds.size(), 1U);
}

// A short visit at about noon may lie in either window: it pays for the cheaper.
TEST(Ways, allow_both_windows_where_one_hour_may_lie_in_either) {
    test::StraightRoad road = two_weeks();
    road.spec.sites[0].dwell = {{15 * test::minute, factor_one}};
    road.spec.sites[0].patterns.clear();
    road.allow_pattern(0, {0, 7});
    road.open(0, 9, 12);
    for (const std::uint32_t day : {0U, 7U}) {
        road.spec.sites[0].windows.push_back(
            {day, 12 * test::hour, 17 * test::hour, factor_one / 2});
    }
    const Problem problem = road.build();
    const std::vector<Way> ways = ways_of(problem, group_days(problem), 0);
    const bool one_pays_for_either =
        std::any_of(ways.begin(), ways.end(), [](const Way& way) {
            return way.shares.front().kinds.size() == 2 && way.factor == 2 * factor_one;
        });
    EXPECT_TRUE(one_pays_for_either);
}

}  // namespace
}  // namespace halte::solver
