// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "network/hierarchy/endpoints.hpp"
#include "network/hierarchy/hierarchy.hpp"

namespace halte::network {

// One source to one target: a search up from either end, until the two have met at the summit of a
// quickest path. One object per thread.
class PairSearch {
public:
    explicit PairSearch(const Hierarchy& hierarchy);

    // unreachable when there is no way. Junctions' own costs are part of it.
    Cost run(std::span<const Junction> source, std::span<const Junction> target);

    // Of the way found last: which junctions it leaves and enters by, and the arcs of the network
    // in between, in order.
    struct Way {
        std::uint32_t source_junction = 0;  // index in `source`
        std::uint32_t target_junction = 0;
        std::vector<std::uint32_t> arcs;
    };
    Way way() const;

private:
    struct Label {
        Cost cost = 0;
        std::uint32_t from = 0;  // the place below, or the index of the junction at a start
        std::uint32_t arc = 0;   // index in the half, or no_arc at a start
    };
    struct Entry {
        Cost cost = 0;
        std::uint32_t place = 0;
        friend bool operator>(const Entry& a, const Entry& b) { return a.cost > b.cost; }
    };
    // One of the two searches.
    struct Side {
        HalfArcs ahead;   // the arcs it climbs
        HalfArcs behind;  // those of the other side: what may show a place to be no use
        std::vector<Label> labels;
        std::vector<std::uint32_t> stamps;
        std::vector<Entry> heap;
    };

    void start(Side& side, std::span<const Junction> junctions) const;
    void offer(Side& side, std::uint32_t place, const Label& label) const;
    bool has(const Side& side, std::uint32_t place) const { return side.stamps[place] == run_; }
    bool is_stalled(const Side& side, std::uint32_t place, Cost cost) const;
    void step(Side& side, const Side& other);
    void unpack(std::uint32_t low, std::uint32_t high, std::uint32_t origin, bool is_upward,
                std::vector<std::uint32_t>& arcs) const;

    Hierarchy hierarchy_;
    Side source_;
    Side target_;
    std::uint32_t run_ = 0;
    Cost best_ = unreachable;
    std::uint32_t summit_ = 0;
};

}  // namespace halte::network
