// SPDX-License-Identifier: EUPL-1.2
#include "planner/request.hpp"

#include <gtest/gtest.h>

#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

const Day today = parse_day("2026-11-23").value();

std::vector<std::string> wrong_fields(const model::Request& request) {
    const ThreeVillages villages;
    std::vector<std::string> fields;
    for (const Error& error :
         problems_of_request(request, villages.territory, villages.units, today)) {
        EXPECT_EQ(error.code, ErrorCode::invalid);
        EXPECT_FALSE(error.message.empty());
        EXPECT_FALSE(error.hint.empty());
        fields.push_back(error.field);
    }
    return fields;
}

using Fields = std::vector<std::string>;

TEST(Request, of_a_good_team_has_no_problem) {
    EXPECT_EQ(wrong_fields(ThreeVillages().request()), Fields{});
}

TEST(Request, may_not_begin_in_the_past_but_may_begin_today) {
    model::Request request = ThreeVillages().request();
    request.first_day = today;
    EXPECT_EQ(wrong_fields(request), Fields{});
    request.first_day = today - std::chrono::days(1);
    EXPECT_EQ(wrong_fields(request), Fields{"first_day"});
}

TEST(Request, has_limits_on_weeks_search_and_threads) {
    model::Request request = ThreeVillages().request();
    request.weeks = 14;
    request.seconds = std::numeric_limits<double>::quiet_NaN();
    request.threads = 64;
    EXPECT_EQ(wrong_fields(request), (Fields{"weeks", "seconds", "threads"}));
}

TEST(Request, names_every_unknown_unit_and_place) {
    model::Request request = ThreeVillages().request();
    request.units = {model::UnitId("van"), model::UnitId("boat")};
    request.forbidden = {model::PlaceId("atlantis")};
    request.no_visits = {{model::PlaceId("utopia"), today, model::UnitId("raft")}};
    request.wishes = {{.place = model::PlaceId("eldorado")}};
    EXPECT_EQ(wrong_fields(request),
              (Fields{"units[1]", "forbidden[0]", "no_visits[0].place", "no_visits[0].unit",
                      "wishes[0].place"}));
}

TEST(Request, wants_a_wish_whole_within_the_plan_and_in_a_rhythm) {
    model::Request request = ThreeVillages().request();
    request.wishes = {{.place = model::PlaceId("albi-place"),
                       .day = parse_day("2027-03-01").value(),
                       .stay = Minutes(1),
                       .every_weeks = 3}};
    EXPECT_EQ(wrong_fields(request),
              (Fields{"wishes[0].day", "wishes[0].starts", "wishes[0].every_weeks",
                      "wishes[0].stay_min"}));
}

TEST(Request, takes_a_day_of_the_month_that_comes_with_or_without_an_hour) {
    model::Request request = ThreeVillages().request();
    const model::PlaceId place("albi-place");
    const model::MonthlyWeekday second_tuesday{Weekday::tuesday, 2};
    request.wishes = {{.place = place, .monthly = second_tuesday},
                      {.place = place, .starts = TimeOfDay(570), .monthly = second_tuesday}};
    EXPECT_EQ(wrong_fields(request), Fields{});
    request.days_off = {parse_day("2026-12-08").value(), parse_day("2027-01-12").value()};
    EXPECT_EQ(wrong_fields(request), (Fields{"wishes[0].monthly", "wishes[1].monthly"}));
}

TEST(Request, wants_either_a_day_of_the_month_or_a_date) {
    model::Request request = ThreeVillages().request();
    request.wishes = {{.place = model::PlaceId("albi-place"),
                       .every_weeks = 2,
                       .monthly = model::MonthlyWeekday{Weekday::tuesday, 2}}};
    EXPECT_EQ(wrong_fields(request), Fields{"wishes[0].every_weeks"});
}

TEST(Request, wants_a_budget_of_a_planned_unit_with_a_limit_that_can_be) {
    model::Request request = ThreeVillages().request();
    request.budgets = {{.distance = Metres(250'000.0)}, {.work = Minutes(6'000)}};
    EXPECT_EQ(wrong_fields(request), Fields{});
    request.budgets = {{},
                       {.unit = model::UnitId("boat"), .work = Minutes(600)},
                       {.distance = Metres(std::numeric_limits<double>::quiet_NaN())},
                       {.work = Minutes(0)}};
    request.units = {model::UnitId("van")};
    EXPECT_EQ(wrong_fields(request),
              (Fields{"budgets[0]", "budgets[1].unit", "budgets[1].unit",
                      "budgets[2].distance_m", "budgets[3].work_min"}));
}

TEST(Request, wants_two_known_places_of_which_one_is_visited) {
    model::Request request = ThreeVillages().request();
    const model::PlaceId albi("albi-place");
    request.either_or = {{albi, model::PlaceId("brando-place")},
                         {albi, albi},
                         {model::PlaceId("atlantis"), albi}};
    EXPECT_EQ(wrong_fields(request), (Fields{"either_or[1].other", "either_or[2].one"}));
}

TEST(Request, needs_a_unit_in_the_territory) {
    ThreeVillages villages;
    villages.units.clear();
    const Errors errors =
        problems_of_request(villages.request(), villages.territory, villages.units, today);
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].field, "units");
}

}  // namespace
}  // namespace halte::planner
