// SPDX-License-Identifier: EUPL-1.2
#include "network/query.hpp"

namespace halte::network {

Table Query::table(std::span<const Snap> sources, std::span<const Snap> targets) {
    return network::table(network_, sources, targets, Measure::time_and_metres, 1,
                          silent_progress(), {})
        .value();
}

Catchments Query::catchments(std::span<const Snap> sources, Seconds radius,
                             std::span<const Snap> targets, Direction direction) {
    return CatchmentSearch(network_, targets, direction).run(sources, radius);
}

std::optional<Route> Query::route(const Snap& from, const Snap& to) {
    if (routes_ == nullptr) {
        routes_ = std::make_unique<RouteSearch>(network_);
    }
    return routes_->route(from, to);
}

}  // namespace halte::network
