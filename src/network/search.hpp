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

    explicit Search(const Arcs& arcs);

    void start();
    // Adds a start node, or betters it.
    void add(std::uint32_t node, Cost cost);
    // Settles the next nearest node and returns it; false when none is left or its cost exceeds
    // `limit`.
    bool step(Cost limit = unreachable - 1);
    std::uint32_t settled_node() const { return settled_node_; }
    Cost settled_cost() const { return settled_cost_; }

    // Of a node in this run, final once settled.
    Cost cost(std::uint32_t node) const {
        return stamp_[node] == run_ ? cost_[node] : unreachable;
    }
    bool is_settled(std::uint32_t node) const {
        return stamp_[node] == run_ && is_done_[node] != 0;
    }
    // The arc by which the node was reached; no_arc at a start node.
    std::uint32_t parent_arc(std::uint32_t node) const { return parent_[node]; }
    std::uint32_t parent(std::uint32_t node) const { return parent_node_[node]; }

private:
    struct Entry {
        Cost cost = 0;
        std::uint32_t node = 0;
    };
    void offer(std::uint32_t node, Cost cost, std::uint32_t from, std::uint32_t arc);
    void push(Entry entry);
    Entry pop();

    const Arcs& arcs_;
    std::vector<Entry> heap_;
    std::vector<Cost> cost_;
    std::vector<std::uint32_t> stamp_;
    std::vector<std::uint8_t> is_done_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> parent_node_;
    std::uint32_t run_ = 0;
    std::uint32_t settled_node_ = 0;
    Cost settled_cost_ = 0;
};

}  // namespace halte::network
