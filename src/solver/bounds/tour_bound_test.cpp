// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/tour_bound.hpp"

#include <gtest/gtest.h>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

std::optional<std::int64_t> bound_of(const Problem& problem, const Solution& solution,
                                     const BoundLimits& limits = {}) {
    return tour_bound(PlanState::from_solution(problem, solution), limits);
}

TEST(TourBound, is_never_below_the_best_plan_there_is) {
    int looked_at = 0;
    for (const test::TinyProblem& tiny : test::tiny_problems(65, 400)) {
        if (const auto bound = bound_of(tiny.problem, tiny.found)) {
            ++looked_at;
            EXPECT_GE(*bound, tiny.best);
        }
    }
    EXPECT_GT(looked_at, 100);
}

TEST(TourBound, is_never_below_a_good_plan_of_a_village) {
    Random random(66);
    for (int i = 0; i < 20; ++i) {
        const Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        const Outcome outcome = solve(*problem, {});
        if (!outcome.conflicts.empty()) {
            continue;
        }
        if (const auto bound = bound_of(*problem, outcome.solution)) {
            EXPECT_GE(*bound, outcome.solution.value.total()) << "problem " << i;
        }
    }
}

// Six places an hour away, half a day: two can be served, whatever a sum of hours says.
TEST(TourBound, knows_that_nobody_can_be_far_out_without_the_way_home) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    for (int i = 0; i < 6; ++i) {
        road.add_site(60, 100);
    }
    const Problem problem = road.build();
    const Solution solution = solve(problem, {}).solution;
    const auto bound = bound_of(problem, solution);
    ASSERT_TRUE(bound.has_value());
    EXPECT_NEAR(static_cast<double>(*bound), static_cast<double>(solution.value.total()),
                0.02 * static_cast<double>(solution.value.total()));
}

TEST(TourBound, is_the_same_every_time_and_no_worse_with_more_effort) {
    Random random(67);
    const Problem problem = std::move(Problem::build(test::random_village(random))).value();
    const Solution solution = solve(problem, {}).solution;
    const BoundLimits little{.cancel = {}, .effort = 100'000};
    const BoundLimits more{.cancel = {}, .effort = 10'000'000};
    const auto first = bound_of(problem, solution, little);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first, bound_of(problem, solution, little));
    EXPECT_LE(*bound_of(problem, solution, more), *first);
}

TEST(TourBound, is_left_to_others_where_one_look_would_take_too_long) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    const Problem problem = road.build();
    const Solution solution = solve(problem, {}).solution;
    EXPECT_FALSE(bound_of(problem, solution, {.cancel = {}, .effort = 0}).has_value());
}

}  // namespace
}  // namespace halte::solver
