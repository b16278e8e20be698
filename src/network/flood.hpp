// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "network/network.hpp"
#include "network/search.hpp"

namespace halte::network {

// The greatest cost of `time` or less; negative times count as none.
Cost limit_of(Seconds time);

// A part of an edge, in fractions of it, and the least cost at which it is entered.
struct Stretch {
    std::uint32_t edge = 0;
    double begin = 0.0;
    double end = 1.0;
    Cost entered = 0;
};

// One search from several snaps at once, the cheapest counting, that can then be asked about any
// place on the roads. Costs hold the walks at the sources; inward, they are those of the ways from
// the place to a source. Cheap to keep, not to share; the network must outlive it.
class Flood {
public:
    Flood(const Network& network, Direction direction);

    void start(std::span<const Snap> sources);
    // As Search::step.
    bool step(Cost limit);
    std::uint32_t settled_node() const { return search_.settled_node(); }
    Cost settled_cost() const { return search_.settled_cost(); }

    // The walk at the place included. Never less than the true cost; equal to it where it is at
    // most what was settled last.
    Cost cost_of(const Snap& place) const;
    // The parts of edges that the settled nodes and the sources lead to at no more than `limit`,
    // by edge.
    std::vector<Stretch> stretches(Cost limit) const;

private:
    Cost along_own_edge(const Snap& source, const Snap& place) const;
    // Every edge that a settled node leads to, and others.
    std::vector<std::uint32_t> edges_around() const;
    void add_way(std::uint32_t way, Cost limit, std::vector<Stretch>& found) const;
    void add_own_edge(const Snap& source, Cost limit, std::vector<Stretch>& found) const;

    const Network& network_;
    Direction direction_;
    Search search_;
    std::vector<Snap> sources_;  // by edge
    std::vector<std::uint32_t> settled_;
};

}  // namespace halte::network
