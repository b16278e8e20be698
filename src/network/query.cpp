// SPDX-License-Identifier: EUPL-1.2
#include "network/query.hpp"

#include <algorithm>
#include <utility>

#include "network/partial.hpp"

namespace halte::network {

namespace {

// With the walks off the road at both ends, which take time and are no road metres.
Cost with_walks(Cost cost, const Snap& source, const Snap& target) {
    return cost == unreachable ? unreachable
                               : cost + pack(source.walk_ms, 0) + pack(target.walk_ms, 0);
}

// The same edge without leaving it, in the direction of the search.
Cost shortcut(const Network& network, const Snap& source, const Snap& target, Direction direction) {
    const Edge& edge = network.edges()[source.edge];
    return direction == Direction::outward ? along_edge(edge, source.fraction, target.fraction)
                                           : along_edge(edge, target.fraction, source.fraction);
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

Query::Query(const Network& network)
    : network_(network), outward_(network.outward()), inward_(network.inward()) {}

void Query::seed(const Snap& source, Direction direction) {
    Search& search = direction == Direction::outward ? outward_ : inward_;
    search.start();
    const auto add = [&search](const Passing& passing) { search.add(passing.node, passing.cost); };
    if (direction == Direction::outward) {
        over_exits(network_, source, add);
    } else {
        over_entries(network_, source, add);
    }
}

void Query::row(const Snap& source, const Targets& targets, std::span<Cost> costs) {
    std::fill(costs.begin(), costs.end(), unreachable);
    std::size_t missing = costs.size();
    const auto offer = [&](std::uint32_t target, Cost cost) {
        missing -= costs[target] == unreachable && cost != unreachable ? 1 : 0;
        costs[target] = std::min(costs[target], cost);
    };
    for (const std::uint32_t target : targets.on_edge(source.edge)) {
        offer(target, shortcut(network_, source, targets.snaps()[target], Direction::outward));
    }
    seed(source, Direction::outward);
    // Once all are found, nothing beyond the furthest can better any.
    Cost limit = Search::longest;
    bool is_limited = false;
    while (outward_.step(limit)) {
        for (const Targets::Entrance& entrance : targets.at(outward_.settled_node())) {
            offer(entrance.target, plus(outward_.settled_cost(), entrance.cost));
        }
        if (missing == 0 && !is_limited) {
            limit =
                std::min(limit, costs.empty() ? 0 : *std::max_element(costs.begin(), costs.end()));
            is_limited = true;
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
    const Cost limit = std::min(Search::longest, pack(radius_ms, 0xffff'ffffu));
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
            offer(source, target, shortcut(network_, source, targets[target], direction));
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
