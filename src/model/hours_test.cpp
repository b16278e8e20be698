// SPDX-License-Identifier: EUPL-1.2
#include "model/hours.hpp"

#include <gtest/gtest.h>

namespace halte::model {
namespace {

TimeWindow window(int opens_h, int opens_min, int closes_h, int closes_min) {
    return {TimeOfDay(opens_h * 60 + opens_min), TimeOfDay(closes_h * 60 + closes_min)};
}

TEST(Hours, reads_our_own_writing) {
    const auto windows = parse_windows("09:00-12:00 13:30-17:00");
    ASSERT_TRUE(windows);
    EXPECT_EQ(*windows, (std::vector{window(9, 0, 12, 0), window(13, 30, 17, 0)}));
    EXPECT_EQ(format_windows(*windows), "09:00-12:00 13:30-17:00");
}

TEST(Hours, reads_the_writing_of_the_france_services_list) {
    const auto windows = parse_windows("09:00 - 12:00 / 13:30 - 17:00");
    ASSERT_TRUE(windows);
    EXPECT_EQ(windows->size(), 2u);
}

TEST(Hours, empty_text_is_a_closed_day) {
    ASSERT_TRUE(parse_windows(" "));
    EXPECT_TRUE(parse_windows("")->empty());
}

TEST(Hours, sorts_windows_written_out_of_order) {
    EXPECT_EQ(format_windows(*parse_windows("14:00-16:00 08:00-10:00")), "08:00-10:00 14:00-16:00");
}

TEST(Hours, names_every_piece_that_cannot_be_read) {
    const auto windows = parse_windows("9h-12h 17:00-14:00");
    ASSERT_FALSE(windows);
    ASSERT_EQ(windows.errors().size(), 2u);
    EXPECT_EQ(windows.errors()[0].message.en,
              "cannot read \"9h-12h\" in the hours \"9h-12h 17:00-14:00\"");
    EXPECT_EQ(windows.errors()[1].message.en, "\"17:00-14:00\" closes before it opens");
}

TEST(Hours, refuses_windows_that_overlap) {
    const auto windows = parse_windows("09:00-12:00 11:00-13:00");
    ASSERT_FALSE(windows);
    EXPECT_EQ(windows.errors()[0].code, ErrorCode::invalid);
}

TEST(Hours, adds_up_the_week) {
    WeeklyHours hours;
    EXPECT_TRUE(hours.is_empty());
    hours.days[1] = *parse_windows("09:00-12:00");
    hours.days[4] = *parse_windows("14:00-15:30");
    EXPECT_EQ(hours.weekly_total(), Minutes(270));
    EXPECT_EQ(hours.on(Weekday::tuesday).size(), 1u);
}

}  // namespace
}  // namespace halte::model
