// SPDX-License-Identifier: EUPL-1.2
#include "planner/make_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/check_plan.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

model::Plan plan_for(const ThreeVillages& villages, const model::Request& request,
                     model::Objective objective = model::Objective::people) {
    Result<model::Plan> plan =
        make_plan(villages.setting(), request, objective, silent_progress(), {}, {});
    EXPECT_TRUE(plan) << plan.errors().front().message.en;
    return std::move(*plan);
}

std::string told(const std::vector<Breach>& breaches) {
    std::string text;
    for (const Breach& breach : breaches) {
        text += breach.code + " " + breach.where + ": " + breach.message.en + "\n";
    }
    return text;
}

TEST(MakePlan, serves_every_village_and_holds_for_all_three_objectives) {
    const ThreeVillages villages;
    for (const model::Objective objective : model::all_objectives) {
        const model::Plan plan = plan_for(villages, villages.request(), objective);
        EXPECT_EQ(told(check_plan(plan, villages.evidence())), "");
        EXPECT_EQ(plan.figures.communes_visited, 3);
        EXPECT_LE(plan.figures.reached.value, plan.figures.at_most);
        EXPECT_LT(plan.figures.reached.low, plan.figures.reached.value);
        EXPECT_GT(plan.figures.reached.high, plan.figures.reached.value);
        EXPECT_EQ(plan.whys.size(), plan.series.size());
    }
}

TEST(MakePlan, says_the_same_twice) {
    const ThreeVillages villages;
    EXPECT_EQ(plan_for(villages, villages.request()), plan_for(villages, villages.request()));
}

TEST(MakePlan, keeps_a_wish_at_its_day_and_hour) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    request.wishes.push_back({.place = model::PlaceId("corsoli-place"),
                              .day = parse_day("2026-12-08").value(),
                              .starts = TimeOfDay(14 * 60 + 30),
                              .stay = Minutes(120),
                              .every_weeks = 1});
    const model::Plan plan = plan_for(villages, request);
    EXPECT_EQ(told(check_plan(plan, villages.evidence())), "");
    int kept = 0;
    for (const model::Tour& tour : plan.tours) {
        for (const model::Stop& stop : tour.stops) {
            if (stop.place == model::PlaceId("corsoli-place")) {
                EXPECT_EQ(weekday_of(tour.day), Weekday::tuesday);
                EXPECT_EQ(stop.opens, TimeOfDay(14 * 60 + 30));
                EXPECT_EQ(stop.closes, TimeOfDay(16 * 60 + 30));
                ++kept;
            }
        }
    }
    EXPECT_EQ(kept, 2);
}

TEST(MakePlan, names_the_wishes_that_cannot_hold_together) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    for (const char* place : {"brando-place", "corsoli-place", "albi-place"}) {
        request.wishes.push_back({.place = model::PlaceId(place),
                                  .day = parse_day("2026-12-08").value(),
                                  .starts = TimeOfDay((place[0] == 'a' ? 14 : 10) * 60)});
    }
    const Result<model::Plan> plan =
        make_plan(villages.setting(), request, model::Objective::people, silent_progress(), {}, {});
    ASSERT_FALSE(plan);
    std::vector<std::string> fields;
    for (const Error& error : plan.errors()) {
        fields.push_back(error.field);
    }
    std::sort(fields.begin(), fields.end());
    EXPECT_EQ(fields, (std::vector<std::string>{"wishes[0]", "wishes[1]"}));
}

TEST(MakePlan, keeps_two_wishes_for_one_place_on_one_day_apart) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    for (const int hour : {9, 14}) {
        request.wishes.push_back({.place = model::PlaceId("albi-place"),
                                  .day = parse_day("2026-12-08").value(),
                                  .starts = TimeOfDay(hour * 60 + 30)});
    }
    const model::Plan plan = plan_for(villages, request);
    EXPECT_EQ(told(check_plan(plan, villages.evidence())), "");
}

TEST(MakePlan, names_both_of_two_wishes_for_one_place_at_one_hour) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    for (const int weeks : {1, 4}) {
        request.wishes.push_back({.place = model::PlaceId("albi-place"),
                                  .day = parse_day("2026-12-08").value(),
                                  .starts = TimeOfDay(9 * 60),
                                  .every_weeks = weeks});
    }
    const Result<model::Plan> plan =
        make_plan(villages.setting(), request, model::Objective::people, silent_progress(), {}, {});
    ASSERT_FALSE(plan);
    std::vector<std::string> fields;
    for (const Error& error : plan.errors()) {
        fields.push_back(error.field);
    }
    std::sort(fields.begin(), fields.end());
    EXPECT_EQ(fields, (std::vector<std::string>{"wishes[0]", "wishes[1]"}));
}

TEST(MakePlan, leaves_out_what_is_forbidden_and_says_so) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    request.forbidden.push_back(model::PlaceId("brando-place"));
    const model::Plan plan = plan_for(villages, request);
    EXPECT_EQ(told(check_plan(plan, villages.evidence())), "");
    const auto left_out = std::find_if(
        plan.left_out.begin(), plan.left_out.end(),
        [](const model::LeftOut& one) { return one.place == model::PlaceId("brando-place"); });
    ASSERT_NE(left_out, plan.left_out.end());
    EXPECT_EQ(left_out->cause, model::LeftOutCause::forbidden);
}

TEST(MakePlan, goes_on_in_a_rhythm_around_a_day_without_a_visit) {
    const ThreeVillages villages;
    const model::PlaceId brando("brando-place");
    const auto days_of_brando = [&](const model::Plan& plan) {
        std::vector<Day> days;
        for (const model::Tour& tour : plan.tours) {
            for (const model::Stop& stop : tour.stops) {
                if (stop.place == brando) {
                    days.push_back(tour.day);
                }
            }
        }
        return days;
    };
    model::Request request = villages.request();
    const std::vector<Day> before = days_of_brando(plan_for(villages, request));
    ASSERT_GT(before.size(), 1u);
    for (const auto& unit : {std::optional<model::UnitId>(), {model::UnitId("van")}}) {
        request.no_visits = {{brando, before[1], unit}};
        const model::Plan plan = plan_for(villages, request);
        EXPECT_EQ(told(check_plan(plan, villages.evidence())), "");
        const std::vector<Day> after = days_of_brando(plan);
        EXPECT_GE(after.size() + 1, before.size());
        EXPECT_EQ(std::count(after.begin(), after.end(), before[1]), 0);
    }
}

TEST(MakePlan, says_that_a_wish_is_for_a_day_without_a_visit) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    const model::PlaceId albi("albi-place");
    const Day day = parse_day("2026-12-08").value();
    request.no_visits = {{albi, day}};
    request.wishes = {{.place = albi, .day = day, .starts = TimeOfDay(9 * 60)}};
    const Result<model::Plan> plan =
        make_plan(villages.setting(), request, model::Objective::people, silent_progress(), {}, {});
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.errors()[0].message.en,
              "this wish cannot be kept: no visit is wanted on that day");
}

TEST(MakePlan, a_place_that_never_opens_is_left_out_with_that_reason) {
    ThreeVillages villages;
    villages.territory.places[1].welcome = {};
    const model::Plan plan = plan_for(villages, villages.request());
    const auto left_out = std::find_if(
        plan.left_out.begin(), plan.left_out.end(),
        [](const model::LeftOut& one) { return one.place == model::PlaceId("brando-place"); });
    ASSERT_NE(left_out, plan.left_out.end());
    EXPECT_EQ(left_out->cause, model::LeftOutCause::never_open);
}

TEST(MakePlan, works_on_no_day_off) {
    const ThreeVillages villages;
    model::Request request = villages.request();
    for (int day = 0; day < 12; ++day) {
        request.days_off.push_back(request.first_day + std::chrono::days(day));
    }
    const model::Plan plan = plan_for(villages, request);
    EXPECT_TRUE(plan.tours.empty());
    EXPECT_EQ(plan.figures.reached.value, People(0.0));
}

TEST(MakePlan, with_nobody_to_reach_stays_at_home) {
    ThreeVillages villages;
    for (CellSight& cell : villages.sight.cells) {
        cell.unseen = {};
    }
    const model::Plan plan = plan_for(villages, villages.request());
    EXPECT_TRUE(plan.tours.empty());
}

TEST(MakePlan, stopped_before_it_begins_still_gives_a_plan_that_holds_and_goes_somewhere) {
    const ThreeVillages villages;
    CancelSource cancel;
    cancel.request_stop();
    const Result<model::Plan> plan =
        make_plan(villages.setting(), villages.request(), model::Objective::people,
                  silent_progress(), cancel.get_token(), {});
    ASSERT_TRUE(plan);
    EXPECT_EQ(told(check_plan(*plan, villages.evidence())), "");
    EXPECT_FALSE(plan->tours.empty());
}

}  // namespace
}  // namespace halte::planner
