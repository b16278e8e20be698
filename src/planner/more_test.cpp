// SPDX-License-Identifier: EUPL-1.2
#include "planner/more.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/make_plan.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

// The van goes out on some weekdays only.
struct PartTime {
    explicit PartTime(std::vector<Weekday> working) {
        for (std::size_t day = 0; day < 7; ++day) {
            if (std::find(working.begin(), working.end(), static_cast<Weekday>(day)) ==
                working.end()) {
                villages.units[0].shifts.days[day].clear();
            }
        }
        plan = make_plan(villages.setting(), villages.request(), model::Objective::people,
                         silent_progress(), {}, {})
                   .value();
    }

    MoreAnswer ask(const std::string& question) const {
        Result<MoreAnswer> answer = ask_more(villages.setting(), plan, question, {});
        EXPECT_TRUE(answer) << question;
        return answer ? *answer : MoreAnswer{};
    }
    std::vector<std::string> questions() const {
        std::vector<std::string> ids;
        const auto asked = more_questions(villages.setting(), plan);
        EXPECT_TRUE(asked);
        for (const MoreQuestion& one : *asked) {
            ids.push_back(one.id);
        }
        return ids;
    }

    ThreeVillages villages;
    model::Plan plan;
};

const PartTime& mondays() {
    static const PartTime made({Weekday::monday});
    return made;
}

TEST(More, asks_for_each_free_half_day_on_which_somebody_welcomes_and_for_a_second_van) {
    EXPECT_EQ(mondays().questions(),
              (std::vector<std::string>{"half_day.van.tu.0830", "half_day.van.tu.1300",
                                        "half_day.van.we.0830", "half_day.van.we.1300",
                                        "half_day.van.th.0830", "half_day.van.th.1300",
                                        "half_day.van.fr.0830", "half_day.van.fr.1300",
                                        "unit.van"}));
}

TEST(More, the_morning_of_the_market_brings_the_people_of_the_market) {
    const PartTime van({Weekday::monday, Weekday::tuesday, Weekday::wednesday});
    const MoreAnswer morning = van.ask("half_day.van.th.0830");
    EXPECT_GT(morning.at_least.count(), 1.0);
    EXPECT_TRUE(std::any_of(
        morning.series.begin(), morning.series.end(), [](const model::Series& one) {
            return one.place == model::PlaceId("albi-marche");
        }));
    EXPECT_FALSE(morning.is_planned_anew);
}

// A plan made for a long time with the resource can only be better than what was promised.
TEST(More, promises_no_more_than_a_plan_made_with_it_reaches) {
    PartTime van({Weekday::monday});
    const MoreAnswer answer = van.ask("half_day.van.we.0830");
    EXPECT_GT(answer.at_least.count(), 0.0);
    van.villages.units[0].shifts.days[2] = model::parse_windows("08:30-13:00").value();
    model::Request request = van.villages.request();
    request.seconds = 2.0;
    const model::Plan with = make_plan(van.villages.setting(), request, model::Objective::people,
                                       silent_progress(), {}, {})
                                 .value();
    EXPECT_LE(answer.at_least.count(),
              (with.figures.reached.value - van.plan.figures.reached.value).count() + 0.01);
}

TEST(More, a_second_van_is_a_twin_with_an_own_name_and_goes_where_the_first_has_no_time) {
    const MoreAnswer answer = mondays().ask("unit.van");
    EXPECT_GT(answer.at_least.count(), 1.0);
    ASSERT_FALSE(answer.series.empty());
    EXPECT_GT(answer.distance_difference_m, 0.0);
    if (!answer.is_planned_anew) {
        EXPECT_EQ(answer.series.front().unit, model::UnitId("van+1"));
    }
}

TEST(More, a_place_with_hours_too_short_is_asked_about_and_may_take_the_room_of_another) {
    PartTime van({Weekday::monday, Weekday::tuesday});
    van.villages.territory.places[2].welcome = {};
    van.villages.territory.places[2].welcome.days[4] =
        model::parse_windows("10:00-12:00").value();
    van.plan = make_plan(van.villages.setting(), van.villages.request(),
                         model::Objective::people, silent_progress(), {}, {})
                   .value();
    const std::vector<std::string> asked = van.questions();
    EXPECT_EQ(std::count(asked.begin(), asked.end(), "welcome.corsoli-place"), 1);
    EXPECT_EQ(std::count(asked.begin(), asked.end(), "welcome.albi-marche"), 0);
    const MoreAnswer answer = van.ask("welcome.corsoli-place");
    EXPECT_GT(answer.at_least.count(), 1.0);
    ASSERT_EQ(answer.series.size(), 1U);
    EXPECT_EQ(answer.series.front().place, model::PlaceId("corsoli-place"));
}

TEST(More, the_plan_at_hand_is_left_as_it_is_and_the_same_question_has_the_same_answer) {
    const MoreAnswer once = mondays().ask("half_day.van.tu.0830");
    const MoreAnswer again = mondays().ask("half_day.van.tu.0830");
    EXPECT_EQ(once.at_least.count(), again.at_least.count());
    EXPECT_EQ(once.series, again.series);
}

TEST(More, all_answers_come_most_people_first_and_a_cancel_gives_those_there_are) {
    const auto all = ask_all_more(mondays().villages.setting(), mondays().plan,
                                  silent_progress(), {});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->size(), mondays().questions().size());
    EXPECT_TRUE(std::is_sorted(all->begin(), all->end(),
                               [](const MoreAnswer& a, const MoreAnswer& b) {
                                   return a.at_least > b.at_least;
                               }));
    CancelSource stop;
    stop.request_stop();
    const auto none = ask_all_more(mondays().villages.setting(), mondays().plan,
                                   silent_progress(), stop.get_token());
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->empty());
}

TEST(More, a_question_that_was_not_in_the_list_is_not_found) {
    const auto answer = ask_more(mondays().villages.setting(), mondays().plan, "unit.moon", {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.errors().front().code, ErrorCode::not_found);
}

TEST(More, a_plan_with_a_place_that_is_gone_is_a_conflict) {
    PartTime van({Weekday::monday});
    van.plan.series.front().place = model::PlaceId("atlantis");
    const auto answer = more_questions(van.villages.setting(), van.plan);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.errors().front().code, ErrorCode::conflict);
}

}  // namespace
}  // namespace halte::planner
