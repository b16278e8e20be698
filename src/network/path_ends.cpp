// SPDX-License-Identifier: EUPL-1.2
#include "network/path_ends.hpp"

#include "network/partial.hpp"

namespace halte::network {

Endpoints path_starts(const Network& network, std::span<const Snap> points) {
    Endpoints starts;
    for (const Snap& point : points) {
        over_exits(network, point, [&](const Passing& passing) {
            starts.add({network.hierarchy().place_of[passing.node],
                        passing.cost + pack(point.walk_ms, 0)});
        });
        starts.close_point();
    }
    return starts;
}

Endpoints path_ends(const Network& network, std::span<const Snap> points) {
    Endpoints ends;
    for (const Snap& point : points) {
        over_entries(network, point, [&](const Passing& passing) {
            ends.add({network.hierarchy().place_of[passing.node],
                      passing.cost + pack(point.walk_ms, 0)});
        });
        ends.close_point();
    }
    return ends;
}

void start_search(Search& search, const Network& network, const Snap& point,
                  Direction direction) {
    search.start();
    const auto add = [&](const Passing& passing) {
        search.add(passing.node, passing.cost + pack(point.walk_ms, 0));
    };
    if (direction == Direction::outward) {
        over_exits(network, point, add);
    } else {
        over_entries(network, point, add);
    }
}

Cost direct_cost(const Network& network, const Snap& from, const Snap& to) {
    if (from.edge != to.edge) {
        return unreachable;
    }
    const Cost along = along_edge(network.edges()[from.edge], from.fraction, to.fraction);
    return plus(along, pack(from.walk_ms, 0) + pack(to.walk_ms, 0));
}

}  // namespace halte::network
