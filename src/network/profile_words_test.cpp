// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_words.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(ProfileWords, name_a_profile_and_change_it) {
    const Profile van = read_profile("van height_m=3.2 weight_t=3.3 ferries=no").value();
    EXPECT_EQ(van.name, "van height_m=3.2 weight_t=3.3 ferries=no");
    EXPECT_EQ(van.height_m, 3.2);
    EXPECT_EQ(van.weight_t, 3.3);
    EXPECT_EQ(van.width_m, 2.2);
    EXPECT_FALSE(van.may_use_ferries);
    EXPECT_EQ(read_profile("  truck ").value().name, "truck");
    EXPECT_EQ(read_profile("foot boarding_min=5").value().boarding_s, 300.0);
}

TEST(ProfileWords, set_the_pace_of_walkers_and_cycles) {
    const Profile foot = read_profile("foot speed_kmh=3").value();
    EXPECT_EQ(foot.speeds_kmh[static_cast<std::size_t>(RoadClass::footway)], 3.0);
    EXPECT_EQ(foot.speeds_kmh[static_cast<std::size_t>(RoadClass::steps)], 1.5);
    const Profile tricycle = read_profile("e_tricycle speed_kmh=12 width_m=1").value();
    EXPECT_EQ(tricycle.speeds_kmh[static_cast<std::size_t>(RoadClass::cycleway)], 12.0);
    EXPECT_EQ(tricycle.width_m, 1.0);
    const auto van = read_profile("van speed_kmh=90");
    ASSERT_FALSE(van);
    EXPECT_EQ(van.errors()[0].message.en, "a van has no pace of its own");
}

TEST(ProfileWords, tell_all_that_is_wrong_at_once) {
    const auto read =
        read_profile("van height_m=32 colour=red ferries=maybe weight_t=3.5t width_m=2 width_m=2");
    ASSERT_FALSE(read);
    std::string messages;
    for (const Error& error : read.errors()) {
        EXPECT_EQ(error.code, ErrorCode::invalid);
        messages += error.field + ": " + error.message.en + "\n";
    }
    EXPECT_EQ(messages,
              "profile.width_m: \"width_m\" is set twice\n"
              "profile.height_m: height_m is between 0.5 and 5, not 32\n"
              "profile.colour: a profile has no \"colour\"\n"
              "profile.ferries: ferries is yes or no, not maybe\n"
              "profile.weight_t: \"3.5t\" is not a number\n");
}

TEST(ProfileWords, of_an_unknown_profile_list_the_known_ones) {
    for (const char* words : {"", "   ", "boat", "height_m=3.2", "boat speed_kmh=20"}) {
        const auto read = read_profile(words);
        ASSERT_FALSE(read) << words;
        EXPECT_EQ(read.errors().size(), 1u) << words;
        EXPECT_TRUE(read.errors()[0].hint.en.starts_with("the known ones are: car, ")) << words;
    }
}

}  // namespace
}  // namespace halte::network
