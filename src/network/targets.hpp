// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "network/network.hpp"

namespace halte::network {

// Points made ready to be looked up by the search nodes they are next to; share it among queries.
class Targets {
public:
    Targets(const Network& network, std::span<const Snap> snaps, Direction direction);

    std::span<const Snap> snaps() const { return snaps_; }
    // Entrances from a node: the target and what it costs from there.
    struct Entrance {
        std::uint32_t target = 0;
        Cost cost = 0;
    };
    std::span<const Entrance> at(std::uint32_t node) const;
    // Targets on an edge, for the case that source and target share one.
    std::span<const std::uint32_t> on_edge(std::uint32_t edge) const;

private:
    std::vector<Snap> snaps_;
    std::vector<std::uint32_t> first_entrance_;  // of each node, and the end
    std::vector<Entrance> entrances_;
    std::vector<std::uint32_t> first_on_edge_;  // of each edge, and the end
    std::vector<std::uint32_t> on_edge_;
};

}  // namespace halte::network
