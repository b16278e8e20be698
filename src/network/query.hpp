// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/units.hpp"
#include "network/network.hpp"
#include "network/search.hpp"

namespace halte::network {

// Times and lengths from every source (row) to every target (column), row after row.
struct Table {
    static constexpr std::uint32_t no_way = 0xffff'ffffu;

    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::uint32_t> time_ms;     // no_way when there is none
    std::vector<std::uint32_t> distance_m;  // along the same paths, walks off the road left out

    std::uint32_t time(std::size_t row, std::size_t column) const {
        return time_ms[row * columns + column];
    }
    std::uint32_t distance(std::size_t row, std::size_t column) const {
        return distance_m[row * columns + column];
    }
    friend bool operator==(const Table&, const Table&) = default;
};

// What a table holds for a cost.
constexpr std::uint32_t time_of(Cost cost) {
    return cost == unreachable ? Table::no_way : ms_of(cost);
}
constexpr std::uint32_t metres_of(Cost cost) {
    return cost == unreachable ? Table::no_way : (dm_of(cost) + 5) / 10;
}

// Which targets are within reach of which source: never a dense matrix. The targets of source s
// are those of first[s]..first[s + 1], in rising order.
struct Catchments {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> target;
    std::vector<std::uint32_t> time_s;  // rounded up
    std::vector<std::uint32_t> distance_m;
};

// A piece of a route along one road name.
struct Leg {
    std::string road;  // empty: a road without a name
    double time_s = 0.0;
    Metres distance{0.0};
};

struct Route {
    double time_s = 0.0;   // walks off the road at both ends included
    Metres distance{0.0};  // along the roads
    geo::Line line;        // every shape point, from snap to snap
    std::vector<Leg> legs;
};

// Points made ready to be looked up by the search nodes they are next to; share it among queries.
class Targets {
public:
    Targets(const Network& network, std::span<const Snap> snaps, Direction direction);

    std::span<const Snap> snaps() const { return snaps_; }
    // Entrances from a node: the target and what it costs from there.
    struct Entrance {
        std::uint32_t target = 0;
        Cost cost = 0;
    };
    std::span<const Entrance> at(std::uint32_t node) const;
    // Targets on an edge, for the case that source and target share one.
    std::span<const std::uint32_t> on_edge(std::uint32_t edge) const;

private:
    std::vector<Snap> snaps_;
    std::vector<std::uint32_t> first_entrance_;  // of each node, and the end
    std::vector<Entrance> entrances_;
    std::vector<std::uint32_t> first_on_edge_;  // of each edge, and the end
    std::vector<std::uint32_t> on_edge_;
};

// Asks a Network. Cheap to keep, not to share: one per thread. All answers are exact, and table,
// catchments and route give the same time for the same pair.
class Query {
public:
    // The network must outlive the query.
    explicit Query(const Network& network);

    Table table(std::span<const Snap> sources, std::span<const Snap> targets);
    // One row of a table: from one source to all targets; unreachable where there is no way.
    void row(const Snap& source, const Targets& targets, std::span<Cost> costs);

    // Targets within `radius` of each source, walks included. Outward: from the source to the
    // targets; inward: from the targets to the source, as people come to a stop.
    Catchments catchments(std::span<const Snap> sources, Seconds radius,
                          std::span<const Snap> targets, Direction direction);

    // Nothing when there is no way (never within one Network, whose parts are all connected).
    std::optional<Route> route(const Snap& from, const Snap& to);

private:
    void seed(const Snap& source, Direction direction);

    const Network& network_;
    Search outward_;
    Search inward_;
};

}  // namespace halte::network
