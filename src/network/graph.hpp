// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geo/position.hpp"
#include "network/cost.hpp"
#include "network/profile.hpp"

namespace halte::network {

// A piece of road between two junctions. Closed in a direction: closed_ms.
struct Edge {
    std::uint32_t from = 0;  // nodes
    std::uint32_t to = 0;
    std::uint32_t forward_ms = closed_ms;
    std::uint32_t backward_ms = closed_ms;
    std::uint32_t length_dm = 0;
    std::uint32_t name = 0;         // in names; 0 is the nameless road
    std::uint32_t first_point = 0;  // its inner shape points end where those of the next begin
    std::uint32_t road_class = 0;
};

// The network as plain arrays: what is stored, and all that is stored.
struct Graph {
    std::string profile;
    SpeedFactors factors;
    std::vector<geo::Position> nodes;
    std::vector<Edge> edges;
    std::vector<geo::Position> points;  // inner shape points, edge after edge
    std::vector<std::string> names;     // "Rue Haute", else "D 18"; names[0] is empty
};

// The open directions of the edges, grouped by the node they leave.
struct Arcs {
    std::vector<std::uint32_t> first;  // nodes + 1
    std::vector<std::uint32_t> head;
    std::vector<Cost> cost;
    std::vector<std::uint32_t> way;    // 2 * edge, + 1 when driven against its points
};

enum class Direction { outward, inward };  // from the node, or towards it (arcs turned round)

Arcs arcs_of(const Graph& graph, Direction direction);

}  // namespace halte::network
