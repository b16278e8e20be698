// SPDX-License-Identifier: EUPL-1.2
#include "network/speed_factors.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(SpeedFactors, are_all_checked_at_once) {
    SpeedFactors factors;
    EXPECT_TRUE(check(factors));
    factors.overall = 0.0;
    factors.by_class[static_cast<std::size_t>(RoadClass::track)] = 50.0;
    const auto checked = check(factors);
    ASSERT_FALSE(checked);
    ASSERT_EQ(checked.errors().size(), 2u);
    EXPECT_EQ(checked.errors()[0].field, "speed_factors.overall");
    EXPECT_EQ(checked.errors()[1].field, "speed_factors.track");
    EXPECT_EQ(checked.errors()[1].message.en, "a speed factor is between 0.1 and 3, not 50");
}

TEST(SpeedFactors, are_read_from_words) {
    SpeedFactors expected;
    EXPECT_EQ(read_speed_factors("").value(), expected);
    expected.overall = 0.9;
    expected.by_class[static_cast<std::size_t>(RoadClass::residential)] = 0.8;
    EXPECT_EQ(read_speed_factors("overall=0.9 residential=0.8").value(), expected);
}

TEST(SpeedFactors, tell_all_wrong_words_at_once) {
    const auto read = read_speed_factors("overall=fast boulevard=0.8 primary=9 track");
    ASSERT_FALSE(read);
    ASSERT_EQ(read.errors().size(), 4u);
    EXPECT_EQ(read.errors()[0].message.en, "\"track\" is not of the form key=value");
    EXPECT_EQ(read.errors()[1].message.en, "\"fast\" is not a number");
    EXPECT_EQ(read.errors()[1].field, "speed_factors.overall");
    EXPECT_EQ(read.errors()[2].message.en, "there is no speed factor \"boulevard\"");
    EXPECT_TRUE(read.errors()[2].hint.en.starts_with("the known ones are: overall, motorway, "));
    EXPECT_EQ(read.errors()[3].field, "speed_factors.primary");
}

}  // namespace
}  // namespace halte::network
