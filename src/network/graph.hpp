// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geo/position.hpp"
#include "network/cost.hpp"
#include "network/road_class.hpp"
#include "network/turn_automaton.hpp"

namespace halte::network {

// Who may be on an edge.
enum class EdgeUse : std::uint8_t {
    through,    // whoever the profile lets
    ends_only,  // those who start or end behind it: private and destination-only roads
    cut_off,    // nobody: it cannot be reached from the other roads, or not be left
};

// A piece of road between two junctions. Closed in a direction: closed_ms.
struct Edge {
    std::uint32_t from = 0;  // junctions
    std::uint32_t to = 0;
    std::uint32_t forward_ms = closed_ms;
    std::uint32_t backward_ms = closed_ms;
    std::uint32_t length_dm = 0;
    std::uint32_t name = 0;         // in names; 0 is the nameless road
    std::uint32_t first_point = 0;  // its inner shape points end where those of the next begin
    // Waiting held in the times above, in tenths of a second: lights, signs, lesser roads, quays.
    std::uint16_t forward_delay_ds = 0;
    std::uint16_t backward_delay_ds = 0;
    RoadClass road_class = RoadClass::motorway;
    EdgeUse use = EdgeUse::through;
    std::uint16_t unused = 0;  // so that no byte of a file is by chance
};

// A way is an edge in one direction: 2 * edge, + 1 when driven against its points.
constexpr std::uint32_t edge_of(std::uint32_t way) {
    return way / 2;
}
constexpr bool is_backward(std::uint32_t way) {
    return way % 2 == 1;
}
constexpr std::uint32_t turned(std::uint32_t way) {
    return way ^ 1u;
}
constexpr std::uint32_t time_ms(const Edge& edge, bool backward) {
    return backward ? edge.backward_ms : edge.forward_ms;
}
constexpr std::uint32_t tail_of(const Edge& edge, bool backward) {
    return backward ? edge.to : edge.from;
}
constexpr std::uint32_t head_of(const Edge& edge, bool backward) {
    return backward ? edge.from : edge.to;
}
constexpr bool is_open(const Edge& edge, bool backward) {
    return edge.use != EdgeUse::cut_off && time_ms(edge, backward) != closed_ms;
}

// Roads while they are being made; a Network is what is kept of them.
struct Graph {
    std::vector<geo::Position> junctions;
    std::vector<Edge> edges;
    std::vector<geo::Position> points;  // inner shape points, edge after edge
    std::vector<std::string> names;     // "Rue Haute", else "D 18"; names[0] is empty
    std::vector<ForbiddenTurn> forbidden_turns;

    std::uint32_t way_count() const { return static_cast<std::uint32_t>(2 * edges.size()); }
    std::uint32_t tail(std::uint32_t way) const {
        return tail_of(edges[edge_of(way)], is_backward(way));
    }
    std::uint32_t head(std::uint32_t way) const {
        return head_of(edges[edge_of(way)], is_backward(way));
    }
    bool is_open(std::uint32_t way) const {
        return network::is_open(edges[edge_of(way)], is_backward(way));
    }
    // Where the inner shape points of an edge end.
    std::uint32_t end_point(std::size_t edge) const {
        return edge + 1 < edges.size() ? edges[edge + 1].first_point
                                       : static_cast<std::uint32_t>(points.size());
    }
};

// The ways that leave each junction, closed ones as well: way[first[junction]] up to
// way[first[junction + 1]], rising.
struct LeavingWays {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> way;

    std::span<const std::uint32_t> at(std::uint32_t junction) const {
        return std::span(way).subspan(first[junction], first[junction + 1] - first[junction]);
    }
};
LeavingWays leaving_ways(const Graph& graph);

// From one search node to another along an open way.
struct Arc {
    std::uint32_t tail = 0;
    std::uint32_t head = 0;
    Cost cost = 0;
    std::uint32_t way = 0;
};

enum class Direction { outward, inward };  // from the node, or towards it (arcs turned round)

// Arcs grouped by the search node they leave, or by the one they come to, `head` then being the one
// they leave.
struct Arcs {
    std::vector<std::uint32_t> first;  // nodes + 1
    std::vector<std::uint32_t> head;
    std::vector<Cost> cost;
    std::vector<std::uint32_t> way;
};

// The same where somebody else keeps them, such as a file.
struct ArcsView {
    std::span<const std::uint32_t> first;
    std::span<const std::uint32_t> head;
    std::span<const Cost> cost;
    std::span<const std::uint32_t> way;

    ArcsView() = default;
    ArcsView(const Arcs& arcs)  // NOLINT: a view of them is meant wherever one is asked for
        : first(arcs.first), head(arcs.head), cost(arcs.cost), way(arcs.way) {}

    std::uint32_t node_count() const { return static_cast<std::uint32_t>(first.size()) - 1; }
};

Arcs group_arcs(std::uint32_t nodes, std::span<const Arc> arcs, Direction direction);

}  // namespace halte::network
