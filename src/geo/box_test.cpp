// SPDX-License-Identifier: EUPL-1.2
#include "geo/box.hpp"

#include <gtest/gtest.h>

namespace halte::geo {
namespace {

TEST(Box, is_empty_until_something_is_added) {
    Box box;
    EXPECT_TRUE(box.is_empty());
    EXPECT_FALSE(box.contains(Position::at({.lat = 42.0, .lon = 9.0})));
    EXPECT_FALSE(box.meets(box));
    EXPECT_DEATH(box.centre(), "is_empty");
    box.add(Position::at({.lat = 42.0, .lon = 9.0}));
    EXPECT_FALSE(box.is_empty());
    EXPECT_TRUE(box.contains(Position::at({.lat = 42.0, .lon = 9.0})));
    EXPECT_EQ(box.centre(), Position::at({.lat = 42.0, .lon = 9.0}));
}

TEST(Box, spans_what_was_added) {
    Box box;
    box.add(Area{{Polygon{
        .outer = {Position::at({.lat = 41.0, .lon = 8.5}), Position::at({.lat = 41.0, .lon = 9.5}),
                  Position::at({.lat = 43.0, .lon = 9.0})},
        .holes = {}}}});
    EXPECT_EQ(box.south_west(), Position::at({.lat = 41.0, .lon = 8.5}));
    EXPECT_EQ(box.north_east(), Position::at({.lat = 43.0, .lon = 9.5}));
    EXPECT_EQ(box.centre(), Position::at({.lat = 42.0, .lon = 9.0}));
}

TEST(Box, meets_what_it_touches_and_nothing_else) {
    Box west;
    west.add(Position::at({.lat = 41.0, .lon = 8.0}));
    west.add(Position::at({.lat = 42.0, .lon = 9.0}));
    Box touching;
    touching.add(Position::at({.lat = 42.0, .lon = 9.0}));
    touching.add(Position::at({.lat = 43.0, .lon = 10.0}));
    Box apart;
    apart.add(Position::at({.lat = 41.5, .lon = 9.1}));
    EXPECT_TRUE(west.meets(touching));
    EXPECT_TRUE(touching.meets(west));
    EXPECT_FALSE(west.meets(apart));
    EXPECT_FALSE(apart.meets(west));
}

TEST(Box, is_as_far_as_its_nearest_point) {
    Box box;
    box.add(Position::at({.lat = 42.0, .lon = 9.0}));
    box.add(Position::at({.lat = 43.0, .lon = 10.0}));
    EXPECT_EQ(box.distance(Position::at({.lat = 42.5, .lon = 9.5})), Metres(0.0));
    EXPECT_NEAR(box.distance(Position::at({.lat = 41.0, .lon = 9.5})).count(), 111'195.0, 1.0);
    const Position corner = Position::at({.lat = 41.9, .lon = 8.9});
    const Position nearest = Position::at({.lat = 42.0, .lon = 9.0});
    EXPECT_EQ(box.distance(corner), project(corner, nearest, nearest).distance);
}

}  // namespace
}  // namespace halte::geo
