// SPDX-License-Identifier: EUPL-1.2
#include "planner/check_plan.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

TimeOfDay at(int hour, int minute) {
    return TimeOfDay(hour * 60 + minute);
}

// Tuesday 8 December 2026: out at 8:40, Brando 9:30-12:00, pause 12:20-13:05, home at 13:25.
model::Plan one_morning(const ThreeVillages& villages) {
    model::Plan plan;
    plan.request = villages.request();
    const Day tuesday = parse_day("2026-12-08").value();
    plan.series.push_back({.id = model::SeriesId("brando"),
                           .place = model::PlaceId("brando-place"),
                           .unit = model::UnitId("van"),
                           .rhythm = {model::EveryWeeks{tuesday, 2}, {}},
                           .starts = at(9, 30),
                           .stay = Minutes(150)});
    model::Tour tour;
    tour.unit = model::UnitId("van");
    tour.day = tuesday;
    tour.departs = at(8, 40);
    tour.returns = at(13, 25);
    tour.pause = model::TimeWindow{at(12, 20), at(13, 5)};
    tour.stops.push_back({.series = model::SeriesId("brando"),
                          .place = model::PlaceId("brando-place"),
                          .arrives = at(9, 0),
                          .opens = at(9, 30),
                          .closes = at(12, 0),
                          .travel_before = Seconds(1200),
                          .distance_before = Metres(20000)});
    tour.travel_back = Seconds(1200);
    tour.distance_back = Metres(20000);
    plan.tours.push_back(tour);
    plan.figures.distance = Metres(40000);
    plan.figures.driving = Seconds(2400);
    plan.figures.stops = 1;
    // 100 unseen, half of them receptive: 50 * (1 - (1 - 0.5)^0.5), first visit, full stay.
    plan.figures.reached.value = People(14.64);
    plan.figures.at_most = People(300.0);
    return plan;
}

std::string codes(const std::vector<Breach>& breaches) {
    std::string all;
    for (const Breach& breach : breaches) {
        all += (all.empty() ? "" : " ") + breach.code;
    }
    return all;
}

// What the checker says once the good plan was spoilt.
std::string spoilt(const std::function<void(model::Plan&, ThreeVillages&)>& spoil) {
    ThreeVillages villages;
    model::Plan plan = one_morning(villages);
    spoil(plan, villages);
    return codes(check_plan(plan, villages.evidence()));
}

TEST(CheckPlan, accepts_a_plan_that_holds) {
    EXPECT_EQ(spoilt([](auto&, auto&) {}), "");
}

TEST(CheckPlan, sees_a_visit_on_another_day_of_the_month_than_the_wished_one) {
    const auto wished = [](int nth) {
        return spoilt([nth](auto& plan, auto&) {
            plan.request.wishes.push_back(
                {.place = model::PlaceId("brando-place"),
                 .monthly = model::MonthlyWeekday{Weekday::tuesday, nth}});
        });
    };
    EXPECT_EQ(wished(2), "");  // Tuesday 8 December 2026
    EXPECT_EQ(wished(1), "wish_lost");
    EXPECT_EQ(wished(5), "wish_lost");
}

TEST(CheckPlan, adds_up_what_the_tours_take_of_a_budget) {
    const auto within = [](const model::Budget& budget) {
        return spoilt([&](auto& plan, auto&) { plan.request.budgets = {budget}; });
    };
    EXPECT_EQ(within({.distance = Metres(40'000.0)}), "");
    EXPECT_EQ(within({.unit = model::UnitId("van"), .distance = Metres(39'000.0)}),
              "beyond_budget");
    EXPECT_EQ(within({.unit = model::UnitId("other"), .distance = Metres(39'000.0)}), "");
    // 40 min of road, 30 of setting up, 150 of presence, 20 of packing.
    EXPECT_EQ(within({.work = Minutes(240)}), "");
    EXPECT_EQ(within({.work = Minutes(239)}), "beyond_budget");
}

TEST(CheckPlan, sees_both_of_two_places_that_exclude_each_other) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.request.either_or = {
                      {model::PlaceId("brando-place"), model::PlaceId("albi-place")}};
              }),
              "");
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.request.either_or = {
                      {model::PlaceId("brando-place"), model::PlaceId("brando-place")}};
              }),
              "both_of_a_pair");
}

TEST(CheckPlan, sees_an_unknown_unit) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.tours[0].unit = model::UnitId("ghost"); }),
              "unknown_unit");
}

TEST(CheckPlan, sees_a_day_outside_the_horizon_and_a_day_off) {
    EXPECT_EQ(
        spoilt([](auto& plan, auto&) { plan.request.first_day = parse_day("2026-12-09").value(); }),
        "outside_horizon rhythm");
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.request.days_off = {plan.tours[0].day}; }),
              "day_off rhythm");
}

TEST(CheckPlan, sees_a_tour_outside_the_shift) {
    EXPECT_EQ(spoilt([](auto&, auto& villages) {
                  villages.units[0].shifts.days[1] = {{at(9, 0), at(17, 30)}};
              }),
              "outside_shift");
}

TEST(CheckPlan, sees_a_van_that_flies) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.tours[0].departs = at(8, 50); }), "too_fast");
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.tours[0].stops[0].travel_before = Seconds(600);
                  plan.figures.driving = Seconds(1800);
              }),
              "travel_too_short");
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.tours[0].returns = at(13, 20); }), "too_fast");
}

TEST(CheckPlan, sees_kilometres_that_were_not_driven) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.tours[0].stops[0].distance_before = Metres(15000);
                  plan.figures.distance = Metres(35000);
              }),
              "distance_differs");
}

TEST(CheckPlan, sees_a_missing_setup) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.tours[0].departs = at(8, 55);
                  plan.tours[0].stops[0].arrives = at(9, 15);
              }),
              "no_setup");
}

TEST(CheckPlan, sees_a_closed_place) {
    EXPECT_EQ(spoilt([](auto&, auto& villages) {
                  villages.territory.places[1].welcome.days[1] = {{at(9, 0), at(11, 30)}};
              }),
              "closed");
}

TEST(CheckPlan, sees_a_pause_that_is_missing_short_or_at_work) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.tours[0].pause.reset(); }), "no_pause");
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.tours[0].pause->closes = at(12, 40); }),
              "pause_misplaced");
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.tours[0].pause = model::TimeWindow{at(12, 0), at(12, 45)};
              }),
              "pause_at_work");
}

TEST(CheckPlan, sees_range_and_driving_limits) {
    EXPECT_EQ(spoilt([](auto&, auto& villages) { villages.units[0].range = Metres(30000); }),
              "beyond_range");
    EXPECT_EQ(spoilt([](auto&, auto& villages) { villages.units[0].driving_limit = Minutes(30); }),
              "too_much_driving");
}

TEST(CheckPlan, sees_missing_equipment) {
    EXPECT_EQ(
        spoilt([](auto&, auto& villages) { villages.territory.places[1].needs = {"step-free"}; }),
        "lacks_equipment");
}

TEST(CheckPlan, sees_a_broken_rhythm) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.series[0].rhythm.rule = model::EveryWeeks{plan.tours[0].day, 1};
              }),
              "rhythm");
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.series[0].starts = at(9, 0); }), "hour_differs");
}

TEST(CheckPlan, sees_two_tours_of_one_unit_on_a_day) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.tours.push_back(plan.tours[0]);
                  plan.figures.distance = Metres(80000);
                  plan.figures.driving = Seconds(4800);
                  plan.figures.stops = 2;
                  plan.figures.reached.value = People(28.19);
              }),
              "two_tours taken rhythm");
}

TEST(CheckPlan, sees_forbidden_places_and_lost_wishes) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.request.forbidden = {model::PlaceId("brando-place")};
              }),
              "forbidden");
    EXPECT_EQ(spoilt([](auto& plan, auto&) {
                  plan.request.wishes = {{.place = model::PlaceId("corsoli-place")}};
              }),
              "wish_lost");
}

TEST(CheckPlan, sees_a_stop_on_a_day_that_the_request_forbids_there) {
    const auto without = [](bool same_day, std::optional<model::UnitId> unit) {
        return spoilt([&](auto& plan, auto&) {
            const model::Tour& tour = plan.tours[0];
            plan.request.no_visits = {{tour.stops[0].place,
                                       tour.day + std::chrono::days(same_day ? 0 : 1), unit}};
        });
    };
    EXPECT_EQ(without(true, {}), "day_forbidden");
    EXPECT_EQ(without(true, model::UnitId("van")), "day_forbidden");
    EXPECT_EQ(without(true, model::UnitId("boat")), "");
    EXPECT_EQ(without(false, {}), "");
}

TEST(CheckPlan, counts_the_people_again) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.figures.reached.value = People(16.0); }),
              "people");
}

TEST(CheckPlan, sees_totals_that_do_not_add_up_and_a_bound_that_is_none) {
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.figures.stops = 2; }), "totals");
    EXPECT_EQ(spoilt([](auto& plan, auto&) { plan.figures.at_most = People(12.0); }), "bound");
}

}  // namespace
}  // namespace halte::planner
