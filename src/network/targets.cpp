// SPDX-License-Identifier: EUPL-1.2
#include "network/targets.hpp"

#include <utility>

#include "network/partial.hpp"

namespace halte::network {

namespace {

// Counting sort of (key, item) pairs: items of key k end up in first[k]..first[k + 1], in order.
template <typename Item>
void group(const std::vector<std::pair<std::uint32_t, Item>>& pairs, std::size_t keys,
           std::vector<std::uint32_t>& first, std::vector<Item>& items) {
    first.assign(keys + 1, 0);
    for (const auto& [key, item] : pairs) {
        ++first[key + 1];
    }
    for (std::size_t i = 1; i < first.size(); ++i) {
        first[i] += first[i - 1];
    }
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    items.resize(pairs.size());
    for (const auto& [key, item] : pairs) {
        items[next[key]++] = item;
    }
}

}  // namespace

Targets::Targets(const Network& network, std::span<const Snap> snaps, Direction direction)
    : snaps_(snaps.begin(), snaps.end()) {
    std::vector<std::pair<std::uint32_t, Entrance>> by_node;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> by_edge;
    for (std::uint32_t target = 0; target < snaps_.size(); ++target) {
        const auto add = [&](const Passing& passing) {
            by_node.push_back({passing.node, {target, passing.cost}});
        };
        if (direction == Direction::outward) {
            over_entries(network, snaps_[target], add);
        } else {
            over_exits(network, snaps_[target], add);
        }
        by_edge.push_back({snaps_[target].edge, target});
    }
    group(by_node, network.node_count(), first_entrance_, entrances_);
    group(by_edge, network.edges().size(), first_on_edge_, on_edge_);
}

std::span<const Targets::Entrance> Targets::at(std::uint32_t node) const {
    return std::span(entrances_)
        .subspan(first_entrance_[node], first_entrance_[node + 1] - first_entrance_[node]);
}

std::span<const std::uint32_t> Targets::on_edge(std::uint32_t edge) const {
    return std::span(on_edge_).subspan(first_on_edge_[edge],
                                       first_on_edge_[edge + 1] - first_on_edge_[edge]);
}

}  // namespace halte::network
