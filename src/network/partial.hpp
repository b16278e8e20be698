// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/network.hpp"
#include "network/search_nodes.hpp"

namespace halte::network {

// What the part of an edge costs that lies between a point of it and its ends. Every part is the
// difference of two rounded positions along the edge, so parts always add up to the whole.
class Partial {
public:
    Partial(const Edge& edge, double fraction);

    // unreachable when that direction is closed, but for a point at the very end of an edge: it is
    // at the junction, where one may leave by any road. Walks off the road are not in these.
    Cost to_end() const;      // along the points, to the last junction
    Cost from_begin() const;  // along the points, from the first junction
    Cost to_begin() const;    // against the points, to the first junction
    Cost from_end() const;    // against the points, from the last junction

private:
    const Edge& edge_;
    std::uint32_t forward_ms_;   // from the first junction
    std::uint32_t backward_ms_;  // from the last junction
    std::uint32_t dm_;           // from the first junction
    bool at_begin_;
    bool at_end_;
};

// From one snap to another on the same edge without leaving it; unreachable when closed.
Cost along_edge(const Edge& edge, double from, double to);

// A search node that a snap leads to, or from which it is reached, on which way of its edge.
struct Passing {
    std::uint32_t way = 0;
    std::uint32_t node = 0;
    Cost cost = 0;
};

// Calls visit(passing) for every search node where one can be who has left the snap.
template <typename Visit>
void over_exits(const Network& network, const Snap& snap, const Visit& visit) {
    const Partial part(network.edges()[snap.edge], snap.fraction);
    for (const bool backward : {false, true}) {
        const std::uint32_t way = 2 * snap.edge + (backward ? 1 : 0);
        const Cost cost = backward ? part.to_begin() : part.to_end();
        const std::uint32_t node = network.exit(way);
        if (cost != unreachable && node != no_node) {
            visit(Passing{way, node, cost});
        }
    }
}

// Calls visit(passing) for every search node from which the snap can be reached next.
template <typename Visit>
void over_entries(const Network& network, const Snap& snap, const Visit& visit) {
    const Partial part(network.edges()[snap.edge], snap.fraction);
    for (const bool backward : {false, true}) {
        const std::uint32_t way = 2 * snap.edge + (backward ? 1 : 0);
        const Cost cost = backward ? part.from_end() : part.from_begin();
        if (cost != unreachable) {
            for (const std::uint32_t node : network.entries(way)) {
                visit(Passing{way, node, cost});
            }
        }
    }
}

// Adds two costs, either of which may be unreachable.
constexpr Cost plus(Cost a, Cost b) {
    return a == unreachable || b == unreachable ? unreachable : a + b;
}

}  // namespace halte::network
