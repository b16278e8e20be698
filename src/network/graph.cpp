// SPDX-License-Identifier: EUPL-1.2
#include "network/graph.hpp"

namespace halte::network {

Arcs arcs_of(const Graph& graph, Direction direction) {
    Arcs arcs;
    const auto each = [&](const auto& visit) {
        for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
            const Edge& edge = graph.edges[e];
            const bool turned = direction == Direction::inward;
            if (edge.forward_ms != closed_ms) {
                visit(turned ? edge.to : edge.from, turned ? edge.from : edge.to,
                      pack(edge.forward_ms, edge.length_dm), 2 * e);
            }
            if (edge.backward_ms != closed_ms) {
                visit(turned ? edge.from : edge.to, turned ? edge.to : edge.from,
                      pack(edge.backward_ms, edge.length_dm), 2 * e + 1);
            }
        }
    };
    arcs.first.assign(graph.nodes.size() + 1, 0);
    each([&](std::uint32_t tail, std::uint32_t, Cost, std::uint32_t) { ++arcs.first[tail + 1]; });
    for (std::size_t i = 1; i < arcs.first.size(); ++i) {
        arcs.first[i] += arcs.first[i - 1];
    }
    arcs.head.resize(arcs.first.back());
    arcs.cost.resize(arcs.first.back());
    arcs.way.resize(arcs.first.back());
    std::vector<std::uint32_t> next(arcs.first.begin(), arcs.first.end() - 1);
    each([&](std::uint32_t tail, std::uint32_t head, Cost cost, std::uint32_t way) {
        const std::uint32_t at = next[tail]++;
        arcs.head[at] = head;
        arcs.cost[at] = cost;
        arcs.way[at] = way;
    });
    return arcs;
}

}  // namespace halte::network
