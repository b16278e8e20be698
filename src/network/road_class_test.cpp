// SPDX-License-Identifier: EUPL-1.2
#include "network/road_class.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(RoadClass, is_read_from_highway) {
    EXPECT_EQ(road_class_of("motorway"), RoadClass::motorway);
    EXPECT_EQ(road_class_of("trunk_link"), RoadClass::fast_link);
    EXPECT_EQ(road_class_of("tertiary_link"), RoadClass::link);
    EXPECT_EQ(road_class_of("road"), RoadClass::unclassified);
    EXPECT_EQ(road_class_of("bridleway"), RoadClass::path);
    EXPECT_EQ(road_class_of("corridor"), RoadClass::footway);
    EXPECT_EQ(road_class_of("steps"), RoadClass::steps);
}

TEST(RoadClass, is_nothing_for_what_is_no_way) {
    for (const char* other : {"", "raceway", "construction", "proposed", "bus_stop", "via_ferrata",
                              "rest_area", "ferry", "link", "fast_link", "Primary", "primary ",
                              "primary;secondary", "rue"}) {
        EXPECT_FALSE(road_class_of(other)) << other;
    }
}

TEST(RoadClass, names_are_in_the_order_of_the_classes) {
    EXPECT_EQ(road_class_names[static_cast<std::size_t>(RoadClass::motorway)], "motorway");
    EXPECT_EQ(road_class_names[static_cast<std::size_t>(RoadClass::service)], "service");
    EXPECT_EQ(road_class_names[static_cast<std::size_t>(RoadClass::ferry)], "ferry");
    EXPECT_EQ(static_cast<std::size_t>(RoadClass::ferry) + 1, road_class_count);
}

}  // namespace
}  // namespace halte::network
