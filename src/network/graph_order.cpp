// SPDX-License-Identifier: EUPL-1.2
#include "network/graph_order.hpp"

#include <algorithm>
#include <utility>

#include "geo/hilbert.hpp"

namespace halte::network {

namespace {

// Which item comes at each place, by rising key; equal keys keep their order.
std::vector<std::uint32_t> places_of(const std::vector<std::uint32_t>& keys) {
    std::vector<std::uint64_t> keyed(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keyed[i] = (std::uint64_t{keys[i]} << 32) | i;
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::uint32_t> order(keys.size());
    for (std::size_t place = 0; place < keys.size(); ++place) {
        order[place] = static_cast<std::uint32_t>(keyed[place] & 0xffff'ffffu);
    }
    return order;
}

// The place of each item, from which item is at each place.
std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
    }
    return place;
}

std::vector<std::uint32_t> order_of_junctions(const Graph& graph, const geo::Box& box) {
    std::vector<std::uint32_t> keys;
    keys.reserve(graph.junctions.size());
    for (const geo::Position junction : graph.junctions) {
        keys.push_back(geo::hilbert_index(junction, box));
    }
    return places_of(keys);
}

std::vector<std::uint32_t> order_of_edges(const Graph& graph, const geo::Box& box) {
    std::vector<std::uint32_t> keys;
    keys.reserve(graph.edges.size());
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        geo::Box around;
        around.add(graph.junctions[graph.edges[e].from]);
        around.add(graph.junctions[graph.edges[e].to]);
        for (std::uint32_t i = graph.edges[e].first_point; i < graph.end_point(e); ++i) {
            around.add(graph.points[i]);
        }
        keys.push_back(geo::hilbert_index(around.centre(), box));
    }
    return places_of(keys);
}

}  // namespace

Graph along_curve(Graph graph) {
    geo::Box box;
    for (const geo::Position junction : graph.junctions) {
        box.add(junction);
    }
    const std::vector<std::uint32_t> junctions = order_of_junctions(graph, box);
    const std::vector<std::uint32_t> edges = order_of_edges(graph, box);
    Graph ordered;
    ordered.junctions.reserve(junctions.size());
    for (const std::uint32_t junction : junctions) {
        ordered.junctions.push_back(graph.junctions[junction]);
    }
    const std::vector<std::uint32_t> place_of = inverse(junctions);
    ordered.edges.reserve(edges.size());
    ordered.points.reserve(graph.points.size());
    for (const std::uint32_t old : edges) {
        Edge edge = graph.edges[old];
        edge.from = place_of[edge.from];
        edge.to = place_of[edge.to];
        edge.first_point = static_cast<std::uint32_t>(ordered.points.size());
        for (std::uint32_t i = graph.edges[old].first_point; i < graph.end_point(old); ++i) {
            ordered.points.push_back(graph.points[i]);
        }
        ordered.edges.push_back(edge);
    }
    const std::vector<std::uint32_t> edge_place = inverse(edges);
    for (const ForbiddenTurn& turn : graph.forbidden_turns) {
        if (std::all_of(turn.begin(), turn.end(),
                        [&graph](std::uint32_t way) { return graph.is_open(way); })) {
            ForbiddenTurn& renumbered = ordered.forbidden_turns.emplace_back(turn);
            for (std::uint32_t& way : renumbered) {
                way = 2 * edge_place[edge_of(way)] + way % 2;
            }
        }
    }
    ordered.names = std::move(graph.names);
    return ordered;
}

}  // namespace halte::network
