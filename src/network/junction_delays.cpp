// SPDX-License-Identifier: EUPL-1.2
#include "network/junction_delays.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace halte::network {

namespace {

void wait(std::uint32_t& time_ms, std::uint16_t& delay_ds, double seconds) {
    if (time_ms != closed_ms) {
        time_ms += static_cast<std::uint32_t>(std::lround(seconds * 1'000.0));
        delay_ds =
            static_cast<std::uint16_t>(std::min(65'535l, delay_ds + std::lround(seconds * 10.0)));
    }
}

}  // namespace

void add_junction_delays(Graph& graph, const Profile& profile) {
    std::vector<std::uint32_t> degree(graph.junctions.size(), 0);
    std::vector<RoadClass> best(graph.junctions.size(), RoadClass::ferry);
    for (const Edge& edge : graph.edges) {
        for (const std::uint32_t junction : {edge.from, edge.to}) {
            ++degree[junction];
            best[junction] = std::min(best[junction], edge.road_class);
        }
    }
    for (Edge& edge : graph.edges) {
        const bool is_ferry = edge.road_class == RoadClass::ferry;
        const auto yields_at = [&](std::uint32_t junction) {
            return !is_ferry && degree[junction] >= 3 && best[junction] < edge.road_class;
        };
        const auto boards_at = [&](std::uint32_t junction) {
            return is_ferry && best[junction] != RoadClass::ferry;
        };
        wait(edge.forward_ms, edge.forward_delay_ds,
             (yields_at(edge.to) ? profile.yield_s : 0.0) +
                 (boards_at(edge.from) ? profile.boarding_s : 0.0));
        wait(edge.backward_ms, edge.backward_delay_ds,
             (yields_at(edge.from) ? profile.yield_s : 0.0) +
                 (boards_at(edge.to) ? profile.boarding_s : 0.0));
    }
}

}  // namespace halte::network
