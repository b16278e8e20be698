// SPDX-License-Identifier: EUPL-1.2
#include "formats/basemap_rules.hpp"

#include <gtest/gtest.h>

namespace halte::formats {
namespace {

geo::Tags tags(std::string key, std::string value) {
    return geo::Tags({{std::move(key), std::move(value)}});
}

TEST(BasemapRules, draw_great_roads_first) {
    EXPECT_EQ(drawn_line(tags("highway", "primary")), (Drawn{"roads", "primary", 6}));
    EXPECT_EQ(drawn_line(tags("highway", "primary_link")), (Drawn{"roads", "primary", 11}));
    EXPECT_EQ(drawn_line(tags("highway", "residential")), (Drawn{"roads", "residential", 12}));
    EXPECT_EQ(drawn_line(tags("waterway", "river")), (Drawn{"water", "river", 9}));
    EXPECT_FALSE(drawn_line(tags("highway", "proposed")));
    EXPECT_FALSE(drawn_line(tags("route", "ferry")));
}

TEST(BasemapRules, know_areas_by_their_tags) {
    EXPECT_EQ(drawn_area(tags("building", "house")), (Drawn{"buildings", "", 13}));
    EXPECT_EQ(drawn_area(tags("natural", "water")), (Drawn{"water", "lake", 7}));
    EXPECT_EQ(drawn_area(tags("landuse", "forest")), (Drawn{"landuse", "wood", 9}));
    EXPECT_EQ(drawn_area(tags("landuse", "residential")), (Drawn{"landuse", "residential", 10}));
    EXPECT_FALSE(drawn_area(tags("building", "no")));
    EXPECT_FALSE(drawn_area(tags("amenity", "parking")));
}

TEST(BasemapRules, rank_places_by_their_people) {
    EXPECT_EQ(rank_of(250'000), 0);
    EXPECT_EQ(rank_of(73'000), 1);
    EXPECT_EQ(rank_of(500), 7);
    EXPECT_EQ(rank_of(0), 8);
    for (int rank = 1; rank <= 8; ++rank) {
        EXPECT_GE(zoom_of_rank(rank), zoom_of_rank(rank - 1));
    }
}

}  // namespace
}  // namespace halte::formats
