// SPDX-License-Identifier: EUPL-1.2
#include "solver/schedule.hpp"

#include <gtest/gtest.h>

#include "solver/insertion.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;
using test::minute;

Solution with_all_sites(const Problem& problem) {
    PlanState state(problem);
    InsertionFinder finder(problem);
    Insertion insertion;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        if (finder.find(state, site, {}, insertion)) {
            state.insert(insertion);
        }
    }
    Solution solution = schedule(state);
    EXPECT_TRUE(verify(problem, solution).empty());
    return solution;
}

TEST(Schedule, leaves_the_base_as_late_as_the_first_stop_allows) {
    test::StraightRoad road(1);
    road.add_unit(6, 18);
    road.open(road.add_site(30, 100), 10, 12);
    const Solution solution = with_all_sites(road.build());
    EXPECT_EQ(solution.tours[0].departure_s, 9 * hour + 30 * minute);
    EXPECT_EQ(solution.tours[0].visits[0].arrival_s, 10 * hour);
}

TEST(Schedule, prefers_a_round_hour_for_a_one_off) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(37, 100);
    const Solution solution = with_all_sites(road.build());
    EXPECT_EQ(solution.tours[0].visits[0].start_s, 8 * hour + 45 * minute);
    EXPECT_EQ(solution.series[0].start_s, 8 * hour + 45 * minute);
}

TEST(Schedule, keeps_an_odd_hour_when_a_round_one_would_cost_the_stop) {
    test::StraightRoad road(1);
    road.add_unit(8, 10);
    road.spec.slots[0].end_s = 8 * hour + 37 * 2 * minute + hour;
    road.add_site(37, 100);
    EXPECT_EQ(with_all_sites(road.build()).tours[0].visits[0].start_s, 8 * hour + 37 * minute);
}

TEST(Schedule, takes_the_rest_while_waiting_anyway) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.spec.slots[0].rest = Break{hour, 11 * hour, 14 * hour};
    road.open(road.add_site(10, 100), 9, 10);
    road.open(road.add_site(20, 100), 14, 16);
    const Solution solution = with_all_sites(road.build());
    ASSERT_EQ(solution.tours[0].visits.size(), 2U);
    EXPECT_EQ(solution.tours[0].rest_start_s, 11 * hour);
    EXPECT_EQ(solution.tours[0].visits[1].start_s, 14 * hour);
}

TEST(Schedule, rests_at_the_base_before_leaving_or_after_the_return) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.spec.slots[0].rest = Break{hour, 8 * hour, 11 * hour};
    const std::uint32_t site = road.add_site(10, 100);
    road.open(site, 14, 16);
    Solution solution = with_all_sites(road.build());
    EXPECT_EQ(solution.tours[0].rest_start_s, 8 * hour);
    EXPECT_EQ(solution.tours[0].departure_s, 13 * hour + 50 * minute);
    road.spec.slots[0].rest = Break{hour, 16 * hour, 18 * hour};
    solution = with_all_sites(road.build());
    EXPECT_GE(solution.tours[0].rest_start_s, 16 * hour);
}

TEST(Schedule, orders_series_by_site_and_says_every_exposure) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(30, 100);
    road.add_site(10, 100);
    const Solution solution = with_all_sites(road.build());
    ASSERT_EQ(solution.series.size(), 2U);
    EXPECT_EQ(solution.series[0].site, 0U);
    EXPECT_EQ(solution.cell_exposure, (std::vector<std::int64_t>{exposure_one, exposure_one}));
}

}  // namespace
}  // namespace halte::solver
