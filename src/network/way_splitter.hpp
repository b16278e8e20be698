// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/cancel.hpp"
#include "network/graph.hpp"
#include "network/profile.hpp"

namespace halte::network {

// The ways of a source that a profile may use, and what stands on their nodes.
struct SourceWays {
    struct Way {
        std::int64_t id = 0;
        Passage passage;
        std::uint32_t name = 0;
        std::uint32_t first = 0;  // of its nodes
        std::uint32_t count = 0;
        double stated_m = 0.0;  // 0: measure it
    };
    std::vector<Way> ways;
    std::vector<std::int64_t> nodes;       // ids, way after way
    std::vector<geo::Position> positions;  // of the same
    std::unordered_map<std::int64_t, NodeEffect> effects;
};

// Where the ways of a source went.
class WayIndex {
public:
    // The edges of a way, one range for each piece it came in, each from its first node to its
    // last.
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };
    std::vector<Range> edges_of(std::int64_t way) const;
    // Nothing when no way ends or crosses another there.
    std::optional<std::uint32_t> junction_of(std::int64_t node) const;

private:
    friend class WaySplitter;
    std::vector<std::pair<std::int64_t, Range>> ranges_;  // sorted by way
    std::vector<std::int64_t> nodes_;                     // sorted
    std::vector<std::uint32_t> junctions_;                // of each of nodes_
};

// Cuts ways into edges at the nodes where they meet, and at barriers that somebody may not pass.
// Delays on the nodes are in the times of the edges, those of the junctions are not yet.
struct SplitWays {
    Graph graph;  // without names
    WayIndex index;
};
SplitWays split_ways(const SourceWays& source, const CancelToken& cancel);

}  // namespace halte::network
