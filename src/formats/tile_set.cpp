// SPDX-License-Identifier: EUPL-1.2
#include "formats/tile_set.hpp"

#include <algorithm>
#include <cmath>

namespace halte::formats {

namespace {

// 8 pixels of a tile drawn 512 pixels wide: more than half the widest stroke.
constexpr double buffer = 64.0;

MapPath to_map_path(const std::vector<geo::Position>& points, int zoom) {
    MapPath path;
    path.reserve(points.size());
    for (const geo::Position point : points) {
        path.push_back(to_map(point, zoom));
    }
    return path;
}

double surface(const MapPath& ring) {
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint a = ring[i];
        const MapPoint b = ring[(i + 1) % ring.size()];
        sum += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return std::abs(sum) / 2.0;
}

}  // namespace

TileSet::TileSet(int zoom, double tolerance, std::vector<std::string> layers)
    : zoom_(zoom), tolerance_(tolerance), layers_(std::move(layers)) {}

TileLayer& TileSet::layer_of(Name tile, std::size_t layer) {
    std::vector<TileLayer>& layers = tiles_[tile];
    if (layers.empty()) {
        for (const std::string& name : layers_) {
            layers.push_back(TileLayer{.name = name, .features = {}});
        }
    }
    return layers[layer];
}

// Tiles that the path may touch with its buffer.
TileSet::Range TileSet::range_of(const MapPath& path) const {
    const auto [west, east] = std::minmax_element(
        path.begin(), path.end(), [](MapPoint a, MapPoint b) { return a.x < b.x; });
    const auto [north, south] = std::minmax_element(
        path.begin(), path.end(), [](MapPoint a, MapPoint b) { return a.y < b.y; });
    const auto tile = [this](double at) {
        const double last = std::ldexp(1.0, zoom_) - 1.0;
        return static_cast<std::uint32_t>(std::clamp(std::floor(at / tile_extent), 0.0, last));
    };
    return Range{.west = tile(west->x - buffer),
                 .north = tile(north->y - buffer),
                 .east = tile(east->x + buffer),
                 .south = tile(south->y + buffer)};
}

Window TileSet::window_of(const Range& range) {
    return Window{.west = static_cast<double>(range.west) * tile_extent - buffer,
                  .north = static_cast<double>(range.north) * tile_extent - buffer,
                  .east = (static_cast<double>(range.east) + 1.0) * tile_extent + buffer,
                  .south = (static_cast<double>(range.south) + 1.0) * tile_extent + buffer};
}

// Cutting a long path in halves again and again costs n log n, cutting it for each tile n times t.
std::pair<TileSet::Range, TileSet::Range> TileSet::halves(const Range& range) {
    Range first = range;
    Range second = range;
    if (range.east - range.west >= range.south - range.north) {
        first.east = (range.west + range.east) / 2;
        second.west = first.east + 1;
    } else {
        first.south = (range.north + range.south) / 2;
        second.north = first.south + 1;
    }
    return {first, second};
}

TilePath TileSet::in_tile(const MapPath& path, const Range& tile) {
    const double west = static_cast<double>(tile.west) * tile_extent;
    const double north = static_cast<double>(tile.north) * tile_extent;
    TilePath units;
    units.reserve(path.size());
    for (const MapPoint point : path) {
        units.push_back(TilePoint{static_cast<std::int32_t>(std::lround(point.x - west)),
                                  static_cast<std::int32_t>(std::lround(point.y - north))});
    }
    return units;
}

void TileSet::cut_line(const MapPath& path, const Range& range, LinesOfTiles& out) const {
    for (const MapPath& piece : clip_line(path, window_of(range))) {
        if (range.is_one()) {
            TilePath units = in_tile(piece, range);
            units.erase(std::unique(units.begin(), units.end()), units.end());
            if (units.size() >= 2) {
                out[{range.west, range.north}].lines.push_back(std::move(units));
            }
        } else {
            const auto [first, second] = halves(range);
            cut_line(piece, first, out);
            cut_line(piece, second, out);
        }
    }
}

void TileSet::add_lines(std::size_t layer, const std::vector<geo::Line>& lines,
                        const TileAttributes& attributes) {
    LinesOfTiles by_tile;
    for (const geo::Line& line : lines) {
        const MapPath path = simplify(to_map_path(line.points, zoom_), tolerance_);
        if (path.size() >= 2) {
            cut_line(path, range_of(path), by_tile);
        }
    }
    for (auto& [tile, in_it] : by_tile) {
        layer_of(tile, layer).features.push_back(
            TileFeature{.geometry = std::move(in_it), .attributes = attributes});
    }
}

void TileSet::cut_rings(const Rings& rings, const Range& range,
                        std::map<Name, TilePolygons>& out) const {
    Rings kept;
    for (const MapPath& ring : rings) {
        MapPath part = clip_ring(ring, window_of(range));
        if (part.empty() && kept.empty()) {
            return;  // the outer ring is not here, so its holes are not either
        }
        if (!part.empty()) {
            kept.push_back(std::move(part));
        }
    }
    if (!range.is_one()) {
        const auto [first, second] = halves(range);
        cut_rings(kept, first, out);
        cut_rings(kept, second, out);
        return;
    }
    TilePolygon polygon;
    for (const MapPath& ring : kept) {
        polygon.push_back(in_tile(ring, range));
    }
    out[{range.west, range.north}].polygons.push_back(std::move(polygon));
}

void TileSet::add_area(std::size_t layer, const geo::Area& area, const TileAttributes& attributes,
                       double least_surface) {
    std::map<Name, TilePolygons> by_tile;
    for (const geo::Polygon& polygon : area.polygons) {
        Rings rings = {simplify_ring(to_map_path(polygon.outer, zoom_), tolerance_)};
        if (rings.front().empty() || surface(rings.front()) < least_surface) {
            continue;
        }
        for (const geo::Ring& hole : polygon.holes) {
            MapPath path = simplify_ring(to_map_path(hole, zoom_), tolerance_);
            if (!path.empty() && surface(path) >= least_surface) {
                rings.push_back(std::move(path));
            }
        }
        const Range range = range_of(rings.front());
        cut_rings(rings, range, by_tile);
    }
    for (auto& [tile, in_it] : by_tile) {
        layer_of(tile, layer).features.push_back(
            TileFeature{.geometry = std::move(in_it), .attributes = attributes});
    }
}

void TileSet::add_point(std::size_t layer, geo::Position position,
                        const TileAttributes& attributes) {
    const MapPoint point = to_map(position, zoom_);
    const double last = std::ldexp(1.0, zoom_) - 1.0;
    const auto tile = [last](double at) {
        return static_cast<std::uint32_t>(std::clamp(std::floor(at / tile_extent), 0.0, last));
    };
    const Range range{tile(point.x), tile(point.y), tile(point.x), tile(point.y)};
    layer_of({range.west, range.north}, layer)
        .features.push_back(TileFeature{.geometry = TilePoints{{in_tile({point}, range)}},
                                        .attributes = attributes});
}

}  // namespace halte::formats
