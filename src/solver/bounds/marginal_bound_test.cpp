// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/marginal_bound.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

TEST(MarginalBound, is_never_below_the_best_plan_there_is) {
    for (const test::TinyProblem& tiny : test::tiny_problems(62, 200)) {
        const PlanState guide = PlanState::from_solution(tiny.problem, tiny.found);
        EXPECT_GE(marginal_bound(guide, cheapest_choices(tiny.problem)), tiny.best);
    }
}

// One site worth 63 persons takes an hour; half of one is at hand.
TEST(MarginalBound, takes_a_site_in_part_where_the_time_is_short) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(0, 100);
    road.add_site(0, 100);
    road.spec.slots[0].end_s = 9 * test::hour + 30 * test::minute;
    const Problem problem = road.build();
    const std::int64_t bound = marginal_bound(PlanState(problem), cheapest_choices(problem));
    EXPECT_NEAR(static_cast<double>(bound) / person, 1.5 * 63.2, 0.2);
}

}  // namespace
}  // namespace halte::solver
