// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cmath>
#include <cstdint>
#include <map>

#include "network/builder.hpp"
#include "support/ascii_map.hpp"

namespace halte::test {

// A graph drawn as an AsciiMap, without the rules of any profile: every letter is a junction, a
// metre takes a tenth of a second; oneway=yes and access=private are all that is understood.
inline network::Graph drawn_graph(const AsciiMap& map) {
    network::Graph graph;
    graph.names = {""};
    std::map<std::int64_t, std::uint32_t> numbers;
    const auto junction = [&](std::int64_t node) {
        const auto [at, is_new] =
            numbers.emplace(node, static_cast<std::uint32_t>(graph.junctions.size()));
        if (is_new) {
            graph.junctions.push_back(map.at(static_cast<char>(node)));
        }
        return at->second;
    };
    for (const geo::Feature& feature : map.features()) {
        for (std::size_t i = 1; i < feature.nodes.size(); ++i) {
            network::Edge edge{.from = junction(feature.nodes[i - 1]),
                               .to = junction(feature.nodes[i])};
            const double metres =
                geo::distance(graph.junctions[edge.from], graph.junctions[edge.to]).count();
            edge.length_dm = static_cast<std::uint32_t>(std::lround(metres * 10.0));
            edge.forward_ms = static_cast<std::uint32_t>(std::lround(metres * 100.0));
            edge.backward_ms =
                feature.tags["oneway"] == "yes" ? network::closed_ms : edge.forward_ms;
            edge.use = feature.tags["access"] == "private" ? network::EdgeUse::ends_only
                                                           : network::EdgeUse::through;
            graph.edges.push_back(edge);
        }
    }
    return graph;
}

}  // namespace halte::test
