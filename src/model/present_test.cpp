// SPDX-License-Identifier: EUPL-1.2
#include "model/present.hpp"

#include <gtest/gtest.h>

namespace halte::model {
namespace {

Day on(const char* text) { return parse_day(text).value(); }

TEST(Present, odd_weeks_follow_each_other_at_the_turn_of_a_year_with_53) {
    PresentStop stop;
    stop.weekday = Weekday::thursday;
    stop.weeks = IsoWeeks::odd;
    EXPECT_EQ(days_of(stop, on("2026-12-14"), on("2027-01-18")),
              (std::vector{on("2026-12-17"), on("2026-12-31"), on("2027-01-07")}));
    stop.weeks = IsoWeeks::even;
    EXPECT_EQ(days_of(stop, on("2026-12-14"), on("2027-01-18")),
              (std::vector{on("2026-12-24"), on("2027-01-14")}));
}

TEST(Present, a_rhythm_counts_from_its_anchor_and_not_before) {
    PresentStop stop;
    stop.weekday = Weekday::tuesday;
    stop.every_weeks = 2;
    stop.anchor = on("2026-12-08");
    EXPECT_EQ(days_of(stop, on("2026-11-23"), on("2027-01-11")),
              (std::vector{on("2026-12-08"), on("2026-12-22"), on("2027-01-05")}));
}

TEST(Present, without_a_rhythm_it_is_every_week) {
    PresentStop stop;
    stop.weekday = Weekday::sunday;
    EXPECT_EQ(days_of(stop, on("2026-12-07"), on("2026-12-21")),
              (std::vector{on("2026-12-13"), on("2026-12-20")}));
}

}  // namespace
}  // namespace halte::model
