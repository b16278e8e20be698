// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace halte {
namespace {

Day day(std::string_view text) {
    return parse_day(text).value();
}

TEST(Calendar, reads_and_writes_a_day) {
    for (const char* text : {"2026-11-23", "2024-02-29", "1970-01-01", "2000-02-29"}) {
        EXPECT_EQ(format_day(day(text)), text);
    }
}

TEST(Calendar, says_what_a_date_looks_like_when_it_cannot_read_one) {
    for (const char* text :
         {"", "23/11/2026", "2026-1-2", "2026-11-23 ", "2026-11-2x", "20261123"}) {
        const auto result = parse_day(text);
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.errors().front().code, ErrorCode::malformed);
    }
    EXPECT_EQ(parse_day("demain").errors(),
              (Errors{{ErrorCode::malformed,
                       say("« demain » n'est pas une date", "\"demain\" is not a date"), "",
                       say("écrivez l'année, le mois et le jour : 2026-11-23",
                           "write the year, the month and the day, as in 2026-11-23")}}));
}

TEST(Calendar, refuses_a_day_that_does_not_exist) {
    for (const char* text :
         {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-29"}) {
        const auto result = parse_day(text);
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.errors().front().code, ErrorCode::invalid);
        EXPECT_FALSE(result.errors().front().hint.empty());
    }
}

TEST(Calendar, does_not_repeat_an_endless_input_in_its_message) {
    const auto result = parse_day(std::string(100000, 'x'));
    EXPECT_LT(result.errors().front().message.en.size(), 100U);
}

TEST(Calendar, reads_and_writes_a_time_of_day) {
    EXPECT_EQ(parse_time_of_day("00:00").value(), TimeOfDay(0));
    EXPECT_EQ(parse_time_of_day("09:30").value(), TimeOfDay(570));
    EXPECT_EQ(parse_time_of_day("24:00").value(), TimeOfDay(1440));
    for (const char* text : {"00:00", "09:30", "23:59", "24:00"}) {
        EXPECT_EQ(format_time_of_day(parse_time_of_day(text).value()), text);
    }
}

TEST(Calendar, refuses_a_time_that_does_not_exist) {
    for (const char* text : {"24:01", "25:00", "12:60", "99:99"}) {
        EXPECT_EQ(parse_time_of_day(text).errors().front().code, ErrorCode::invalid) << text;
    }
    for (const char* text : {"9:30", "9h30", "", "09:30:00", "-1:00", "ab:cd"}) {
        EXPECT_EQ(parse_time_of_day(text).errors().front().code, ErrorCode::malformed) << text;
    }
}

TEST(Calendar, knows_the_weekday) {
    EXPECT_EQ(weekday_of(day("2026-11-23")), Weekday::monday);
    EXPECT_EQ(weekday_of(day("2026-11-29")), Weekday::sunday);
    EXPECT_EQ(weekday_of(day("1969-12-31")), Weekday::wednesday);
}

TEST(Calendar, reads_and_writes_a_weekday) {
    for (const char* text : {"mo", "tu", "we", "th", "fr", "sa", "su"}) {
        EXPECT_EQ(format_weekday(parse_weekday(text).value()), text);
    }
    EXPECT_EQ(parse_weekday("Sa").value(), Weekday::saturday);
    EXPECT_EQ(parse_weekday("lundi").errors().front().hint.en,
              "write mo, tu, we, th, fr, sa or su");
}

TEST(Calendar, counts_the_weekdays_of_a_month) {
    EXPECT_EQ(nth_weekday_of_month(day("2026-12-01")), 1);
    EXPECT_EQ(nth_weekday_of_month(day("2026-12-07")), 1);
    EXPECT_EQ(nth_weekday_of_month(day("2026-12-08")), 2);
    EXPECT_EQ(nth_weekday_of_month(day("2026-12-31")), 5);
}

TEST(Calendar, finds_the_nth_weekday_and_agrees_with_the_count) {
    EXPECT_EQ(find_nth_weekday(day("2026-12-18"), Weekday::tuesday, 2), day("2026-12-08"));
    EXPECT_EQ(find_nth_weekday(day("2026-12-18"), Weekday::sunday, 5), std::nullopt);
    for (Day d = day("2025-12-20"); d < day("2028-03-10"); d = add_days(d, 1)) {
        EXPECT_EQ(find_nth_weekday(d, weekday_of(d), nth_weekday_of_month(d)), d);
    }
}

TEST(Calendar, adds_days_over_months_and_leap_years) {
    EXPECT_EQ(add_days(day("2028-02-28"), 2), day("2028-03-01"));
    EXPECT_EQ(add_days(day("2026-01-01"), -1), day("2025-12-31"));
    EXPECT_EQ(days_between(day("2026-01-01"), day("2027-01-01")), 365);
    EXPECT_EQ(days_between(day("2026-01-02"), day("2026-01-01")), -1);
}

TEST(Calendar, starts_the_week_on_monday) {
    EXPECT_EQ(monday_of(day("2026-11-23")), day("2026-11-23"));
    EXPECT_EQ(monday_of(day("2026-11-29")), day("2026-11-23"));
}

RC_GTEST_PROP(Calendar, counts_days_the_same_way_forth_and_back, ()) {
    const Day start = add_days(Day(), *rc::gen::inRange(-300000, 300000));
    const int count = *rc::gen::inRange(-300000, 300000);
    const Day end = add_days(start, count);
    RC_ASSERT(days_between(start, end) == count);
    RC_ASSERT(
        (static_cast<int>(weekday_of(end)) - static_cast<int>(weekday_of(start)) - count) % 7 == 0);
    RC_ASSERT(monday_of(end) <= end && days_between(monday_of(end), end) < 7);
    RC_ASSERT(parse_day(format_day(end)).value() == end);
}

TEST(Calendar, numbers_weeks_as_iso_8601_does) {
    EXPECT_EQ(iso_week_of(day("2026-12-28")), (IsoWeek{2026, 53}));
    EXPECT_EQ(iso_week_of(day("2027-01-03")), (IsoWeek{2026, 53}));
    EXPECT_EQ(iso_week_of(day("2027-01-04")), (IsoWeek{2027, 1}));
    EXPECT_EQ(iso_week_of(day("2024-12-30")), (IsoWeek{2025, 1}));
    EXPECT_EQ(iso_week_of(day("2021-01-01")), (IsoWeek{2020, 53}));
}

}  // namespace
}  // namespace halte
