// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/linear_bound.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "solver/bounds/marginal_bound.hpp"
#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

TEST(LinearBound, is_never_below_the_best_plan_there_is) {
    Random random(63);
    for (int i = 0; i < 200; ++i) {
        const Result<Problem> problem = Problem::build(test::random_spec(random));
        ASSERT_TRUE(problem.has_value());
        const auto best = test::best_plan_by_brute_force(*problem);
        if (!best) {
            continue;
        }
        Options options;
        options.stop.iterations = 5;
        const Solution found = solve(*problem, options).solution;
        const auto bound = linear_bound(*problem, found, cheapest_choices(*problem));
        if (bound) {
            EXPECT_GE(*bound, best->value.total()) << "problem " << i;
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
    const auto choices = cheapest_choices(problem);
    const auto bound = linear_bound(problem, solution, choices);
    ASSERT_TRUE(bound.has_value());
    EXPECT_NEAR(static_cast<double>(*bound) / person, 300.0, 0.1);
    EXPECT_NEAR(static_cast<double>(solution.value.total()) / person, 300.0, 0.1);
}

TEST(LinearBound, is_the_same_every_time) {
    Random random(64);
    const Problem problem = std::move(Problem::build(test::random_village(random))).value();
    const Solution solution = solve(problem, {}).solution;
    const auto choices = cheapest_choices(problem);
    EXPECT_EQ(linear_bound(problem, solution, choices), linear_bound(problem, solution, choices));
}

}  // namespace
}  // namespace halte::solver
