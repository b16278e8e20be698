// SPDX-License-Identifier: EUPL-1.2
#include "solver/bound.hpp"

#include <gtest/gtest.h>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

std::int64_t bound_of(const test::StraightRoad& road) {
    const Problem problem = road.build();
    return upper_bound(problem, solve(problem, {}).solution).value;
}

TEST(UpperBound, is_nearly_reached_when_everything_can_be_served) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(20, 100);
    const Problem problem = road.build();
    const Solution solution = solve(problem, {}).solution;
    const std::int64_t bound = upper_bound(problem, solution).value;
    EXPECT_GE(bound, solution.value.total());
    EXPECT_LE(bound, solution.value.total() + person / 100);
}

TEST(UpperBound, falls_when_the_team_has_less_time) {
    test::StraightRoad road(2);
    road.add_unit(8, 18);
    for (int i = 0; i < 12; ++i) {
        road.add_site(5 + 4 * i, 100);
    }
    const std::int64_t long_days = bound_of(road);
    for (Slot& slot : road.spec.slots) {
        slot.end_s = 12 * test::hour;
    }
    const std::int64_t short_days = bound_of(road);
    EXPECT_LT(short_days * 3, long_days * 2);
}

TEST(UpperBound, is_nothing_where_nothing_can_be_served) {
    test::StraightRoad road(1);
    road.add_unit(8, 10);
    road.add_site(90, 100);
    EXPECT_LE(bound_of(road), person / 1000);
}

TEST(UpperBound, knows_that_a_way_out_and_home_is_driven_for_few) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    for (int i = 0; i < 6; ++i) {
        road.add_site(60, 100);  // an hour out, an hour home: two can be served
    }
    EXPECT_LT(bound_of(road), 4 * 64 * person);
}

// Against the slow twin, on other problems than the search is judged by.
TEST(UpperBound, is_never_below_the_best_plan_there_is) {
    for (const test::TinyProblem& tiny : test::tiny_problems(61, 300)) {
        EXPECT_GE(upper_bound(tiny.problem, tiny.found).value, tiny.best);
    }
}

}  // namespace
}  // namespace halte::solver
