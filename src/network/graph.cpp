// SPDX-License-Identifier: EUPL-1.2
#include "network/graph.hpp"

#include <type_traits>

namespace halte::network {

static_assert(sizeof(Edge) == 36 && std::is_trivially_copyable_v<Edge>);

LeavingWays leaving_ways(const Graph& graph) {
    LeavingWays leaving;
    leaving.first.assign(graph.junctions.size() + 1, 0);
    for (std::uint32_t way = 0; way < graph.way_count(); ++way) {
        ++leaving.first[graph.tail(way) + 1];
    }
    for (std::size_t i = 1; i < leaving.first.size(); ++i) {
        leaving.first[i] += leaving.first[i - 1];
    }
    std::vector<std::uint32_t> next(leaving.first.begin(), leaving.first.end() - 1);
    leaving.way.resize(graph.way_count());
    for (std::uint32_t way = 0; way < graph.way_count(); ++way) {
        leaving.way[next[graph.tail(way)]++] = way;
    }
    return leaving;
}

Arcs group_arcs(std::uint32_t nodes, std::span<const Arc> arcs, Direction direction) {
    const auto near = [direction](const Arc& arc) {
        return direction == Direction::outward ? arc.tail : arc.head;
    };
    const auto far = [direction](const Arc& arc) {
        return direction == Direction::outward ? arc.head : arc.tail;
    };
    Arcs grouped;
    grouped.first.assign(nodes + std::size_t{1}, 0);
    for (const Arc& arc : arcs) {
        ++grouped.first[near(arc) + 1];
    }
    for (std::size_t i = 1; i < grouped.first.size(); ++i) {
        grouped.first[i] += grouped.first[i - 1];
    }
    grouped.head.resize(arcs.size());
    grouped.cost.resize(arcs.size());
    grouped.way.resize(arcs.size());
    std::vector<std::uint32_t> next(grouped.first.begin(), grouped.first.end() - 1);
    for (const Arc& arc : arcs) {
        const std::uint32_t at = next[near(arc)]++;
        grouped.head[at] = far(arc);
        grouped.cost[at] = arc.cost;
        grouped.way[at] = arc.way;
    }
    return grouped;
}

}  // namespace halte::network
