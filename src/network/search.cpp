// SPDX-License-Identifier: EUPL-1.2
#include "network/search.hpp"

#include <algorithm>

namespace halte::network {

Search::Search(const ArcsView& arcs) : arcs_(arcs), labels_(arcs.node_count()) {}

void Search::start() {
    heap_.clear();
    if (++run_ == 0) {
        // After four thousand million runs old labels would look new.
        std::fill(labels_.begin(), labels_.end(), Label{});
        run_ = 1;
    }
}

void Search::add(std::uint32_t node, Cost cost) {
    offer(node, cost, node, no_arc);
}

void Search::offer(std::uint32_t node, Cost cost, std::uint32_t from, std::uint32_t arc) {
    Label& label = labels_[node];
    if (label.run == run_ && label.cost <= cost) {
        return;
    }
    label = Label{.cost = cost, .run = run_, .settled = 0, .arc = arc, .parent = from};
    push(Entry{cost, node});
}

bool Search::step(Cost limit) {
    while (!heap_.empty()) {
        if (heap_.front().cost > limit) {
            return false;
        }
        const Entry entry = pop();
        Label& label = labels_[entry.node];
        if (entry.cost != label.cost || label.settled == run_) {
            continue;
        }
        label.settled = run_;
        settled_node_ = entry.node;
        settled_cost_ = entry.cost;
        for (std::uint32_t arc = arcs_.first[entry.node]; arc < arcs_.first[entry.node + 1];
             ++arc) {
            offer(arcs_.head[arc], entry.cost + arcs_.cost[arc], entry.node, arc);
        }
        return true;
    }
    return false;
}

void Search::push(Entry entry) {
    std::size_t hole = heap_.size();
    heap_.push_back(entry);
    while (hole > 0) {
        const std::size_t up = (hole - 1) / 4;
        if (heap_[up].cost <= entry.cost) {
            break;
        }
        heap_[hole] = heap_[up];
        hole = up;
    }
    heap_[hole] = entry;
}

Search::Entry Search::pop() {
    const Entry top = heap_.front();
    const Entry last = heap_.back();
    heap_.pop_back();
    const std::size_t size = heap_.size();
    std::size_t hole = 0;
    while (size > 0) {
        const std::size_t child = 4 * hole + 1;
        if (child >= size) {
            break;
        }
        std::size_t least = child;
        for (std::size_t each = child + 1; each < std::min(child + 4, size); ++each) {
            least = heap_[each].cost < heap_[least].cost ? each : least;
        }
        if (heap_[least].cost >= last.cost) {
            break;
        }
        heap_[hole] = heap_[least];
        hole = least;
    }
    if (size > 0) {
        heap_[hole] = last;
    }
    return top;
}

}  // namespace halte::network
