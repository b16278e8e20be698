// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "network/query.hpp"

namespace halte::test {

// A small town nobody planned: a grid with missing streets, one-ways, bends, parallel roads, loops
// and roads without length.
inline network::Network random_roads(std::uint64_t seed) {
    Random random(seed);
    const auto side = static_cast<std::int64_t>(3 + random.below(5));
    const auto place = [&](std::int64_t row, std::int64_t column) {
        const auto jitter = [&] { return 0.0004 * random.unit(); };
        return geo::Position::at({.lat = 42.0 + 0.002 * static_cast<double>(row) + jitter(),
                                  .lon = 9.0 + 0.002 * static_cast<double>(column) + jitter()});
    };
    std::vector<geo::Position> places;
    for (std::int64_t i = 0; i < side * side; ++i) {
        const bool is_double = i > 0 && random.below(15) == 0;
        places.push_back(is_double ? places.back() : place(i / side, i % side));
    }
    std::vector<geo::Feature> features;
    std::int64_t bend = 1'000'000;
    const auto road = [&](std::int64_t from, std::int64_t to) {
        geo::Feature feature{.id = static_cast<std::int64_t>(features.size() + 1),
                             .shape = {}, .tags = {}, .nodes = {from}};
        geo::Line line{{places[static_cast<std::size_t>(from)]}};
        if (from == to || random.below(4) == 0) {
            for (int i = 0; i < 2; ++i) {
                line.points.push_back(place(from / side, from % side));
                feature.nodes.push_back(bend++);
            }
        }
        line.points.push_back(places[static_cast<std::size_t>(to)]);
        feature.nodes.push_back(to);
        feature.shape = std::move(line);
        constexpr const char* classes[] = {"primary", "tertiary", "residential", "service"};
        feature.tags.set("highway", classes[random.below(4)]);
        feature.tags.set("name", std::string("R") + static_cast<char>('a' + random.below(5)));
        if (random.below(4) == 0) {
            feature.tags.set("oneway", random.below(2) == 0 ? "yes" : "-1");
        }
        features.push_back(std::move(feature));
    };
    for (std::int64_t i = 0; i < side * side; ++i) {
        if (i % side + 1 < side && random.below(6) != 0) {
            road(i, i + 1);
        }
        if (i + side < side * side && random.below(6) != 0) {
            road(i, i + side);
        }
        if (random.below(12) == 0) {
            road(i, static_cast<std::int64_t>(
                        random.below(static_cast<std::uint64_t>(side * side))));
        }
    }
    return network::Network::build(features, network::find_profile("van").value(), {},
                                   silent_progress(), {})
        .value();
}

// Points on and beside the roads, several of them on one edge.
inline std::vector<network::Snap> random_snaps(const network::Network& network,
                                               std::uint64_t seed, std::size_t count) {
    Random random(seed + 1'000);
    std::vector<network::Snap> snaps;
    while (snaps.size() < count) {
        if (!snaps.empty() && random.below(3) == 0) {
            const geo::Line line = network.line_of(snaps.back().edge);
            snaps.push_back(network.snap(line.points[random.below(line.points.size())],
                                         Metres(1e6)).snap.value());
            continue;
        }
        const geo::Position point = geo::Position::at(
            {.lat = 41.999 + 0.014 * random.unit(), .lon = 8.999 + 0.014 * random.unit()});
        snaps.push_back(network.snap(point, Metres(1e6)).snap.value());
    }
    return snaps;
}

// The slow twin, sharing no code with the search: every snap becomes a node that splits its edge,
// then Floyd (1962) and Warshall (1962) over pairs (milliseconds, decimetres).
class SlowRoads {
public:
    SlowRoads(const network::Network& network, const std::vector<network::Snap>& points)
        : graph_(network.graph()), points_(points), nodes_(graph_.nodes.size()),
          size_(nodes_ + points.size()), best_(size_ * size_, never) {
        for (std::size_t i = 0; i < size_; ++i) {
            offer(i, i, {0, 0});
        }
        for (std::uint32_t edge = 0; edge < graph_.edges.size(); ++edge) {
            add_edge(edge);
        }
        close();
    }

    network::Table table() const {
        network::Table table{
            .rows = points_.size(), .columns = points_.size(), .time_ms = {}, .distance_m = {}};
        for (std::size_t a = 0; a < points_.size(); ++a) {
            for (std::size_t b = 0; b < points_.size(); ++b) {
                const auto [ms, dm] = best_[(nodes_ + a) * size_ + nodes_ + b];
                const std::int64_t walks = points_[a].walk_ms + std::int64_t{points_[b].walk_ms};
                const bool is_there = ms < never.first;
                table.time_ms.push_back(is_there ? static_cast<std::uint32_t>(ms + walks)
                                                 : network::Table::no_way);
                table.distance_m.push_back(is_there ? static_cast<std::uint32_t>((dm + 5) / 10)
                                                    : network::Table::no_way);
            }
        }
        return table;
    }

private:
    using Pair = std::pair<std::int64_t, std::int64_t>;
    static constexpr Pair never{1'000'000'000'000, 0};

    void offer(std::size_t from, std::size_t to, Pair cost) {
        best_[from * size_ + to] = std::min(best_[from * size_ + to], cost);
    }

    void add_edge(std::uint32_t e) {
        const network::Edge& edge = graph_.edges[e];
        std::vector<std::pair<double, std::size_t>> stops = {{0.0, edge.from}, {1.0, edge.to}};
        for (std::size_t p = 0; p < points_.size(); ++p) {
            if (points_[p].edge == e) {
                stops.push_back({points_[p].fraction, nodes_ + p});
            }
        }
        const auto part = [](std::uint32_t whole, double share) {
            return static_cast<std::int64_t>(static_cast<double>(whole) * share + 0.5);
        };
        for (const auto& [from, tail] : stops) {
            for (const auto& [to, head] : stops) {
                const std::int64_t dm =
                    std::abs(part(edge.length_dm, to) - part(edge.length_dm, from));
                if (from <= to && edge.forward_ms != network::closed_ms) {
                    offer(tail, head,
                          {part(edge.forward_ms, to) - part(edge.forward_ms, from), dm});
                }
                if (from >= to && edge.backward_ms != network::closed_ms) {
                    offer(tail, head,
                          {part(edge.backward_ms, from) - part(edge.backward_ms, to), dm});
                }
            }
        }
    }

    void close() {
        for (std::size_t k = 0; k < size_; ++k) {
            for (std::size_t i = 0; i < size_; ++i) {
                for (std::size_t j = 0; j < size_; ++j) {
                    const Pair& one = best_[i * size_ + k];
                    const Pair& two = best_[k * size_ + j];
                    offer(i, j, {one.first + two.first, one.second + two.second});
                }
            }
        }
    }

    const network::Graph& graph_;
    const std::vector<network::Snap>& points_;
    std::size_t nodes_;
    std::size_t size_;
    std::vector<Pair> best_;
};

inline network::Table slow_table(const network::Network& network,
                                 const std::vector<network::Snap>& points) {
    return SlowRoads(network, points).table();
}

}  // namespace halte::test
