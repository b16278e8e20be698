// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "formats/geojson.hpp"

namespace halte::formats {
namespace {

TEST(GeoJsonWriter, gives_back_what_it_wrote) {
    std::vector<geo::Feature> features(1);
    const auto at = [](double lat, double lon) {
        return geo::Position::at({.lat = lat, .lon = lon});
    };
    features[0].shape = geo::Area{
        {{{at(42.0, 9.0), at(42.0, 9.1), at(42.1, 9.1), at(42.1, 9.0)},
          {{at(42.02, 9.02), at(42.04, 9.02), at(42.04, 9.04), at(42.02, 9.04)}}}}};
    features[0].tags.set("code", "2B047");
    geo::Feature point;
    point.id = 12;
    point.shape = geo::Position::from_e7(423'353'601, -90'166'887);
    point.tags.set("nom", "L'\"Ospédale\"");
    features.push_back(point);
    geo::Feature line;
    line.shape = geo::Line{{geo::Position::from_e7(1, 2), geo::Position::from_e7(3, 4)}};
    features.push_back(line);
    const std::string text = write_geojson(features);
    const std::vector<geo::Feature> again = read_geojson("essai", text)->features;
    ASSERT_EQ(again.size(), features.size());
    for (std::size_t i = 0; i < again.size(); ++i) {
        EXPECT_EQ(again[i].id, features[i].id);
        EXPECT_EQ(again[i].shape, features[i].shape);
        EXPECT_EQ(again[i].tags, features[i].tags);
    }
    EXPECT_NE(text.find("[-9.0166887,42.3353601]"), std::string::npos);
    EXPECT_TRUE(read_geojson("vide", write_geojson({}))->features.empty());
}

TEST(GeoJsonWriter, turns_rings_and_writes_what_is_not_utf_8) {
    geo::Feature feature;
    feature.shape = geo::Area{{{{geo::Position::from_e7(0, 0), geo::Position::from_e7(20, 0),
                                 geo::Position::from_e7(0, 30)}, {}}}};
    feature.tags.set("nom", "S\xe9lestat");
    const auto again = read_geojson("essai", write_geojson({&feature, 1}));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->repairs, GeoJsonRepairs{});
    EXPECT_EQ(again->features[0].tags["nom"], "S\ufffdlestat");
}

}  // namespace
}  // namespace halte::formats
