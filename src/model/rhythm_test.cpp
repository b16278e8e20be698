// SPDX-License-Identifier: EUPL-1.2
#include "model/rhythm.hpp"

#include <gtest/gtest.h>

namespace halte::model {
namespace {

Day day(const char* text) {
    return parse_day(text).value();
}

TEST(Rhythm, fortnightly_survives_the_53_week_year) {
    const Rhythm rhythm{EveryWeeks{day("2026-12-08"), 2}, {}};
    EXPECT_EQ(
        days_of(rhythm, day("2026-12-01"), day("2027-02-01")),
        (std::vector{day("2026-12-08"), day("2026-12-22"), day("2027-01-05"), day("2027-01-19")}));
}

TEST(Rhythm, does_not_go_back_before_its_anchor) {
    const Rhythm rhythm{EveryWeeks{day("2026-12-08"), 1}, {}};
    EXPECT_EQ(days_of(rhythm, day("2026-11-01"), day("2026-12-09")),
              std::vector{day("2026-12-08")});
}

TEST(Rhythm, first_and_third_tuesday_of_the_month) {
    const Rhythm third{MonthlyWeekday{Weekday::tuesday, 3}, {}};
    EXPECT_EQ(days_of(third, day("2026-12-01"), day("2027-02-01")),
              (std::vector{day("2026-12-15"), day("2027-01-19")}));
}

TEST(Rhythm, last_friday_of_the_month_may_be_the_fourth_or_the_fifth) {
    const Rhythm last{MonthlyWeekday{Weekday::friday, 5}, {}};
    EXPECT_EQ(days_of(last, day("2026-12-01"), day("2027-03-01")),
              (std::vector{day("2026-12-25"), day("2027-01-29"), day("2027-02-26")}));
}

TEST(Rhythm, leaves_out_its_exceptions) {
    const Rhythm rhythm{EveryWeeks{day("2026-12-11"), 2}, {day("2026-12-25")}};
    EXPECT_EQ(days_of(rhythm, day("2026-12-01"), day("2027-01-15")),
              (std::vector{day("2026-12-11"), day("2027-01-08")}));
}

TEST(Rhythm, listed_days_are_taken_within_the_span_only) {
    const Rhythm rhythm{OnDays{{day("2026-12-01"), day("2026-12-31")}}, {}};
    EXPECT_EQ(days_of(rhythm, day("2026-12-02"), day("2026-12-31")), std::vector<Day>{});
    EXPECT_EQ(days_of(rhythm, day("2026-12-02"), day("2027-01-01")),
              std::vector{day("2026-12-31")});
}

}  // namespace
}  // namespace halte::model
