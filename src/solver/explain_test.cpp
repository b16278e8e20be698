// SPDX-License-Identifier: EUPL-1.2
#include "solver/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "solver/insertion.hpp"
#include "solver/plan_state.hpp"
#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;

Explanation explained(const test::StraightRoad& road) {
    const Problem problem = road.build();
    Options options;
    options.stop.iterations = 100;
    return explain(problem, solve(problem, options).solution);
}

// One short day: room for one of two.
test::StraightRoad room_for_one() {
    test::StraightRoad road(1);
    road.add_unit(8, 10);
    road.add_site(20, 100);
    road.add_site(25, 90);
    return road;
}

TEST(Explain, says_what_a_series_brings_and_who_would_come_in_its_stead) {
    const Explanation why = explained(room_for_one());
    ASSERT_EQ(why.series.size(), 1U);
    EXPECT_EQ(why.series[0].reached_alone, 63'212);
    EXPECT_EQ(why.series[0].reached_here, 63'212);
    EXPECT_EQ(why.series[0].next_best_site, 1U);
    EXPECT_NEAR(static_cast<double>(why.series[0].next_best_value_loss), 6.32 * person,
                0.01 * person);
}

TEST(Explain, says_what_room_for_a_left_out_site_would_cost) {
    const Explanation why = explained(room_for_one());
    ASSERT_EQ(why.left_out.size(), 1U);
    EXPECT_EQ(why.left_out[0].site, 1U);
    EXPECT_EQ(why.left_out[0].reason, LeftOut::no_room);
    EXPECT_EQ(why.left_out[0].displaced_series, 0U);
    EXPECT_EQ(why.left_out[0].reached, 56'891);
    EXPECT_GT(why.left_out[0].displaced_loss, 0);
}

TEST(Explain, says_that_another_site_of_the_group_was_chosen) {
    test::StraightRoad road = room_for_one();
    road.spec.slots[0].end_s = 18 * hour;
    road.spec.quotas = {{.limit = 1}};
    road.spec.sites[0].uses = {{.quota = 0, .amount = 1}};
    road.spec.sites[1].uses = {{.quota = 0, .amount = 1}};
    const Explanation why = explained(road);
    ASSERT_EQ(why.left_out.size(), 1U);
    EXPECT_EQ(why.left_out[0].site, 1U);
    EXPECT_EQ(why.left_out[0].reason, LeftOut::group_full);
    EXPECT_EQ(why.left_out[0].displaced_series, 0U);
    ASSERT_EQ(why.series.size(), 1U);
    EXPECT_EQ(why.series[0].next_best_site, 1U);
}

TEST(Explain, says_that_the_budget_does_not_reach) {
    test::StraightRoad road = room_for_one();
    road.spec.slots[0].end_s = 18 * hour;
    EXPECT_TRUE(explained(road).left_out.empty());
    road.spec.budgets = {{.max_work_s = 2 * hour}};
    const Explanation why = explained(road);
    ASSERT_EQ(why.left_out.size(), 1U);
    EXPECT_EQ(why.left_out[0].reason, LeftOut::budget_spent);
    EXPECT_EQ(why.left_out[0].displaced_series, 0U);
    ASSERT_EQ(why.series.size(), 1U);
    EXPECT_EQ(why.series[0].next_best_site, why.left_out[0].site);
}

TEST(Explain, counts_only_what_the_others_leave) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(20, 100);
    road.spec.sites[1].reach.push_back({0, exposure_one});
    const Explanation why = explained(road);
    ASSERT_EQ(why.series.size(), 2U);
    EXPECT_EQ(why.series[0].reached_alone, 63'212);
    EXPECT_EQ(why.series[0].reached_here, 23'254);
    EXPECT_EQ(why.series[1].reached_alone, 126'424);
}

TEST(Explain, names_who_already_reaches_the_people_of_a_site) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    const std::uint32_t beside = road.add_site(12, 0);
    road.spec.cells[0].weight = 100'000;
    road.spec.sites[0].reach[0].exposure = 4 * exposure_one;
    road.spec.sites[beside].reach = {{0, exposure_one}};
    road.spec.prices.per_work_hour = 5 * person;
    const Explanation why = explained(road);
    ASSERT_EQ(why.left_out.size(), 1U);
    EXPECT_EQ(why.left_out[0].reason, LeftOut::already_covered);
    EXPECT_EQ(why.left_out[0].by_series, 0U);
    EXPECT_LT(why.left_out[0].gain, why.left_out[0].cost);
}

TEST(Explain, says_that_the_road_costs_more_than_it_brings) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(100, 20);
    road.spec.prices.per_km = person / 5;
    const Explanation why = explained(road);
    ASSERT_EQ(why.left_out.size(), 1U);
    EXPECT_EQ(why.left_out[0].reason, LeftOut::gain_below_cost);
    EXPECT_GT(why.left_out[0].cost, why.left_out[0].gain);
    EXPECT_GT(why.left_out[0].gain, 0);
}

TEST(Explain, says_that_the_search_was_stopped_before) {
    const Problem problem = room_for_one().build();
    CancelSource source;
    source.request_stop();
    Options options;
    options.stop.cancel = source.get_token();
    const Explanation why = explain(problem, solve(problem, options).solution);
    ASSERT_EQ(why.left_out.size(), 2U);
    EXPECT_EQ(why.left_out[0].reason, LeftOut::cut_short);
}

TEST(Explain, gives_figures_for_pins_too) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    const std::uint32_t site = road.add_site(10, 100);
    road.spec.sites[site].bonus = 3 * person;
    road.spec.prices.per_km = person / 10;
    road.pin(site, 0, 0, 10 * hour);
    const Explanation why = explained(road);
    ASSERT_EQ(why.series.size(), 1U);
    EXPECT_EQ(why.series[0].reached_here, 63'212);
    EXPECT_NEAR(static_cast<double>(why.series[0].value_loss), (63.212 + 3.0 - 2.0) * person,
                0.01 * person);
    EXPECT_TRUE(why.left_out.empty());
}

// The loss told is the loss that a plan made without the series would show.
TEST(Explain, agrees_with_taking_the_series_out) {
    Random random(71);
    int compared = 0;
    for (int i = 0; i < 30; ++i) {
        const Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        Options options;
        options.stop.iterations = 400;  // enough to settle a village
        const Outcome outcome = solve(*problem, options);
        if (!outcome.conflicts.empty()) {
            continue;
        }
        const Explanation why = explain(*problem, outcome.solution);
        ASSERT_EQ(why.series.size(), outcome.solution.series.size());
        for (const SeriesReason& reason : why.series) {
            Solution without = outcome.solution;
            for (Tour& tour : without.tours) {
                std::erase_if(tour.visits, [&](const Visit& visit) {
                    return visit.series == reason.series;
                });
            }
            EXPECT_EQ(outcome.solution.value.total() - evaluate(*problem, without).value.total(),
                      reason.value_loss);
            ++compared;
        }
        for (const LeftOutReason& left_out : why.left_out) {
            EXPECT_NE(left_out.reason, LeftOut::cut_short) << "village " << i;
        }
    }
    EXPECT_GT(compared, 100);
}

TEST(Explain, stops_when_told_and_still_names_every_series_and_site) {
    const Problem problem = room_for_one().build();
    const Solution solution = solve(problem, {}).solution;
    CancelSource source;
    source.request_stop();
    const Explanation why = explain(problem, solution, source.get_token());
    EXPECT_EQ(why.series.size(), 1U);
    EXPECT_EQ(why.left_out.size(), 1U);
}

// The slow twin: each absent site tried everywhere in the plan without each series.
TEST(Explain, finds_the_same_successors_as_trying_everything) {
    Random random(77);
    int compared = 0;
    for (int i = 0; i < 40; ++i) {
        const Problem problem = std::move(Problem::build(test::random_village(random))).value();
        Options options;
        options.stop.iterations = 30;
        const Outcome outcome = solve(problem, options);
        if (!outcome.conflicts.empty()) {
            continue;
        }
        const Explanation why = explain(problem, outcome.solution);
        for (const SeriesReason& reason : why.series) {
            const Series& series = outcome.solution.series[reason.series];
            PlanState rest = PlanState::from_solution(problem, outcome.solution);
            if (series.pin != none) {
                continue;
            }
            rest.remove(series.site);
            std::int64_t least = std::numeric_limits<std::int64_t>::max();
            for (const LeftOutReason& absent : why.left_out) {
                InsertionFinder finder(problem);
                Insertion insertion;
                const auto levels =
                    static_cast<std::uint32_t>(problem.site(absent.site).dwell.size());
                for (std::uint32_t level = 0; level < levels; ++level) {
                    if ((absent.reason == LeftOut::no_room ||
                         absent.reason == LeftOut::group_full ||
                         absent.reason == LeftOut::budget_spent) &&
                        rest.is_feasible() &&
                        finder.find(rest, absent.site, {.level = level}, insertion)) {
                        least = std::min(least, reason.value_loss - insertion.net());
                    }
                }
            }
            const bool is_none = least == std::numeric_limits<std::int64_t>::max();
            ASSERT_EQ(reason.next_best_site == none, is_none) << "village " << i;
            if (!is_none) {
                EXPECT_EQ(reason.next_best_value_loss, least) << "village " << i;
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 50);
}

}  // namespace
}  // namespace halte::solver
