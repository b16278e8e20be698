// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geo/shape.hpp"
#include "osm/node_places.hpp"

namespace halte::osm {

// Joins ways end to end, in any order and direction, into closed node lists (first not repeated).
// Empty when some way is left over: a relation that does not close is not guessed at.
std::optional<std::vector<NodeIds>> close_rings(std::vector<NodeIds> ways);

// A surface from the outer and inner ways of a multipolygon relation; each hole goes to the outer
// ring it lies in. Nothing when a ring does not close or a node is unknown.
std::optional<geo::Area> make_area(std::vector<NodeIds> outer, std::vector<NodeIds> inner,
                                   const NodePlaces& places);

// The positions of a closed node list, wound counter-clockwise. Nothing when a node is unknown or
// fewer than three distinct positions remain.
std::optional<geo::Ring> make_ring(const NodeIds& nodes, const NodePlaces& places);

}  // namespace halte::osm
