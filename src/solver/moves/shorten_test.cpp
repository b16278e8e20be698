// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/shorten.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "solver/schedule.hpp"
#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

// The free stops of every tour in a random order that holds, then as short as it gets.
TEST(Shorten, keeps_every_promise_and_never_lengthens_a_tour) {
    Random random(23);
    int shorter = 0;
    for (int i = 0; i < 200; ++i) {
        const Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        Options options;
        options.stop.iterations = 5;
        const Outcome outcome = solve(*problem, options);
        if (!outcome.conflicts.empty()) {
            continue;
        }
        PlanState state = PlanState::from_solution(*problem, outcome.solution);
        for (std::uint32_t slot = 0; slot < problem->slot_count(); ++slot) {
            const std::int64_t before = state.total();
            const std::int64_t driving_s = state.driving_s();
            std::uint64_t effort = 0;
            const bool is_shorter = shorten(state, slot, effort);
            shorter += is_shorter ? 1 : 0;
            EXPECT_GE(state.total(), before);
            if (problem->slot(slot).max_distance_m == 0) {
                EXPECT_EQ(state.driving_s() < driving_s, is_shorter);
            }
            EXPECT_FALSE(shorten(state, slot, effort)) << "nothing is left to shorten";
        }
        EXPECT_TRUE(state.is_feasible());
        EXPECT_EQ(verify(*problem, schedule(state)), std::vector<Violation>{});
    }
    EXPECT_GT(shorter, 0);
}

TEST(Shorten, finds_the_straight_way_through_a_street) {
    test::StraightRoad road(1);
    road.add_unit(6, 20);
    for (const int km : {10, 20, 30, 40}) {
        road.add_site(km, 100);
    }
    const Problem problem = road.build();
    PlanState state(problem);
    Route route;
    for (const std::uint32_t site : {2U, 0U, 3U, 1U}) {
        route.stops.push_back({.site = site, .lo_s = 0, .hi_s = 20 * test::hour,
                               .dwell_s = test::hour});
    }
    retime(problem, 0, route);
    ASSERT_TRUE(route.is_feasible);
    Outcome outcome = solve(problem, {});
    state = PlanState::from_solution(problem, outcome.solution);
    state.reorder(0, route);
    std::uint64_t effort = 0;
    EXPECT_TRUE(shorten(state, 0, effort));
    EXPECT_EQ(state.routes()[0].totals.distance_m, 80'000);
    EXPECT_GT(effort, 0U);
}

}  // namespace
}  // namespace halte::solver
