// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/network.hpp"

namespace halte::network {

// What the part of an edge costs that lies between a snap and the ends of the edge. Every part is
// the difference of two rounded positions along the edge, so parts always add up to the whole.
class Partial {
public:
    Partial(const Graph& graph, const Snap& snap);

    // unreachable when that direction is closed, but for a snap at the very end of an edge: it is
    // at the junction, where one may leave by any road. Walks off the road are not in these.
    Cost to_end() const;        // along the points, from the snap to the last node
    Cost from_begin() const;    // along the points, from the first node to the snap
    Cost to_begin() const;      // against the points, from the snap to the first node
    Cost from_end() const;      // against the points, from the last node to the snap

private:
    const Edge& edge_;
    std::uint32_t forward_ms_;   // from the first node to the snap
    std::uint32_t backward_ms_;  // from the last node to the snap
    std::uint32_t dm_;           // from the first node
    bool at_begin_;
    bool at_end_;
};

// From one snap to another on the same edge without leaving it; unreachable when closed.
Cost along_edge(const Graph& graph, const Snap& from, const Snap& to);

// Adds two costs, either of which may be unreachable.
constexpr Cost plus(Cost a, Cost b) {
    return a == unreachable || b == unreachable ? unreachable : a + b;
}

}  // namespace halte::network
