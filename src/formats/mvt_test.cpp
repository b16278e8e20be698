// SPDX-License-Identifier: EUPL-1.2
#include "formats/mvt.hpp"

#include <gtest/gtest.h>

#include "support/mvt_reader.hpp"

namespace halte::formats {
namespace {

using Parts = std::vector<std::vector<std::pair<int, int>>>;

TileLayer layer(std::string name, std::vector<TileFeature> features) {
    return TileLayer{.name = std::move(name), .features = std::move(features)};
}

test::ReadTile written(const std::vector<TileLayer>& layers) {
    return test::read_mvt(write_mvt(layers));
}

TEST(Mvt, keeps_geometry_and_attributes) {
    const auto tile = written(
        {layer("places", {TileFeature{.geometry = TilePoints{{{25, 17}, {-3, 5'000}}},
                                      .attributes = {{"name", std::string("Corte")},
                                                     {"rank", std::int64_t{4}}}}}),
         layer("roads", {TileFeature{.geometry = TileLines{{{{2, 2}, {2, 10}, {10, 10}},
                                                            {{1, 1}, {3, 5}}}},
                                     .attributes = {{"class", std::string("primary")}}}})});
    ASSERT_EQ(tile.size(), 2u);
    const auto& place = tile.at("places")[0];
    EXPECT_EQ(place.type, 1);
    EXPECT_EQ(place.parts, (Parts{{{25, 17}, {-3, 5'000}}}));
    EXPECT_EQ(place.attributes.at("name"), "Corte");
    EXPECT_EQ(place.attributes.at("rank"), "4");
    const auto& road = tile.at("roads")[0];
    EXPECT_EQ(road.type, 2);
    EXPECT_EQ(road.parts, (Parts{{{2, 2}, {2, 10}, {10, 10}}, {{1, 1}, {3, 5}}}));
}

// Clockwise on screen is positive by the surveyor's formula, as section 4.3.4.4 asks.
TEST(Mvt, winds_outer_rings_and_holes_as_asked_whatever_their_order) {
    const TilePath outer = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    const TilePath outer_back = {{0, 100}, {100, 100}, {100, 0}, {0, 0}};
    const TilePath hole = {{20, 20}, {40, 20}, {40, 40}};
    const TilePath hole_back = {{40, 40}, {40, 20}, {20, 20}};
    const auto surface = [](const std::vector<std::pair<int, int>>& ring) {
        int sum = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto [ax, ay] = ring[i];
            const auto [bx, by] = ring[(i + 1) % ring.size()];
            sum += ax * by - bx * ay;
        }
        return sum;
    };
    for (const TilePolygon& polygon : {TilePolygon{outer, hole}, TilePolygon{outer_back, hole},
                                       TilePolygon{outer, hole_back}}) {
        const auto tile = written({layer(
            "water", {TileFeature{.geometry = TilePolygons{{polygon}}, .attributes = {}}})});
        const auto& lake = tile.at("water")[0];
        ASSERT_EQ(lake.parts.size(), 2u);
        EXPECT_EQ(surface(lake.parts[0]), 20'000);
        EXPECT_EQ(surface(lake.parts[1]), -400);
    }
}

TEST(Mvt, leaves_out_what_has_no_length_or_no_surface) {
    const TilePath flat = {{0, 0}, {10, 0}, {20, 0}};
    const TilePath hole = {{2, 2}, {4, 2}, {4, 4}};
    EXPECT_EQ(write_mvt(std::vector<TileLayer>{}), "");
    EXPECT_EQ(write_mvt(std::vector{
                  layer("a", {}),
                  layer("b", {TileFeature{.geometry = TilePolygons{{{flat, hole}}},
                                          .attributes = {}}}),
                  layer("c", {TileFeature{.geometry = TileLines{{{{1, 1}, {1, 1}}}},
                                          .attributes = {}}}),
                  layer("d", {TileFeature{.geometry = TilePoints{}, .attributes = {}}})}),
              "");
}

TEST(Mvt, shares_keys_and_values_among_features) {
    std::vector<TileFeature> features;
    for (int i = 0; i < 100; ++i) {
        features.push_back(TileFeature{.geometry = TilePoints{{{i, i}}},
                                       .attributes = {{"class", std::string("residential")}}});
    }
    const std::string bytes = write_mvt(std::vector{layer("roads", features)});
    EXPECT_EQ(bytes.find("residential"), bytes.rfind("residential"));
    EXPECT_EQ(test::read_mvt(bytes).at("roads").size(), 100u);
}

}  // namespace
}  // namespace halte::formats
