// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "formats/mvt.hpp"
#include "formats/tile_clip.hpp"
#include "geo/shape.hpp"

namespace halte::formats {

using TileAttributes = std::vector<std::pair<std::string, TileValue>>;

// The tiles of one zoom while they fill. Shapes are simplified once, then cut into tiles with a
// buffer around, so that strokes go on across tile edges.
class TileSet {
public:
    using Name = std::pair<std::uint32_t, std::uint32_t>;  // x, y

    // Layers are numbered as in `layers`, which is also their order in a tile. `tolerance` is in
    // tile units.
    TileSet(int zoom, double tolerance, std::vector<std::string> layers);

    // One feature per tile, whatever the number of lines.
    void add_lines(std::size_t layer, const std::vector<geo::Line>& lines,
                   const TileAttributes& attributes);
    // Left out when it covers less than `least_surface` square tile units.
    void add_area(std::size_t layer, const geo::Area& area, const TileAttributes& attributes,
                  double least_surface);
    void add_point(std::size_t layer, geo::Position position, const TileAttributes& attributes);

    const std::map<Name, std::vector<TileLayer>>& tiles() const { return tiles_; }

private:
    // Tiles from..to, both included.
    struct Range {
        std::uint32_t west = 0;
        std::uint32_t north = 0;
        std::uint32_t east = 0;
        std::uint32_t south = 0;
        bool is_one() const { return west == east && north == south; }
    };
    using Rings = std::vector<MapPath>;
    using LinesOfTiles = std::map<Name, TileLines>;

    Range range_of(const MapPath& path) const;
    static Window window_of(const Range& range);
    static std::pair<Range, Range> halves(const Range& range);
    static TilePath in_tile(const MapPath& path, const Range& tile);
    void cut_line(const MapPath& path, const Range& range, LinesOfTiles& out) const;
    void cut_rings(const Rings& rings, const Range& range, std::map<Name, TilePolygons>& out) const;
    TileLayer& layer_of(Name tile, std::size_t layer);

    int zoom_;
    double tolerance_;
    std::vector<std::string> layers_;
    std::map<Name, std::vector<TileLayer>> tiles_;
};

}  // namespace halte::formats
