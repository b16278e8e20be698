// SPDX-License-Identifier: EUPL-1.2
#include "network/freespeed.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(Freespeed, of_the_converter_is_told_from_a_limit) {
    EXPECT_TRUE(is_converter_default("secondary", 30.0));
    EXPECT_FALSE(is_converter_default("secondary", 50.0));
    EXPECT_FALSE(is_converter_default("residential", 30.0));
    EXPECT_FALSE(is_converter_default("service", 15.0));
}

TEST(Freespeed, of_town_and_open_road_share_the_length) {
    // 1 km: half of it at 30, half at 60.
    EXPECT_NEAR(between_town_and_country_kmh(30.0, 60.0), 1.0 / (0.5 / 30.0 + 0.5 / 60.0), 1e-9);
    EXPECT_EQ(between_town_and_country_kmh(80.0, 65.0), 65.0);
}

}  // namespace
}  // namespace halte::network
