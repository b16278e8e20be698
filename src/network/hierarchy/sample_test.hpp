// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <vector>

#include "base/random.hpp"
#include "network/hierarchy/contraction.hpp"
#include "network/hierarchy/endpoints.hpp"

// What the tests of the hierarchy share: small random networks as bare arcs, and a slow twin.
namespace halte::network::hierarchy_test {

struct BareArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Cost cost = 0;
};

inline Arcs arcs_from(std::uint32_t nodes, std::vector<BareArc> bare) {
    std::stable_sort(bare.begin(), bare.end(),
                     [](const BareArc& a, const BareArc& b) { return a.from < b.from; });
    Arcs arcs;
    arcs.first.assign(nodes + 1, 0);
    for (const BareArc& arc : bare) {
        ++arcs.first[arc.from + 1];
        arcs.head.push_back(arc.to);
        arcs.cost.push_back(arc.cost);
        arcs.way.push_back(static_cast<std::uint32_t>(arcs.way.size()));
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        arcs.first[node + 1] += arcs.first[node];
    }
    return arcs;
}

// Sparse, directed, with loops, parallel arcs, arcs of no time, ties, and parts that are cut off.
inline Arcs random_arcs(std::uint64_t seed) {
    Random random(seed);
    const auto nodes = static_cast<std::uint32_t>(1 + random.below(40));
    std::vector<BareArc> bare;
    for (std::uint64_t i = random.below(4 * nodes + 1); i > 0; --i) {
        const auto ms = static_cast<std::uint32_t>(random.below(6) * random.below(50));
        bare.push_back({static_cast<std::uint32_t>(random.below(nodes)),
                        static_cast<std::uint32_t>(random.below(nodes)),
                        pack(ms, static_cast<std::uint32_t>(random.below(30)))});
        if (random.below(3) != 0) {
            bare.push_back({bare.back().to, bare.back().from, bare.back().cost});
        }
    }
    return arcs_from(nodes, std::move(bare));
}

// Floyd (1962) and Warshall (1962): cost[from][to].
inline std::vector<std::vector<Cost>> slow_costs(const Arcs& arcs) {
    const std::size_t nodes = arcs.first.size() - 1;
    std::vector<std::vector<Cost>> cost(nodes, std::vector<Cost>(nodes, unreachable));
    for (std::uint32_t node = 0; node < nodes; ++node) {
        cost[node][node] = 0;
        for (std::uint32_t arc = arcs.first[node]; arc < arcs.first[node + 1]; ++arc) {
            Cost& known = cost[node][arcs.head[arc]];
            known = std::min(known, arcs.cost[arc]);
        }
    }
    for (std::size_t over = 0; over < nodes; ++over) {
        for (std::size_t from = 0; from < nodes; ++from) {
            for (std::size_t to = 0; to < nodes; ++to) {
                if (cost[from][over] != unreachable && cost[over][to] != unreachable) {
                    cost[from][to] =
                        std::min(cost[from][to], cost[from][over] + cost[over][to]);
                }
            }
        }
    }
    return cost;
}

inline HierarchyArrays contract(const Arcs& arcs) {
    return Contraction(arcs).run(silent_progress(), {}).value();
}

// One point at each node, free of charge.
inline Endpoints every_node(const HierarchyArrays& arrays) {
    Endpoints points;
    for (const std::uint32_t place : arrays.place_of) {
        points.add({place, 0});
        points.close_point();
    }
    return points;
}

}  // namespace halte::network::hierarchy_test
