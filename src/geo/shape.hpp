// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <variant>
#include <vector>

#include "geo/position.hpp"

namespace halte::geo {

// An open path of at least two positions.
struct Line {
    std::vector<Position> points;
    friend bool operator==(const Line&, const Line&) = default;
};

// A closed path, stored without repeating the first position; at least three positions.
using Ring = std::vector<Position>;

// A surface: one outer ring (counter-clockwise, RFC 7946) and its holes (clockwise).
struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

// One or several separate surfaces; a commune with islands is one Area.
struct Area {
    std::vector<Polygon> polygons;
    friend bool operator==(const Area&, const Area&) = default;
};

using Shape = std::variant<Position, Line, Area>;

Metres length(const Line& line);
// Surface in square metres, holes taken out (spherical excess by Chamberlain and Duquette 2007).
double surface_m2(const Area& area);
// Even-odd rule, so ring order does not matter; a point exactly on an edge may be either.
bool contains(const Area& area, Position point);
// Centre of gravity of the surface; it may fall outside a crescent.
Position centroid(const Area& area);

// Nearest point of a segment to `point`, on the local plane.
struct Projection {
    Position point;
    double fraction = 0.0;  // 0 at `from`, 1 at `to`
    Metres distance{0.0};
};
Projection project(Position point, Position from, Position to);

// The plane that touches the Earth at a point: the same for many segments, with the squeeze of
// its longitudes taken once.
class LocalPlane {
public:
    explicit LocalPlane(Position origin);
    // As project(origin, from, to).
    Projection project(Position from, Position to) const;

private:
    Position origin_;
    double squeeze_ = 1.0;
};

}  // namespace halte::geo
