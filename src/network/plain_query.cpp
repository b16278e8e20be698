// SPDX-License-Identifier: EUPL-1.2
#include "network/plain_query.hpp"

#include <algorithm>

#include "network/partial.hpp"

namespace halte::network {

namespace {

// With the walks off the road at both ends, which take time and are no road metres.
Cost with_walks(Cost cost, const Snap& source, const Snap& target) {
    return cost == unreachable ? unreachable
                               : cost + pack(source.walk_ms, 0) + pack(target.walk_ms, 0);
}

Cost along_one_edge(const Network& network, const Snap& source, const Snap& target) {
    return along_edge(network.edges()[source.edge], source.fraction, target.fraction);
}

}  // namespace

void PlainQuery::seed(const Snap& source) {
    search_.start();
    over_exits(network_, source,
               [this](const Passing& passing) { search_.add(passing.node, passing.cost); });
}

void PlainQuery::row(const Snap& source, const Targets& targets, std::span<Cost> costs) {
    std::fill(costs.begin(), costs.end(), unreachable);
    std::size_t missing = costs.size();
    const auto offer = [&](std::uint32_t target, Cost cost) {
        missing -= costs[target] == unreachable && cost != unreachable ? 1 : 0;
        costs[target] = std::min(costs[target], cost);
    };
    for (const std::uint32_t target : targets.on_edge(source.edge)) {
        offer(target, along_one_edge(network_, source, targets.snaps()[target]));
    }
    seed(source);
    // Once all are found, nothing beyond the furthest can better any.
    Cost limit = Search::longest;
    bool is_limited = false;
    while (search_.step(limit)) {
        for (const Targets::Entrance& entrance : targets.at(search_.settled_node())) {
            offer(entrance.target, plus(search_.settled_cost(), entrance.cost));
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

Table PlainQuery::table(std::span<const Snap> sources, std::span<const Snap> targets) {
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

}  // namespace halte::network
