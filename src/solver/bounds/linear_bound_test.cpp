// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/linear_bound.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

constexpr std::uint64_t enough = 1'000'000'000;

TEST(LinearBound, is_never_below_the_best_plan_there_is) {
    for (const test::TinyProblem& tiny : test::tiny_problems(63, 200)) {
        const PlanState guide = PlanState::from_solution(tiny.problem, tiny.found);
        if (const auto bound = linear_bound(guide, cheapest_choices(tiny.problem), enough)) {
            EXPECT_GE(*bound, tiny.best);
        }
    }
}

// Three sites at the base, each meets two of three villages for sure; two can be served. The
// programme knows that nobody is met twice, sums of gains do not.
TEST(LinearBound, knows_that_nobody_is_met_twice) {
    test::StraightRoad road(1);
    road.add_unit(8, 10);
    for (int i = 0; i < 3; ++i) {
        road.add_site(0, 100);
    }
    constexpr std::int32_t surely = 16 * exposure_one;
    for (std::uint32_t site = 0; site < 3; ++site) {
        road.spec.sites[site].reach = {{site, surely}, {(site + 1) % 3, surely}};
        std::sort(road.spec.sites[site].reach.begin(), road.spec.sites[site].reach.end(),
                  [](const Reach& a, const Reach& b) { return a.cell < b.cell; });
    }
    const Problem problem = road.build();
    const Solution solution = solve(problem, {}).solution;
    const auto bound = linear_bound(PlanState::from_solution(problem, solution),
                                    cheapest_choices(problem), enough);
    ASSERT_TRUE(bound.has_value());
    EXPECT_NEAR(static_cast<double>(*bound) / person, 300.0, 0.1);
    EXPECT_NEAR(static_cast<double>(solution.value.total()) / person, 300.0, 0.1);
}

TEST(LinearBound, is_the_same_every_time) {
    Random random(64);
    const Problem problem = std::move(Problem::build(test::random_village(random))).value();
    const PlanState guide = PlanState::from_solution(problem, solve(problem, {}).solution);
    const auto choices = cheapest_choices(problem);
    const auto bound = linear_bound(guide, choices, enough);
    ASSERT_TRUE(bound.has_value());
    EXPECT_EQ(bound, linear_bound(guide, choices, enough));
}

TEST(LinearBound, is_left_out_where_it_would_take_too_long) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    const Problem problem = road.build();
    EXPECT_FALSE(linear_bound(PlanState(problem), cheapest_choices(problem), 10).has_value());
}

}  // namespace
}  // namespace halte::solver
