// SPDX-License-Identifier: EUPL-1.2
#include "osm/wanted.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace halte::osm {
namespace {

TagLookup tags(const std::map<std::string, std::string>& pairs) {
    return [pairs](const char* key) {
        const auto found = pairs.find(key);
        return found == pairs.end() ? std::string_view() : std::string_view(found->second);
    };
}

constexpr Wanted all{
    .buildings = true, .landuse = true, .water = true, .boundaries = true, .places = true};
constexpr Wanted none{.roads = false, .road_points = false};

TEST(Wanted, takes_built_roads_and_ferries_only) {
    EXPECT_TRUE(is_wanted_road(tags({{"highway", "track"}}), all));
    EXPECT_TRUE(is_wanted_road(tags({{"route", "ferry"}}), all));
    for (const char* unbuilt : {"proposed", "construction", "razed", "no"}) {
        EXPECT_FALSE(is_wanted_road(tags({{"highway", unbuilt}}), all)) << unbuilt;
    }
    EXPECT_FALSE(is_wanted_road(tags({{"route", "bus"}}), all));
    EXPECT_FALSE(is_wanted_road(tags({{"highway", "track"}}), none));
}

TEST(Wanted, takes_an_area_for_what_it_is) {
    EXPECT_TRUE(is_wanted_area(tags({{"building", "house"}}), {.buildings = true}));
    EXPECT_FALSE(is_wanted_area(tags({{"building", "no"}}), {.buildings = true}));
    EXPECT_TRUE(is_wanted_area(tags({{"natural", "water"}}), {.water = true}));
    EXPECT_TRUE(is_wanted_area(tags({{"landuse", "residential"}}), {.landuse = true}));
    EXPECT_TRUE(is_wanted_area(tags({{"amenity", "parking"}}), {.places = true}));
    EXPECT_FALSE(is_wanted_area(tags({{"amenity", "parking"}}), {.buildings = true}));
    // A loop of road is no square.
    EXPECT_FALSE(is_wanted_area(tags({{"highway", "pedestrian"}}), all));
    EXPECT_TRUE(is_wanted_area(tags({{"highway", "pedestrian"}, {"area", "yes"}}), all));
    EXPECT_FALSE(is_wanted_area(tags({{"leisure", "track"}, {"area", "no"}}), all));
}

TEST(Wanted, takes_relations_that_are_areas) {
    EXPECT_TRUE(
        is_wanted_relation(tags({{"type", "boundary"}, {"boundary", "administrative"}}), all));
    EXPECT_TRUE(is_wanted_relation(tags({{"type", "multipolygon"}, {"natural", "water"}}), all));
    EXPECT_FALSE(is_wanted_relation(tags({{"type", "route"}, {"natural", "water"}}), all));
    EXPECT_FALSE(is_wanted_relation(tags({{"type", "boundary"}, {"boundary", "administrative"}}),
                                    {.water = true}));
}

TEST(Wanted, takes_turn_restrictions_with_roads_only) {
    const Wanted turns{.turn_restrictions = true};
    EXPECT_TRUE(is_wanted_restriction(tags({{"type", "restriction"}}), turns));
    EXPECT_TRUE(is_wanted_restriction(tags({{"type", "restriction:hgv"}}), turns));
    EXPECT_FALSE(is_wanted_restriction(tags({{"type", "restrictions"}}), turns));
    EXPECT_FALSE(is_wanted_restriction(tags({{"type", "route"}}), turns));
    EXPECT_FALSE(is_wanted_restriction(tags({{"type", "restriction"}}), {}));
    EXPECT_FALSE(is_wanted_restriction(tags({{"type", "restriction"}}),
                                       {.roads = false, .turn_restrictions = true}));
}

TEST(Wanted, takes_points_on_roads_and_places) {
    EXPECT_TRUE(is_wanted_point(tags({{"barrier", "gate"}}), {}));
    EXPECT_TRUE(is_wanted_point(tags({{"highway", "stop"}}), {}));
    EXPECT_FALSE(is_wanted_point(tags({{"highway", "street_lamp"}}), all));
    EXPECT_FALSE(is_wanted_point(tags({{"amenity", "cafe"}}), {}));
    EXPECT_TRUE(is_wanted_point(tags({{"amenity", "cafe"}}), all));
    EXPECT_TRUE(is_wanted_line(tags({{"waterway", "river"}}), all));
    EXPECT_FALSE(is_wanted_line(tags({{"waterway", "ditch"}}), all));
}

}  // namespace
}  // namespace halte::osm
