// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "network/graph.hpp"

namespace halte::network {

inline constexpr std::uint32_t no_node = 0xffff'ffffu;

// What of its way a path has behind it. A path is ends-only roads, then roads for all, then
// ends-only roads; each part may be missing.
enum class Layer : std::uint8_t {
    leaving,   // has been on ends-only roads alone
    through,   // has been on a road for all
    entering,  // has turned into ends-only roads after that
};
inline constexpr std::size_t layer_count = 3;

// Where a search can stand. Mostly one node a junction; more where ends-only roads meet others, and
// one for each way whose driver must be remembered because some turn after it is forbidden.
struct SearchNodes {
    std::vector<std::uint32_t> junction;  // of each node, rising
    std::vector<Layer> layer;             // of each node
    Arcs outward;
    Arcs inward;
    // Where one is who started somewhere on a way and has come to its end; no_node when nothing
    // goes on from there but back along the same road. Of a closed way: where one starts who is at
    // its end already.
    std::vector<std::uint32_t> exit;
    // From which nodes a way may be driven by one who ends on it: entry[first_entry[way]] up to
    // entry[first_entry[way + 1]]. Of a closed way: where one ends who is at its beginning.
    std::vector<std::uint32_t> first_entry;
    std::vector<std::uint32_t> entry;

    std::uint32_t count() const { return static_cast<std::uint32_t>(junction.size()); }
};

enum class Detail {
    every,   // a node wherever somebody can be
    needed,  // none from where the quickest path of nobody goes on
};
SearchNodes search_nodes(const Graph& graph, const TurnAutomaton& turns, Detail detail);

}  // namespace halte::network
