// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace halte::formats {

// Units of a tile: 0..4096 from its west and north edges, y down; beyond lies the buffer.
struct TilePoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
    friend auto operator<=>(const TilePoint&, const TilePoint&) = default;
};
inline constexpr std::int32_t tile_extent = 4096;

using TilePath = std::vector<TilePoint>;
// The first ring is the outer one, the others are its holes; not closed by a repeated point.
using TilePolygon = std::vector<TilePath>;

struct TilePoints {
    std::vector<TilePoint> points;
};
struct TileLines {
    std::vector<TilePath> lines;
};
struct TilePolygons {
    std::vector<TilePolygon> polygons;
};

using TileValue = std::variant<std::string, std::int64_t>;

struct TileFeature {
    std::variant<TilePoints, TileLines, TilePolygons> geometry;
    std::vector<std::pair<std::string, TileValue>> attributes;
};

struct TileLayer {
    std::string name;
    std::vector<TileFeature> features;
};

// One Mapbox Vector Tile, version 2.1 (github.com/mapbox/vector-tile-spec). Rings are wound as it
// asks, whatever their order here; rings without surface, lines of one point and empty layers are
// left out. An empty answer means that nothing is left to draw.
std::string write_mvt(std::span<const TileLayer> layers);

}  // namespace halte::formats
