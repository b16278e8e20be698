// SPDX-License-Identifier: EUPL-1.2
#include "network/settings.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(Settings, are_words_of_key_and_value) {
    Errors errors;
    const auto settings = settings_of("  height_m=3.2\tferries=no\n", "profile", errors);
    ASSERT_EQ(settings.size(), 2u);
    EXPECT_EQ(settings[0].key, "height_m");
    EXPECT_EQ(settings[0].value, "3.2");
    EXPECT_EQ(settings[1].key, "ferries");
    EXPECT_TRUE(errors.empty());
    EXPECT_TRUE(settings_of("", "profile", errors).empty());
    EXPECT_TRUE(errors.empty());
}

TEST(Settings, tell_all_that_is_wrong_at_once) {
    Errors errors;
    const auto settings = settings_of("wide =2 width_m= a=1 a=2", "profile", errors);
    ASSERT_EQ(settings.size(), 1u);
    ASSERT_EQ(errors.size(), 4u);
    EXPECT_EQ(errors[0].message.en, "\"wide\" is not of the form key=value");
    EXPECT_EQ(errors[1].message.en, "\"=2\" is not of the form key=value");
    EXPECT_EQ(errors[2].message.en, "\"width_m=\" is not of the form key=value");
    EXPECT_EQ(errors[3].message.en, "\"a\" is set twice");
    EXPECT_EQ(errors[3].field, "profile.a");
}

TEST(Settings, with_a_number_have_nothing_else) {
    Errors errors;
    double number = 1.0;
    read_number({"height_m", "3.25"}, "profile.height_m", number, errors);
    EXPECT_EQ(number, 3.25);
    EXPECT_TRUE(errors.empty());
    for (const char* other : {"3.5t", "3,5", "tall", "nan", "inf", "1e999", "٣", ""}) {
        read_number({"height_m", other}, "profile.height_m", number, errors);
        EXPECT_EQ(number, 3.25) << other;
    }
    EXPECT_EQ(errors.size(), 8u);
    EXPECT_EQ(errors[0].message.en, "\"3.5t\" is not a number");
}

}  // namespace
}  // namespace halte::network
