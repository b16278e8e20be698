// SPDX-License-Identifier: EUPL-1.2
#include "network/oneway.hpp"

#include <gtest/gtest.h>

#include "support/road_truths.hpp"

namespace halte::network {
namespace {

// '>' along the points, '<' against them, "=" both, '-' neither.
char directions(const char* profile, const char* tags) {
    const Directions open = directions_of(find_profile(profile).value(), road_tags(tags));
    return open.forward && open.backward ? '=' : open.forward ? '>' : open.backward ? '<' : '-';
}

TEST(Oneway, is_that_of_the_vehicle_before_that_of_all) {
    EXPECT_EQ(directions("van", ""), '=');
    EXPECT_EQ(directions("van", "oneway=yes oneway:motor_vehicle=no"), '=');
    EXPECT_EQ(directions("van", "oneway=yes oneway:bicycle=no"), '>');
    EXPECT_EQ(directions("truck", "oneway:hgv=-1"), '<');
    EXPECT_EQ(directions("foot", "oneway=yes"), '=');
    EXPECT_EQ(directions("foot", "oneway:foot=-1"), '<');
    EXPECT_EQ(directions("van", "oneway=reversible"), '-');
}

TEST(Oneway, is_implied_by_roundabouts_and_motorways) {
    EXPECT_EQ(directions("van", "junction=roundabout"), '>');
    EXPECT_EQ(directions("van", "junction=circular"), '>');
    EXPECT_EQ(directions("van", "junction=intersection"), '=');
    EXPECT_EQ(directions("van", "highway=motorway"), '>');
    EXPECT_EQ(directions("foot", "junction=roundabout"), '=');
    EXPECT_EQ(directions("cargo_bike", "junction=roundabout cycleway=opposite"), '=');
}

}  // namespace
}  // namespace halte::network
