// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "network/search.hpp"
#include "network/table.hpp"
#include "network/targets.hpp"

namespace halte::network {

// Tables by one Dijkstra a source: the slow twin of the hierarchy, for those who want to see with
// their own eyes that both agree (halte network check). One per thread; the network outlives it.
class PlainQuery {
public:
    explicit PlainQuery(const Network& network) : network_(network), search_(network.outward()) {}

    Table table(std::span<const Snap> sources, std::span<const Snap> targets);
    // One row of a table: from one source to all targets; unreachable where there is no way.
    void row(const Snap& source, const Targets& targets, std::span<Cost> costs);

private:
    void seed(const Snap& source);

    const Network& network_;
    Search search_;
};

}  // namespace halte::network
