// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "network/builder.hpp"
#include "network/graph_order.hpp"
#include "network/main_part.hpp"
#include "network/query.hpp"

namespace halte::test {

// A small town nobody planned: a grid with missing streets, one-ways, bends, parallel roads, loops,
// roads without length or without time, ferries, private quarters, and forbidden turns of all
// kinds.
class RandomTown {
public:
    explicit RandomTown(std::uint64_t seed)
        : random_(seed), side_(static_cast<std::uint32_t>(3 + random_.below(5))) {
        graph_.names = {"", "Ra", "Rb", "Rc", "Rd"};
        for (std::uint32_t i = 0; i < side_ * side_; ++i) {
            const bool is_double = i > 0 && random_.below(15) == 0;
            graph_.junctions.push_back(is_double ? graph_.junctions.back() : place(i));
        }
        private_row_ = static_cast<std::uint32_t>(random_.below(2 * side_));
        for (std::uint32_t i = 0; i < side_ * side_; ++i) {
            if (i % side_ + 1 < side_ && random_.below(6) != 0) {
                add_road(i, i + 1);
            }
            if (i + side_ < side_ * side_ && random_.below(6) != 0) {
                add_road(i, i + side_);
            }
            if (random_.below(12) == 0) {
                add_road(i, static_cast<std::uint32_t>(random_.below(side_ * side_)));
            }
        }
        for (std::uint64_t i = random_.below(side_ * side_); i > 0; --i) {
            forbid();
        }
    }

    network::Graph graph() && { return std::move(graph_); }

private:
    geo::Position place(std::uint32_t junction) {
        const auto jitter = [&] { return 0.0004 * random_.unit(); };
        return geo::Position::at({.lat = 42.0 + 0.002 * (junction / side_) + jitter(),
                                  .lon = 9.0 + 0.002 * (junction % side_) + jitter()});
    }

    void add_road(std::uint32_t from, std::uint32_t to) {
        network::Edge edge{.from = from, .to = to};
        edge.first_point = static_cast<std::uint32_t>(graph_.points.size());
        edge.name = static_cast<std::uint32_t>(random_.below(5));
        geo::Line line{{graph_.junctions[from]}};
        if (from == to || random_.below(4) == 0) {
            for (int i = 0; i < 2; ++i) {
                graph_.points.push_back(place(from));
                line.points.push_back(graph_.points.back());
            }
        }
        line.points.push_back(graph_.junctions[to]);
        const bool is_ferry = random_.below(30) == 0;
        edge.road_class = is_ferry ? network::RoadClass::ferry : network::RoadClass::residential;
        const double length_m = geo::length(line).count();
        edge.length_dm = static_cast<std::uint32_t>(std::lround(10.0 * length_m));
        const double ms_per_m = std::vector{55.0, 80.0, 129.0, 240.0}[random_.below(4)];
        const double wait_ms = is_ferry ? 60'000.0 : random_.below(4) == 0 ? 2'000.0 : 0.0;
        const auto time_ms = static_cast<std::uint32_t>(std::lround(ms_per_m * length_m + wait_ms));
        const std::uint64_t kind = random_.below(8);
        edge.forward_ms = kind == 0 ? network::closed_ms : time_ms;
        edge.backward_ms = kind == 1 ? network::closed_ms : time_ms + (kind == 2 ? 1'000 : 0);
        const bool is_private = from / side_ == private_row_ || random_.below(9) == 0;
        edge.use = is_private ? network::EdgeUse::ends_only : network::EdgeUse::through;
        graph_.edges.push_back(edge);
    }

    std::vector<std::uint32_t> open_ways_from(std::uint32_t junction) const {
        std::vector<std::uint32_t> ways;
        for (std::uint32_t way = 0; way < graph_.way_count(); ++way) {
            if (graph_.tail(way) == junction && graph_.is_open(way)) {
                ways.push_back(way);
            }
        }
        return ways;
    }

    // A turn after one way or after a chain of them; or all but one.
    void forbid() {
        const auto way = static_cast<std::uint32_t>(random_.below(graph_.way_count()));
        if (!graph_.is_open(way)) {
            return;
        }
        network::ForbiddenTurn turn = {way};
        const std::size_t length = random_.below(2) == 0 ? 2 : 3 + random_.below(2);
        while (turn.size() < length) {
            const std::vector<std::uint32_t> next = open_ways_from(graph_.head(turn.back()));
            if (next.empty()) {
                return;
            }
            turn.push_back(next[random_.below(next.size())]);
        }
        if (random_.below(3) != 0) {
            graph_.forbidden_turns.push_back(std::move(turn));
            return;
        }
        for (const std::uint32_t other : open_ways_from(graph_.tail(turn.back()))) {
            if (other != turn.back()) {
                graph_.forbidden_turns.push_back(turn);
                graph_.forbidden_turns.back().back() = other;
            }
        }
    }

    Random random_;
    std::uint32_t side_;
    std::uint32_t private_row_ = 0;
    network::Graph graph_;
};

// The largest part of a random town, numbered as in the network made of it.
inline network::Graph random_graph(std::uint64_t seed) {
    network::Graph graph = RandomTown(seed).graph();
    network::mark_main_part(graph);
    return network::along_curve(std::move(graph));
}

inline network::Network network_of(const network::Graph& graph) {
    return network::make_network(graph, network::find_profile("van").value(), {}, {},
                                 silent_progress(), {})
        .value();
}

inline network::Network random_roads(std::uint64_t seed) {
    return network_of(random_graph(seed));
}

// Points on and beside the roads, several of them on one edge.
inline std::vector<network::Snap> random_snaps(const network::Network& network, std::uint64_t seed,
                                               std::size_t count) {
    Random random(seed + 1'000);
    std::vector<network::Snap> snaps;
    while (snaps.size() < count) {
        if (!snaps.empty() && random.below(3) == 0) {
            const geo::Line line = network.line_of(snaps.back().edge);
            snaps.push_back(network.snap(line.points[random.below(line.points.size())], Metres(1e6))
                                .snap.value());
            continue;
        }
        const geo::Position point = geo::Position::at(
            {.lat = 41.999 + 0.014 * random.unit(), .lon = 8.999 + 0.014 * random.unit()});
        snaps.push_back(network.snap(point, Metres(1e6)).snap.value());
    }
    return snaps;
}

}  // namespace halte::test
