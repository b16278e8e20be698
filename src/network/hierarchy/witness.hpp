// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "network/cost.hpp"

namespace halte::network {

// A way from a node to a neighbour in what is left of the network during a contraction.
struct Link {
    std::uint32_t node = 0;
    std::uint32_t origin = 0;
    Cost cost = 0;
    std::uint32_t hops = 1;  // arcs of the network under it
};
using Links = std::vector<std::vector<Link>>;  // by node

// Looks for paths round a node: are two of its neighbours joined as quickly without it? Dijkstra
// that gives up early: what it does not find costs a shortcut too many, never a wrong answer.
class WitnessSearch {
public:
    explicit WitnessSearch(std::size_t nodes);

    // The costs of the best ways from `from` that avoid `avoided`, as far as they are not dearer
    // than `limit` and `most_settled` nodes do.
    void run(const Links& outward, std::uint32_t from, std::uint32_t avoided, Cost limit,
             std::uint32_t most_settled);
    // An upper bound of the cost of the best way, exact for nodes that were settled.
    Cost cost(std::uint32_t node) const {
        return stamp_[node] == run_ ? cost_[node] : unreachable;
    }

private:
    struct Entry {
        Cost cost = 0;
        std::uint32_t node = 0;
        friend bool operator>(const Entry& a, const Entry& b) { return a.cost > b.cost; }
    };

    std::vector<Cost> cost_;
    std::vector<std::uint32_t> stamp_;
    std::vector<Entry> heap_;
    std::uint32_t run_ = 0;
};

}  // namespace halte::network
