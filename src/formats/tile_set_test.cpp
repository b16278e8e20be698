// SPDX-License-Identifier: EUPL-1.2
#include "formats/tile_set.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/random.hpp"

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

bool covers(const TileSet& tiles, int zoom, geo::Position position) {
    const MapPoint point = to_map(position, zoom);
    const auto x = static_cast<std::uint32_t>(point.x / tile_extent);
    const auto y = static_cast<std::uint32_t>(point.y / tile_extent);
    const auto tile = tiles.tiles().find({x, y});
    if (tile == tiles.tiles().end()) {
        return false;
    }
    const double px = point.x - x * double{tile_extent};
    const double py = point.y - y * double{tile_extent};
    bool odd = false;
    for (const TileFeature& feature : tile->second[0].features) {
        for (const TilePolygon& polygon : std::get<TilePolygons>(feature.geometry).polygons) {
            for (const TilePath& ring : polygon) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const TilePoint a = ring[i];
                    const TilePoint b = ring[(i + 1) % ring.size()];
                    if ((a.y > py) != (b.y > py) &&
                        px < a.x + (py - a.y) / (b.y - a.y) * (b.x - a.x)) {
                        odd = !odd;
                    }
                }
            }
        }
    }
    return odd;
}

TEST(TileSet, covers_an_area_tile_by_tile_holes_left_out) {
    geo::Area area = square(42.0, 9.0, 0.2);
    area.polygons[0].holes.push_back(square(42.05, 9.05, 0.05).polygons[0].outer);
    for (const int zoom : {8, 11, 13}) {
        TileSet tiles(zoom, 1.0, {"land"});
        tiles.add_area(0, area, {}, 0.0);
        Random random(121);
        for (int i = 0; i < 500; ++i) {
            const geo::Position point =
                at(41.95 + 0.3 * random.unit(), 8.95 + 0.3 * random.unit());
            // Away from edges, where rounding to tile units decides.
            const auto is_near = [](double a, double b) { return std::abs(a - b) < 0.002; };
            bool at_edge = false;
            for (const double off : {0.0, 0.05, 0.1, 0.2}) {
                at_edge |= is_near(point.lat(), 42.0 + off) || is_near(point.lon(), 9.0 + off);
            }
            if (!at_edge) {
                ASSERT_EQ(covers(tiles, zoom, point), geo::contains(area, point))
                    << "zoom " << zoom;
            }
        }
    }
}

TEST(TileSet, cuts_a_line_so_that_it_goes_on_in_the_next_tile) {
    TileSet tiles(12, 1.0, {"roads"});
    tiles.add_lines(0, {geo::Line{{at(42.0, 9.0), at(42.0, 9.5)}}}, {});
    ASSERT_GE(tiles.tiles().size(), 6u);
    for (const auto& [name, layers] : tiles.tiles()) {
        const auto& lines = std::get<TileLines>(layers[0].features.at(0).geometry).lines;
        ASSERT_EQ(lines.size(), 1u);
        for (const TilePoint point : lines[0]) {
            ASSERT_GE(point.x, -64);
            ASSERT_LE(point.x, tile_extent + 64);
        }
    }
}

TEST(TileSet, drops_areas_too_small_to_be_seen) {
    TileSet tiles(8, 4.0, {"water"});
    tiles.add_area(0, square(42.0, 9.0, 0.0001), {}, 256.0);
    EXPECT_TRUE(tiles.tiles().empty());
    tiles.add_area(0, square(42.0, 9.0, 0.2), {}, 256.0);
    EXPECT_FALSE(tiles.tiles().empty());
}

TEST(TileSet, puts_a_point_in_one_tile) {
    TileSet tiles(14, 1.0, {"places"});
    tiles.add_point(0, at(42.3063, 9.149), {{"name", std::string("Corte")}});
    ASSERT_EQ(tiles.tiles().size(), 1u);
    EXPECT_EQ(tiles.tiles().begin()->first, (TileSet::Name{8608, 6063}));
}

}  // namespace
}  // namespace halte::formats
