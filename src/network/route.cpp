// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "network/partial.hpp"
#include "network/query.hpp"

namespace halte::network {

namespace {

// A stretch of one edge, from one fraction to another; downwards is against its points.
struct Stretch {
    std::uint32_t edge = 0;
    double from = 0.0;
    double to = 1.0;
    Cost cost = 0;
};

void add_point(geo::Line& line, geo::Position point) {
    if (line.points.empty() || line.points.back() != point) {
        line.points.push_back(point);
    }
}

// The shape points strictly between two fractions of the length of a line.
void add_inner_points(const geo::Line& shape, double from, double to, geo::Line& out) {
    const double whole_m = geo::length(shape).count();
    double before_m = 0.0;
    for (std::size_t i = 0; i < shape.points.size(); ++i) {
        before_m += i == 0 ? 0.0 : geo::distance(shape.points[i - 1], shape.points[i]).count();
        const double at = whole_m > 0.0 ? before_m / whole_m : 0.0;
        if (at > from && at < to) {
            add_point(out, shape.points[i]);
        }
    }
}

void add_stretch(const Network& network, const Stretch& stretch, geo::Line& out) {
    geo::Line shape = network.line_of(stretch.edge);
    double from = stretch.from;
    double to = stretch.to;
    if (from > to) {
        std::reverse(shape.points.begin(), shape.points.end());
        from = 1.0 - from;
        to = 1.0 - to;
    }
    if (from <= 0.0) {
        add_point(out, shape.points.front());
    }
    add_inner_points(shape, from, to, out);
    if (to >= 1.0) {
        add_point(out, shape.points.back());
    }
}

std::vector<Leg> legs_of(const Network& network, const std::vector<Stretch>& stretches) {
    std::vector<Leg> legs;
    for (const Stretch& stretch : stretches) {
        const std::string_view road = network.name_of(stretch.edge);
        if (legs.empty() || legs.back().road != road) {
            legs.push_back(Leg{.road = std::string(road)});
        }
        legs.back().time_s += ms_of(stretch.cost) / 1'000.0;
        legs.back().distance += Metres(dm_of(stretch.cost) / 10.0);
    }
    return legs;
}

// The whole edges driven from a start node of the search to `node`.
std::vector<Stretch> edges_to(const Network& network, const Search& search, std::uint32_t node) {
    std::vector<Stretch> stretches;
    const Arcs& arcs = network.outward();
    while (search.parent_arc(node) != Search::no_arc) {
        const std::uint32_t arc = search.parent_arc(node);
        const bool is_against = arcs.way[arc] % 2 == 1;
        stretches.push_back(Stretch{.edge = arcs.way[arc] / 2,
                                    .from = is_against ? 1.0 : 0.0,
                                    .to = is_against ? 0.0 : 1.0,
                                    .cost = arcs.cost[arc]});
        node = search.parent(node);
    }
    std::reverse(stretches.begin(), stretches.end());
    return stretches;
}

Route make_route(const Network& network, const Snap& from, const Snap& to, Cost cost,
                 const std::vector<Stretch>& stretches) {
    Route route{.time_s = (ms_of(cost) + from.walk_ms + to.walk_ms) / 1'000.0,
                .distance = Metres(dm_of(cost) / 10.0),
                .line = {},
                .legs = legs_of(network, stretches)};
    add_point(route.line, from.on_road);
    for (const Stretch& stretch : stretches) {
        add_stretch(network, stretch, route.line);
    }
    add_point(route.line, to.on_road);
    if (route.line.points.size() == 1) {
        // A line has two points, even one that goes nowhere.
        route.line.points.push_back(to.on_road);
    }
    return route;
}

}  // namespace

std::optional<Route> Query::route(const Snap& from, const Snap& to) {
    const Graph& graph = network_.graph();
    const Edge& first = graph.edges[from.edge];
    const Edge& last = graph.edges[to.edge];
    const Partial arrival(graph, to);
    const Targets target(network_, std::span(&to, 1), Direction::outward);
    const Cost direct = from.edge == to.edge ? along_edge(graph, from, to) : unreachable;
    Cost best = direct;
    std::uint32_t last_node = Search::no_arc;
    seed(from, Direction::outward);
    while (outward_.step(best)) {
        const std::uint32_t node = outward_.settled_node();
        for (const Targets::Entrance& entrance : target.at(node)) {
            const Cost whole = plus(outward_.settled_cost(), entrance.cost);
            if (whole < best) {
                best = whole;
                last_node = node;
            }
        }
    }
    if (best == unreachable) {
        return std::nullopt;
    }
    if (last_node == Search::no_arc) {
        const Stretch whole{from.edge, from.fraction, to.fraction, direct};
        return make_route(network_, from, to, best, {whole});
    }
    std::vector<Stretch> stretches = edges_to(network_, outward_, last_node);
    const std::uint32_t start = stretches.empty()
                                    ? last_node
                                    : (stretches.front().from == 0.0
                                           ? graph.edges[stretches.front().edge].from
                                           : graph.edges[stretches.front().edge].to);
    const Partial departure(graph, from);
    // On a loop both ends are the same node: the cheaper side was taken.
    const bool by_end = first.to == start && (first.from != start ||
                                              departure.to_end() <= departure.to_begin());
    stretches.insert(stretches.begin(),
                     Stretch{from.edge, from.fraction, by_end ? 1.0 : 0.0,
                             by_end ? departure.to_end() : departure.to_begin()});
    const bool by_begin = last.from == last_node && (last.to != last_node ||
                                                     arrival.from_begin() <= arrival.from_end());
    stretches.push_back(Stretch{to.edge, by_begin ? 0.0 : 1.0, to.fraction,
                                by_begin ? arrival.from_begin() : arrival.from_end()});
    return make_route(network_, from, to, best, stretches);
}

}  // namespace halte::network
