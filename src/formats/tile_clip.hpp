// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "formats/mvt.hpp"
#include "geo/position.hpp"

namespace halte::formats {

// A position on the square map of a zoom (Web Mercator, EPSG:3857), in tile units from its
// north-west corner: tile t of a zoom spans 4096 t to 4096 (t + 1).
struct MapPoint {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};
using MapPath = std::vector<MapPoint>;

// Latitudes beyond 85.0511 degrees lie at the edge of the map.
MapPoint to_map(geo::Position position, int zoom);

// Leaves out points that lie within `tolerance` of the line without them (Ramer 1972, Douglas and
// Peucker 1973); ends are kept. A ring is given without a repeated first point, and is empty when
// fewer than three points are left of it.
MapPath simplify(const MapPath& path, double tolerance);
MapPath simplify_ring(const MapPath& ring, double tolerance);

struct Window {
    double west = 0.0;
    double north = 0.0;
    double east = 0.0;
    double south = 0.0;
};

// The pieces of a path inside the window, in order (Liang and Barsky 1984).
std::vector<MapPath> clip_line(const MapPath& path, const Window& window);

// The part of a ring inside the window, as one ring (Sutherland and Hodgman 1974); empty when
// nothing is. Parts that the window separates stay joined along its edge, which lies in the buffer
// and is not drawn.
MapPath clip_ring(const MapPath& ring, const Window& window);

}  // namespace halte::formats
