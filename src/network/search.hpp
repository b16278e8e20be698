// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "network/graph.hpp"

namespace halte::network {

// Dijkstra 1959 on one orientation of the arcs, with labels kept between runs under a run number
// so that starting anew costs nothing. Four-ary heap, late deletion.
class Search {
public:
    static constexpr std::uint32_t no_arc = 0xffff'ffffu;

    // No sum of costs below this and one arc can leave its 64 bits.
    static constexpr Cost longest = pack(0x7fff'ffffu, 0xffff'ffffu);

    // What the view shows must outlive the search.
    explicit Search(const ArcsView& arcs);

    void start();
    // Adds a start node, or betters it.
    void add(std::uint32_t node, Cost cost);
    // Settles the next nearest node; false when none is left or its cost exceeds `limit`, which is
    // at most `longest`: 24 days.
    bool step(Cost limit = longest);
    std::uint32_t settled_node() const { return settled_node_; }
    Cost settled_cost() const { return settled_cost_; }

    // Of a node in this run, final once settled.
    Cost cost(std::uint32_t node) const {
        return labels_[node].run == run_ ? labels_[node].cost : unreachable;
    }
    bool is_settled(std::uint32_t node) const { return labels_[node].settled == run_; }
    // The arc by which the node was reached; no_arc at a start node.
    std::uint32_t parent_arc(std::uint32_t node) const { return labels_[node].arc; }
    std::uint32_t parent(std::uint32_t node) const { return labels_[node].parent; }

private:
    struct Entry {
        Cost cost = 0;
        std::uint32_t node = 0;
    };
    void offer(std::uint32_t node, Cost cost, std::uint32_t from, std::uint32_t arc);
    void push(Entry entry);
    Entry pop();

    // All of a node in one line of cache.
    struct Label {
        Cost cost = unreachable;
        std::uint32_t run = 0;      // the run that wrote it last
        std::uint32_t settled = 0;  // the run that settled it last
        std::uint32_t arc = no_arc;
        std::uint32_t parent = 0;
    };

    ArcsView arcs_;
    std::vector<Entry> heap_;
    std::vector<Label> labels_;
    std::uint32_t run_ = 0;
    std::uint32_t settled_node_ = 0;
    Cost settled_cost_ = 0;
};

}  // namespace halte::network
