// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/marginal_bound.hpp"

#include <gtest/gtest.h>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

TEST(MarginalBound, is_never_below_the_best_plan_whatever_guides_it) {
    Random random(62);
    for (int i = 0; i < 200; ++i) {
        const Result<Problem> problem = Problem::build(test::random_spec(random));
        ASSERT_TRUE(problem.has_value());
        if (const auto best = test::best_plan_by_brute_force(*problem)) {
            const std::int64_t bound =
                marginal_bound(*problem, *best, cheapest_choices(*problem));
            EXPECT_GE(bound, best->value.total()) << "problem " << i;
        }
    }
}

// One site worth 64 persons takes an hour; half an hour is at hand.
TEST(MarginalBound, takes_a_site_in_part_where_the_time_is_short) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(0, 100);
    const std::int64_t whole = [&] {
        const Problem problem = road.build();
        return marginal_bound(problem, solve(problem, {}).solution, cheapest_choices(problem));
    }();
    EXPECT_NEAR(static_cast<double>(whole) / person, 63.2, 0.1);
}

}  // namespace
}  // namespace halte::solver
