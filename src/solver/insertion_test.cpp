// SPDX-License-Identifier: EUPL-1.2
#include "solver/insertion.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;
using test::minute;

TEST(Insertion, takes_the_shortest_detour) {
    test::StraightRoad road(2);
    road.add_unit(8, 14);
    const std::uint32_t site = road.add_site(20, 100);
    road.pin(road.add_site(40, 1), 0, 1, 10 * hour);  // passes by on the second day
    const Problem problem = road.build();
    const PlanState state(problem);
    InsertionFinder finder(problem);
    Insertion insertion;
    ASSERT_TRUE(finder.find(state, site, {}, insertion));
    EXPECT_EQ(insertion.visits[0].slot, 1U);
    EXPECT_EQ(insertion.time_s, hour);
}

TEST(Insertion, finds_one_hour_for_all_days_of_a_series) {
    test::StraightRoad road(2);
    road.add_unit(8, 14);
    const std::uint32_t site = road.add_site(10, 100);
    const std::uint32_t both = road.allow_pattern(site, {0, 1});
    road.spec.sites[site].patterns = {both};
    road.pin(road.add_site(10, 1), 0, 0, 9 * hour);   // the morning is taken on day 0
    road.pin(road.add_site(10, 1), 0, 1, 12 * hour);  // noon on day 1
    const Problem problem = road.build();
    const PlanState state(problem);
    InsertionFinder finder(problem);
    Insertion insertion;
    ASSERT_TRUE(finder.find(state, site, {}, insertion));
    EXPECT_EQ(insertion.start_s, 9 * hour + 45 * minute);  // 10:00 on day 0, within 15 min
    EXPECT_EQ(insertion.visits.size(), 2U);
    EXPECT_EQ(insertion.visits[0].lo_s, 9 * hour + 30 * minute);
    EXPECT_EQ(insertion.visits[0].hi_s, 10 * hour);
}

TEST(Insertion, refuses_a_series_without_a_common_hour) {
    test::StraightRoad road(2);
    road.add_unit(8, 14);
    const std::uint32_t site = road.add_site(10, 100);
    const std::uint32_t both = road.allow_pattern(site, {0, 1});
    road.spec.sites[site].patterns = {both};
    road.spec.sites[site].windows = {{0, 8 * hour, 10 * hour, factor_one},
                                     {1, 12 * hour, 14 * hour, factor_one}};
    const Problem problem = road.build();
    ASSERT_EQ(problem.candidates(site).size(), 1U);
    InsertionFinder finder(problem);
    Insertion insertion;
    EXPECT_FALSE(finder.find(PlanState(problem), site, {}, insertion));
}

TEST(Insertion, prefers_the_window_that_is_worth_more) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    const std::uint32_t site = road.add_site(10, 100);
    road.spec.sites[site].windows = {{0, 9 * hour, 10 * hour, factor_one / 4},
                                     {0, 15 * hour, 16 * hour, factor_one}};
    const Problem problem = road.build();
    InsertionFinder finder(problem);
    Insertion insertion;
    ASSERT_TRUE(finder.find(PlanState(problem), site, {}, insertion));
    EXPECT_EQ(insertion.visits[0].lo_s, 15 * hour);
    EXPECT_EQ(insertion.factor, factor_one);
}

TEST(Insertion, leaves_a_full_host_alone) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_unit(8, 18);
    const std::uint32_t hall = road.add_site(10, 100);
    const std::uint32_t yard = road.add_site(10, 100);
    road.spec.sites[hall].host = road.spec.sites[yard].host = 0;
    road.open(yard, 10, 12);
    road.pin(hall, 0, 0, 10 * hour);
    for (const std::uint32_t capacity : {1U, 2U}) {
        road.spec.hosts = {{capacity}};
        const Problem problem = road.build();
        InsertionFinder finder(problem);
        Insertion insertion;
        ASSERT_TRUE(finder.find(PlanState(problem), yard, {}, insertion));
        // With room for one, only the unit that is there already may also serve the yard.
        EXPECT_EQ(insertion.unit, capacity == 1 ? 0U : insertion.unit);
        EXPECT_EQ(finder.find_candidate(PlanState(problem), yard, {.unit = 1, .pattern = 0}, {},
                                        insertion),
                  capacity == 2);
    }
}

// Two units of four parcels each; the first already carries three.
TEST(Insertion, takes_another_tour_when_one_is_loaded) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_unit(8, 18);
    for (const std::int32_t load : {3, 2, 3}) {
        road.spec.sites[road.add_site(10, 100)].load = load;
    }
    for (Slot& slot : road.spec.slots) {
        slot.capacity = 4;
    }
    const Problem problem = road.build();
    PlanState state(problem);
    InsertionFinder finder(problem);
    Insertion insertion;
    ASSERT_TRUE(finder.find_candidate(state, 0, {0, 0}, {}, insertion));
    state.insert(insertion);
    EXPECT_FALSE(finder.find_candidate(state, 1, {0, 0}, {}, insertion));
    ASSERT_TRUE(finder.find(state, 1, {}, insertion));
    EXPECT_EQ(insertion.unit, 1U);
    state.insert(insertion);
    EXPECT_FALSE(finder.find(state, 2, {}, insertion));
    EXPECT_EQ(state.routes()[0].load, 3);
}

// Each unit works on one of two days: together they keep a rhythm that neither can keep alone.
TEST(Insertion, shares_a_series_among_units_where_the_rules_allow_it) {
    for (const bool any_unit : {false, true}) {
        test::StraightRoad road(2);
        road.add_unit(8, 12);
        road.add_unit(14, 18);
        road.spec.slots.erase(road.spec.slots.begin() + 1, road.spec.slots.begin() + 3);
        const std::uint32_t site = road.add_site(10, 100);
        road.spec.sites[site].patterns = {road.allow_pattern(site, {0, 1})};
        road.spec.rules.any_unit = any_unit;
        const Problem problem = road.build();
        Options options;
        options.stop.iterations = 20;
        const Solution solution = solve(problem, options).solution;
        EXPECT_TRUE(verify(problem, solution).empty());
        ASSERT_EQ(solution.series.size(), any_unit ? 1U : 0U);
        if (any_unit) {
            EXPECT_EQ(solution.series[0].unit, none);
            EXPECT_EQ(solution.tours[0].visits.size() + solution.tours[1].visits.size(), 2U);
            PlanState state = PlanState::from_solution(problem, solution);
            EXPECT_EQ(state.slot_holding(site, 1), 1U);
            state.remove(site);
            EXPECT_EQ(state.total(), 0);
        }
    }
}

TEST(Insertion, wanders_only_among_what_fits) {
    Random random(41);
    Result<Problem> problem = Problem::build(test::random_village(random));
    while (problem.has_value() && !find_conflicts(*problem).empty()) {
        problem = Problem::build(test::random_village(random));
    }
    ASSERT_TRUE(problem.has_value());
    InsertionFinder finder(*problem);
    Insertion insertion;
    for (int i = 0; i < 20; ++i) {
        PlanState state(*problem);
        for (std::uint32_t site = 0; site < problem->site_count(); ++site) {
            if (finder.find(state, site, {.wander = &random}, insertion)) {
                state.insert(insertion);
                ASSERT_TRUE(state.is_feasible());
            }
        }
    }
    EXPECT_GT(finder.effort(), 1'000U);
}

}  // namespace
}  // namespace halte::solver
