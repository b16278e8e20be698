// SPDX-License-Identifier: EUPL-1.2
#include "solver/plan_state.hpp"

#include <gtest/gtest.h>

#include "solver/insertion.hpp"
#include "solver/schedule.hpp"
#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;

TEST(PlanState, returns_to_itself_when_what_was_put_in_is_taken_out) {
    Random random(31);
    int inserted = 0;
    for (int i = 0; i < 60; ++i) {
        const Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        if (!find_conflicts(*problem).empty()) {
            continue;
        }
        PlanState state(*problem);
        InsertionFinder finder(*problem);
        Insertion insertion;
        for (std::uint32_t site = 0; site < problem->site_count(); ++site) {
            if (!finder.find(state, site, {}, insertion)) {
                continue;
            }
            const std::int64_t before = state.total();
            state.insert(insertion);
            EXPECT_EQ(state.total(), before + insertion.net());
            EXPECT_TRUE(state.is_feasible());
            state.remove(site);
            EXPECT_EQ(state.total(), before);
            EXPECT_EQ(state.factor(site), 0);
            state.insert(insertion);
            ++inserted;
        }
    }
    EXPECT_GT(inserted, 200);
}

TEST(PlanState, of_a_solution_has_its_value_and_gives_it_back) {
    Random random(32);
    for (int i = 0; i < 40; ++i) {
        const Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        Options options;
        options.stop.iterations = 20;
        const Outcome outcome = solve(*problem, options);
        if (!outcome.conflicts.empty()) {
            continue;
        }
        const PlanState state = PlanState::from_solution(*problem, outcome.solution);
        EXPECT_TRUE(state.is_feasible());
        EXPECT_EQ(state.total(), outcome.solution.value.total());
        EXPECT_EQ(schedule(state).value, outcome.solution.value);
    }
}

TEST(PlanState, counts_the_ramp_over_all_pins_of_a_site) {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    const std::uint32_t site = road.add_site(10, 100);
    road.spec.rules.ramp = {factor_one / 4, factor_one};
    road.pin(site, 0, 1, 9 * hour);
    road.pin(site, 0, 0, 9 * hour);
    const Problem problem = road.build();
    EXPECT_EQ(pinned_factor(problem, site), factor_one * 5 / 4);
    EXPECT_EQ(pinned_factor(problem, site, 0), factor_one / 4);
    EXPECT_EQ(PlanState(problem).factor(site), factor_one * 5 / 4);
}

TEST(PlanState, sees_who_else_may_be_at_a_host) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_unit(8, 18);
    road.spec.hosts.push_back({.capacity = 1});
    const std::uint32_t hall = road.add_site(10, 100);
    const std::uint32_t yard = road.add_site(10, 100);
    road.spec.sites[hall].host = 0;
    road.spec.sites[yard].host = 0;
    road.pin(hall, 0, 0, 10 * hour);
    const Problem problem = road.build();
    const PlanState state(problem);
    const auto others = [&](std::uint32_t slot, std::int32_t start_s) {
        return state.others_at_host(
            slot, {.site = yard, .lo_s = start_s, .hi_s = start_s, .dwell_s = hour});
    };
    EXPECT_EQ(others(1, 10 * hour), 1U);
    EXPECT_EQ(others(1, 11 * hour - 1), 1U);
    EXPECT_EQ(others(1, 11 * hour), 0U);
    EXPECT_EQ(others(1, 9 * hour), 0U);
    EXPECT_EQ(others(0, 10 * hour), 0U);  // the same unit is no other
}

TEST(WindowAround, holds_the_whole_presence) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    const std::uint32_t site = road.add_site(10, 100);
    road.open(site, 9, 11);
    const Problem problem = road.build();
    EXPECT_NE(window_around(problem, site, 0, 10 * hour, hour), nullptr);
    EXPECT_EQ(window_around(problem, site, 0, 10 * hour + 1, hour), nullptr);
    EXPECT_EQ(window_around(problem, site, 0, 9 * hour - 1, hour), nullptr);
}

}  // namespace
}  // namespace halte::solver
