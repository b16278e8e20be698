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

Stretch whole_edge(std::uint32_t way, Cost cost) {
    return {edge_of(way), is_backward(way) ? 1.0 : 0.0, is_backward(way) ? 0.0 : 1.0, cost};
}

// From a snap to the search node where it left its edge, the cheaper way when both lead there.
Stretch first_stretch(const Network& network, const Snap& from, std::uint32_t node) {
    Stretch first{.edge = from.edge, .from = from.fraction, .cost = unreachable};
    over_exits(network, from, [&](const Passing& passing) {
        if (passing.node == node && passing.cost < first.cost) {
            first.to = is_backward(passing.way) ? 0.0 : 1.0;
            first.cost = passing.cost;
        }
    });
    return first;
}

Stretch last_stretch(const Network& network, std::uint32_t node, const Snap& to) {
    Stretch last{.edge = to.edge, .to = to.fraction, .cost = unreachable};
    over_entries(network, to, [&](const Passing& passing) {
        if (passing.node == node && passing.cost < last.cost) {
            last.from = is_backward(passing.way) ? 1.0 : 0.0;
            last.cost = passing.cost;
        }
    });
    return last;
}

// All that was driven from one snap to the other, the last search node on the way being `node`.
std::vector<Stretch> stretches_over(const Network& network, const Search& search, const Snap& from,
                                    std::uint32_t node, const Snap& to) {
    const ArcsView& arcs = network.outward();
    std::vector<Stretch> stretches = {last_stretch(network, node, to)};
    while (search.parent_arc(node) != Search::no_arc) {
        const std::uint32_t arc = search.parent_arc(node);
        stretches.push_back(whole_edge(arcs.way[arc], arcs.cost[arc]));
        node = search.parent(node);
    }
    stretches.push_back(first_stretch(network, from, node));
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
    const Targets target(network_, std::span(&to, 1), Direction::outward);
    const Cost direct = from.edge == to.edge
                            ? along_edge(network_.edges()[from.edge], from.fraction, to.fraction)
                            : unreachable;
    Cost best = direct;
    std::uint32_t last_node = no_node;
    seed(from, Direction::outward);
    while (outward_.step(std::min(best, Search::longest))) {
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
    const std::vector<Stretch> stretches =
        last_node == no_node ? std::vector{Stretch{from.edge, from.fraction, to.fraction, direct}}
                             : stretches_over(network_, outward_, from, last_node, to);
    return make_route(network_, from, to, best, stretches);
}

}  // namespace halte::network
