// SPDX-License-Identifier: EUPL-1.2
#include "network/query.hpp"

#include <algorithm>
#include <utility>

#include "network/partial.hpp"

namespace halte::network {

namespace {

// With the walks off the road at both ends, which take time and are no road metres.
Cost with_walks(Cost cost, const Snap& source, const Snap& target) {
    return cost == unreachable
               ? unreachable
               : cost + pack(source.walk_ms, 0) + pack(target.walk_ms, 0);
}

// The same edge without leaving it, in the direction of the search.
Cost shortcut(const Graph& graph, const Snap& source, const Snap& target, Direction direction) {
    return direction == Direction::outward ? along_edge(graph, source, target)
                                           : along_edge(graph, target, source);
}

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
    const Graph& graph = network.graph();
    std::vector<std::pair<std::uint32_t, Entrance>> by_node;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> by_edge;
    const bool is_outward = direction == Direction::outward;
    for (std::uint32_t target = 0; target < snaps_.size(); ++target) {
        const Edge& edge = graph.edges[snaps_[target].edge];
        const Partial part(graph, snaps_[target]);
        const Cost at_begin = is_outward ? part.from_begin() : part.to_begin();
        const Cost at_end = is_outward ? part.from_end() : part.to_end();
        if (at_begin != unreachable) {
            by_node.push_back({edge.from, {target, at_begin}});
        }
        if (at_end != unreachable) {
            by_node.push_back({edge.to, {target, at_end}});
        }
        by_edge.push_back({snaps_[target].edge, target});
    }
    group(by_node, graph.nodes.size(), first_entrance_, entrances_);
    group(by_edge, graph.edges.size(), first_on_edge_, on_edge_);
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        node_count_ += at(node).empty() ? 0 : 1;
    }
}

std::span<const Targets::Entrance> Targets::at(std::uint32_t node) const {
    return std::span(entrances_)
        .subspan(first_entrance_[node], first_entrance_[node + 1] - first_entrance_[node]);
}

std::span<const std::uint32_t> Targets::on_edge(std::uint32_t edge) const {
    return std::span(on_edge_)
        .subspan(first_on_edge_[edge], first_on_edge_[edge + 1] - first_on_edge_[edge]);
}

Query::Query(const Network& network)
    : network_(network), outward_(network.outward()), inward_(network.inward()) {}

void Query::seed(const Snap& source, Direction direction) {
    const Edge& edge = network_.graph().edges[source.edge];
    const Partial part(network_.graph(), source);
    const bool is_outward = direction == Direction::outward;
    Search& search = is_outward ? outward_ : inward_;
    const Cost at_begin = is_outward ? part.to_begin() : part.from_begin();
    const Cost at_end = is_outward ? part.to_end() : part.from_end();
    search.start();
    if (at_begin != unreachable) {
        search.add(edge.from, at_begin);
    }
    if (at_end != unreachable) {
        search.add(edge.to, at_end);
    }
}

void Query::row(const Snap& source, const Targets& targets, std::span<Cost> costs) {
    std::fill(costs.begin(), costs.end(), unreachable);
    for (const std::uint32_t target : targets.on_edge(source.edge)) {
        costs[target] =
            shortcut(network_.graph(), source, targets.snaps()[target], Direction::outward);
    }
    seed(source, Direction::outward);
    std::size_t left = targets.node_count();
    while (left > 0 && outward_.step()) {
        const std::span<const Targets::Entrance> entrances = targets.at(outward_.settled_node());
        left -= entrances.empty() ? 0 : 1;
        for (const Targets::Entrance& entrance : entrances) {
            costs[entrance.target] = std::min(costs[entrance.target],
                                              plus(outward_.settled_cost(), entrance.cost));
        }
    }
    for (std::size_t target = 0; target < costs.size(); ++target) {
        costs[target] = with_walks(costs[target], source, targets.snaps()[target]);
    }
}

Table Query::table(std::span<const Snap> sources, std::span<const Snap> targets) {
    Table table{.rows = sources.size(), .columns = targets.size(), .time_ms = {}, .distance_m = {}};
    table.time_ms.reserve(table.rows * table.columns);
    table.distance_m.reserve(table.rows * table.columns);
    const Targets ready(network_, targets, Direction::outward);
    std::vector<Cost> costs(targets.size());
    for (const Snap& source : sources) {
        row(source, ready, costs);
        for (const Cost cost : costs) {
            table.time_ms.push_back(time_of(cost));
            table.distance_m.push_back(metres_of(cost));
        }
    }
    return table;
}

Catchments Query::catchments(std::span<const Snap> sources, Seconds radius,
                             std::span<const Snap> targets, Direction direction) {
    const Targets ready(network_, targets, direction);
    Search& search = direction == Direction::outward ? outward_ : inward_;
    const auto radius_ms = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(radius.count() * 1'000, 0, 4'000'000'000));
    const Cost limit = pack(radius_ms, 0xffff'ffffu);
    Catchments found{.first = {0}, .target = {}, .time_s = {}, .distance_m = {}};
    std::vector<Cost> best(targets.size(), unreachable);
    std::vector<std::uint32_t> touched;
    const auto offer = [&](const Snap& source, std::uint32_t target, Cost cost) {
        const Cost whole = with_walks(cost, source, targets[target]);
        if (whole <= limit) {
            if (best[target] == unreachable) {
                touched.push_back(target);
            }
            best[target] = std::min(best[target], whole);
        }
    };
    for (const Snap& source : sources) {
        touched.clear();
        for (const std::uint32_t target : ready.on_edge(source.edge)) {
            offer(source, target,
                  shortcut(network_.graph(), source, targets[target], direction));
        }
        seed(source, direction);
        while (search.step(limit)) {
            for (const Targets::Entrance& entrance : ready.at(search.settled_node())) {
                offer(source, entrance.target, plus(search.settled_cost(), entrance.cost));
            }
        }
        std::sort(touched.begin(), touched.end());
        for (const std::uint32_t target : touched) {
            found.target.push_back(target);
            found.time_s.push_back((ms_of(best[target]) + 999) / 1'000);
            found.distance_m.push_back(metres_of(best[target]));
            best[target] = unreachable;
        }
        found.first.push_back(static_cast<std::uint32_t>(found.target.size()));
    }
    return found;
}

}  // namespace halte::network
