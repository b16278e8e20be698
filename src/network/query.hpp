// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "network/catchments.hpp"
#include "network/route.hpp"
#include "network/table.hpp"

namespace halte::network {

// Asks a Network. Not to share: one per thread. All answers are exact, and table, catchments and
// route give the same time and metres for the same pair.
class Query {
public:
    // The network must outlive the query.
    explicit Query(const Network& network) : network_(network) {}

    // See table.hpp for large ones, on several threads.
    Table table(std::span<const Snap> sources, std::span<const Snap> targets);

    // Targets within `radius` of each source, walks included. Outward: from the source to the
    // targets; inward: from the targets to the source, as people come to a stop.
    Catchments catchments(std::span<const Snap> sources, Seconds radius,
                          std::span<const Snap> targets, Direction direction);

    // Nothing when there is no way.
    std::optional<Route> route(const Snap& from, const Snap& to);

private:
    const Network& network_;
    std::unique_ptr<RouteSearch> routes_;  // made when first needed
};

}  // namespace halte::network
