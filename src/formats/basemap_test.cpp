// SPDX-License-Identifier: EUPL-1.2
#include "formats/basemap.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "formats/pmtiles_file.hpp"
#include "support/ascii_map.hpp"
#include "support/mvt_reader.hpp"

namespace halte::formats {
namespace {

geo::Position at(double lat, double lon) {
    return geo::Position::at({.lat = lat, .lon = lon});
}

geo::Area square(double south, double west, double side) {
    return geo::Area{{{.outer = {at(south, west), at(south, west + side),
                                 at(south + side, west + side), at(south + side, west)},
                       .holes = {}}}};
}

// Two communes side by side, a road through both, a lake and a house.
class Basemaps : public ::testing::Test {
protected:
    Basemaps() {
        communes_ = {{.name = "Corte", .contour = square(41.95, 8.95, 0.1), .label = at(42.0, 9.0),
                      .population = 7'500.0},
                     {.name = "Omessa", .contour = square(41.95, 9.05, 0.1),
                      .label = at(42.0, 9.1), .population = 600.0}};
        const test::AsciiMap map("A---B---C", 1'000.0,
                                 {{"AB", "highway=primary ref=T_20 name=Cours_Paoli"},
                                  {"BC", "highway=primary ref=T_20 name=Cours_Paoli"}});
        features_ = map.features();
        add(square(41.97, 8.97, 0.01), "natural", "water");
        add(square(42.0, 9.0, 0.0002), "building", "yes");
        source_.name = "Corte";
        source_.communes = communes_;
        source_.features = features_;
    }

    void add(geo::Area area, const char* key, const char* value) {
        geo::Feature feature{.id = 8, .shape = std::move(area), .tags = {}, .nodes = {}};
        feature.tags.set(key, value);
        features_.push_back(std::move(feature));
    }

    Basemap draw() const { return write_basemap(source_, silent_progress(), {}).value(); }

    // All features of a layer at a zoom, over all tiles.
    static std::vector<test::ReadFeature> layer(const PmtilesFile& file, int zoom,
                                                const std::string& name) {
        std::vector<test::ReadFeature> features;
        for (const TileName& tile : file.names()) {
            if (tile.zoom == zoom) {
                const auto read = test::read_mvt(file.tile(tile).value());
                const auto found = read.find(name);
                if (found != read.end()) {
                    features.insert(features.end(), found->second.begin(), found->second.end());
                }
            }
        }
        return features;
    }

    std::vector<BasemapCommune> communes_;
    std::vector<geo::Feature> features_;
    BasemapSource source_;
};

TEST_F(Basemaps, hold_every_layer_from_its_zoom_on) {
    const Basemap map = draw();
    const PmtilesFile file = PmtilesFile::read(map.pmtiles).value();
    EXPECT_EQ(file.header().min_zoom, 5);
    EXPECT_EQ(file.header().max_zoom, 14);
    EXPECT_EQ(file.names().size(), map.tiles);
    for (const char* name : {"land", "water", "roads", "boundaries", "places", "buildings"}) {
        EXPECT_FALSE(layer(file, 14, name).empty()) << name;
        EXPECT_GT(map.features_by_layer.at(name), 0u) << name;
    }
    EXPECT_TRUE(layer(file, 12, "buildings").empty());
    EXPECT_TRUE(layer(file, 5, "roads").empty());
    EXPECT_FALSE(layer(file, 6, "roads").empty());
    EXPECT_FALSE(layer(file, 5, "land").empty());
}

TEST_F(Basemaps, join_roads_and_name_them_when_there_is_room) {
    const PmtilesFile file = PmtilesFile::read(draw().pmtiles).value();
    const auto far = layer(file, 8, "roads");
    ASSERT_EQ(far.size(), 1u);
    EXPECT_EQ(far[0].parts.size(), 1u);
    EXPECT_EQ(far[0].attributes, (std::map<std::string, std::string>{{"class", "primary"}}));
    const auto near = layer(file, 14, "roads");
    EXPECT_EQ(near[0].attributes.at("name"), "Cours Paoli");
    EXPECT_EQ(near[0].attributes.at("ref"), "T_20");
}

TEST_F(Basemaps, give_places_a_rank_and_each_one_tile) {
    const PmtilesFile file = PmtilesFile::read(draw().pmtiles).value();
    const auto places = layer(file, 14, "places");
    ASSERT_EQ(places.size(), 2u);
    for (const auto& place : places) {
        const bool is_corte = place.attributes.at("name") == "Corte";
        EXPECT_EQ(place.attributes.at("rank"), is_corte ? "4" : "7");
        EXPECT_EQ(place.attributes.at("population"), is_corte ? "7500" : "600");
    }
}

TEST_F(Basemaps, tell_browsers_what_they_hold_and_whom_to_thank) {
    const PmtilesFile file = PmtilesFile::read(draw().pmtiles).value();
    const auto metadata = nlohmann::json::parse(file.metadata());
    EXPECT_EQ(metadata["name"], "Corte");
    EXPECT_EQ(metadata["attribution"], "© OpenStreetMap contributors");
    ASSERT_EQ(metadata["vector_layers"].size(), 7u);
    EXPECT_EQ(metadata["vector_layers"][4]["id"], "roads");
    EXPECT_EQ(metadata["vector_layers"][4]["fields"]["class"], "String");
    EXPECT_EQ(metadata["vector_layers"][4]["maxzoom"], 14);
}

TEST_F(Basemaps, are_the_same_bytes_for_the_same_source) {
    EXPECT_EQ(draw().pmtiles, draw().pmtiles);
}

TEST_F(Basemaps, refuse_nothing_to_draw_and_foolish_zooms) {
    EXPECT_EQ(write_basemap({}, silent_progress(), {}).errors()[0].message.en,
              "there is nothing to draw on the basemap: no commune, no road");
    source_.max_zoom = 20;
    EXPECT_EQ(write_basemap(source_, silent_progress(), {}).errors()[0].message.en,
              "the zooms of the basemap run from 5 to 20, which is not within 0 to 16");
    // A footway is drawn from zoom 14 only.
    const test::AsciiMap map("A---B", 100.0, {{"AB", "highway=footway"}});
    BasemapSource footway{.name = "x", .communes = {}, .features = map.features(), .max_zoom = 6};
    EXPECT_FALSE(write_basemap(footway, silent_progress(), {}));
}

TEST_F(Basemaps, stop_when_asked) {
    CancelSource cancel;
    cancel.request_stop();
    const auto map = write_basemap(source_, silent_progress(), cancel.get_token());
    ASSERT_FALSE(map);
    EXPECT_EQ(map.errors()[0].code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace halte::formats
