// SPDX-License-Identifier: EUPL-1.2
#include "solver/timing.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;
using test::minute;

constexpr std::int32_t km_30 = 30 * minute;

// One unit 8 to 12 h, places at 30 and 60 km.
test::StraightRoad short_day() {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(30, 100);
    road.add_site(60, 100);
    return road;
}

Stop stop_at(std::uint32_t site, std::int32_t lo_s = 0, std::int32_t hi_s = 48 * hour) {
    return {.site = site, .lo_s = lo_s, .hi_s = hi_s, .dwell_s = hour};
}

Route route_of(const Problem& problem, std::vector<Stop> stops) {
    Route route;
    route.stops = std::move(stops);
    retime(problem, 0, route);
    return route;
}

TEST(Route, knows_the_earliest_and_latest_start_of_each_stop) {
    const Problem problem = short_day().build();
    const Route route = route_of(problem, {stop_at(0)});
    EXPECT_TRUE(route.is_feasible);
    EXPECT_EQ(route.times[0].earliest_rested, 8 * hour + km_30);
    EXPECT_EQ(route.times[0].latest_rested, 12 * hour - km_30 - hour);
    EXPECT_EQ(route.totals.driving_s, 2 * km_30);
    EXPECT_EQ(route.totals.distance_m, 60'000);
    EXPECT_EQ(route.totals.service_s, hour);
}

TEST(Route, is_infeasible_when_the_way_home_ends_after_the_shift) {
    const Problem problem = short_day().build();
    EXPECT_TRUE(route_of(problem, {stop_at(0), stop_at(1)}).is_feasible);
    EXPECT_FALSE(route_of(problem, {stop_at(0), stop_at(1), stop_at(0)}).is_feasible);
}

TEST(Route, holds_setup_and_packing_within_the_shift_but_outside_the_window) {
    test::StraightRoad road = short_day();
    road.spec.slots[0].setup_s = 20 * minute;
    road.spec.slots[0].packing_s = 10 * minute;
    const Problem problem = road.build();
    // Open 8:50 to 9:50: arrives 8:30, sets up before the opening, packs after the closing.
    const Stop tight = stop_at(0, 8 * hour + 50 * minute, 8 * hour + 50 * minute);
    EXPECT_TRUE(route_of(problem, {tight}).is_feasible);
    const Stop too_early = stop_at(0, 8 * hour, 8 * hour + 49 * minute);
    EXPECT_FALSE(route_of(problem, {too_early}).is_feasible);
    const Stop last = stop_at(0, 10 * hour + 20 * minute);
    EXPECT_TRUE(route_of(problem, {last}).is_feasible);
    EXPECT_FALSE(route_of(problem, {stop_at(0, 10 * hour + 21 * minute)}).is_feasible);
}

TEST(Route, respects_range_and_driving_time) {
    test::StraightRoad road = short_day();
    road.spec.slots[0].max_distance_m = 119'999;
    EXPECT_FALSE(route_of(road.build(), {stop_at(1)}).is_feasible);
    EXPECT_TRUE(route_of(road.build(), {stop_at(0)}).is_feasible);
    road.spec.slots[0].max_distance_m = 0;
    road.spec.slots[0].max_driving_s = hour;
    EXPECT_FALSE(route_of(road.build(), {stop_at(1)}).is_feasible);
    EXPECT_TRUE(route_of(road.build(), {stop_at(0)}).is_feasible);
}

TEST(Route, is_infeasible_without_a_road) {
    test::StraightRoad road = short_day();
    ProblemSpec spec = road.finished();
    for (Matrix& matrix : spec.profiles) {
        matrix.travel_s[2] = no_road;
        matrix.distance_m[2] = no_road;
    }
    const Result<Problem> problem = Problem::build(spec);
    ASSERT_TRUE(problem.has_value());
    EXPECT_FALSE(route_of(*problem, {stop_at(1)}).is_feasible);
}

TEST(Rest, may_be_taken_on_the_way_and_must_begin_in_its_window) {
    Slot slot{.begin_s = 8 * hour, .end_s = 18 * hour,
              .rest = Break{hour, 12 * hour, 14 * hour}};
    EXPECT_EQ(arrival_with_rest(slot, 9 * hour, hour), 13 * hour);       // waits for the window
    EXPECT_EQ(arrival_with_rest(slot, 11 * hour + 1800, hour), 13 * hour + 1800);  // half-way
    EXPECT_EQ(arrival_with_rest(slot, 13 * hour, hour), 15 * hour);
    EXPECT_EQ(arrival_with_rest(slot, 13 * hour + 1, hour), never_early);
    EXPECT_EQ(departure_with_rest(slot, 15 * hour, hour), 13 * hour);
    EXPECT_EQ(departure_with_rest(slot, 18 * hour, hour), 13 * hour);
    EXPECT_EQ(departure_with_rest(slot, 13 * hour, hour), 11 * hour);
    EXPECT_EQ(departure_with_rest(slot, 13 * hour - 1, hour), never_late);
    slot.rest.reset();
    EXPECT_EQ(arrival_with_rest(slot, 9 * hour, hour), never_early);
    EXPECT_EQ(departure_with_rest(slot, 15 * hour, hour), never_late);
}

// The twin: an insertion fits if and only if the tour made by it is feasible, for every start the
// gap promises and none outside.
TEST(FitInGap, agrees_with_retiming_the_whole_tour) {
    Random random(5);
    int fits = 0;
    int misfits = 0;
    for (int i = 0; i < 400; ++i) {
        Result<Problem> built = Problem::build(test::random_village(random));
        ASSERT_TRUE(built.has_value());
        const Problem& problem = *built;
        const auto slot = static_cast<std::uint32_t>(random.below(problem.slot_count()));
        Route route;
        retime(problem, slot, route);
        for (int k = 0; k < 12; ++k) {
            const auto site = static_cast<std::uint32_t>(random.below(problem.site_count()));
            const std::size_t gap = random.below(route.stops.size() + 1);
            const auto lo_s = static_cast<std::int32_t>((8 + random.below(6)) * hour);
            const Stop stop = stop_at(site, lo_s,
                                      lo_s + static_cast<std::int32_t>(random.below(4)) * hour);
            const GapFit fit = fit_in_gap(problem, slot, route, gap, stop);
            const auto with = [&](std::int32_t from_s, std::int32_t to_s) {
                Route trial = route;
                Stop fixed = stop;
                fixed.lo_s = from_s;
                fixed.hi_s = to_s;
                trial.stops.insert(trial.stops.begin() + static_cast<std::ptrdiff_t>(gap), fixed);
                retime(problem, slot, trial);
                return trial;
            };
            const Route whole = with(stop.lo_s, stop.hi_s);
            ASSERT_EQ(fit.fits(), whole.is_feasible) << i;
            if (!fit.fits()) {
                ++misfits;
                continue;
            }
            ++fits;
            EXPECT_EQ(whole.totals.driving_s, route.totals.driving_s + fit.extra_s);
            for (const GapRange& range : {fit.rested, fit.before_rest}) {
                if (!range.is_empty()) {
                    EXPECT_TRUE(with(range.lo_s, range.lo_s).is_feasible);
                    EXPECT_TRUE(with(range.hi_s, range.hi_s).is_feasible);
                }
            }
            const std::int32_t lowest =
                std::min(fit.rested.is_empty() ? 48 * hour : fit.rested.lo_s,
                         fit.before_rest.is_empty() ? 48 * hour : fit.before_rest.lo_s);
            if (lowest > stop.lo_s) {
                EXPECT_FALSE(with(stop.lo_s, lowest - 1).is_feasible);
            }
            EXPECT_LE(hour + problem.slot(slot).setup_s + problem.slot(slot).packing_s,
                      route.room_s);
            route = whole;
        }
    }
    EXPECT_GT(fits, 300);
    EXPECT_GT(misfits, 300);
}

TEST(ChanceInGap, is_never_denied_to_a_stop_that_fits) {
    Random random(17);
    std::size_t denied = 0;
    std::size_t too_late = 0;
    for (int i = 0; i < 300; ++i) {
        const Problem problem = Problem::build(test::random_village(random)).value();
        const auto index = static_cast<std::uint32_t>(random.below(problem.slot_count()));
        const Slot& slot = problem.slot(index);
        Route route;
        retime(problem, index, route);
        for (int k = 0; k < 12; ++k) {
            const auto site = static_cast<std::uint32_t>(random.below(problem.site_count()));
            const auto lo_s = static_cast<std::int32_t>((7 + random.below(9)) * hour);
            const Stop stop = stop_at(site, lo_s, lo_s + hour);
            bool is_too_late = false;
            std::size_t fitting = route.gaps.size();
            for (std::size_t gap = 0; gap < route.gaps.size(); ++gap) {
                const Chance chance = chance_in_gap(problem, slot, route.gaps[gap], stop);
                is_too_late = is_too_late || chance == Chance::too_late;
                const bool fits = fit_in_gap(problem, index, route, gap, stop).fits();
                EXPECT_FALSE(fits && (is_too_late || chance == Chance::no)) << i;
                fitting = fits ? gap : fitting;
                denied += chance == Chance::no ? 1 : 0;
                too_late += is_too_late ? 1 : 0;
            }
            if (fitting < route.gaps.size()) {
                route.stops.insert(route.stops.begin() + static_cast<std::ptrdiff_t>(fitting),
                                   stop);
                retime(problem, index, route);
            }
        }
    }
    EXPECT_GT(denied, 300U);
    EXPECT_GT(too_late, 300U);
}

}  // namespace
}  // namespace halte::solver
