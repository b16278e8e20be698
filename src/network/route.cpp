// SPDX-License-Identifier: EUPL-1.2
#include "network/route.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "network/partial.hpp"
#include "network/path_ends.hpp"

namespace halte::network {

namespace {

// A stretch of one edge, from one fraction to another; downwards is against its points.
struct Stretch {
    std::uint32_t edge = 0;
    double from = 0.0;
    double to = 1.0;
    Cost cost = 0;
    double delay_s = 0.0;
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

// The points of a stretch in the direction of travel, without those of snaps in mid-edge.
geo::Line line_of(const Network& network, const Stretch& stretch) {
    geo::Line shape = network.line_of(stretch.edge);
    double from = stretch.from;
    double to = stretch.to;
    if (from > to) {
        std::reverse(shape.points.begin(), shape.points.end());
        from = 1.0 - from;
        to = 1.0 - to;
    }
    geo::Line out;
    if (from <= 0.0) {
        add_point(out, shape.points.front());
    }
    add_inner_points(shape, from, to, out);
    if (to >= 1.0) {
        add_point(out, shape.points.back());
    }
    return out;
}

// Compass bearing in degrees, 0 to 360.
double bearing(geo::Position from, geo::Position to) {
    const double narrow = std::cos(from.lat() * std::numbers::pi / 180.0);
    const double angle =
        std::atan2((to.lon() - from.lon()) * narrow, to.lat() - from.lat()) * 180.0 /
        std::numbers::pi;
    return angle < 0.0 ? angle + 360.0 : angle;
}

Turn turn_between(double before, double after) {
    const double right = std::fmod(after - before + 540.0, 360.0) - 180.0;
    const double away = std::abs(right);
    if (away > 170.0) {
        return Turn::back;
    }
    if (away <= 20.0) {
        return Turn::straight;
    }
    const std::array<Turn, 3> turns = right > 0.0 ? std::array{Turn::slight_right, Turn::right,
                                                               Turn::sharp_right}
                                                  : std::array{Turn::slight_left, Turn::left,
                                                               Turn::sharp_left};
    return turns[away <= 60.0 ? 0 : away <= 120.0 ? 1 : 2];
}

// Puts a route together, stretch by stretch.
class RouteMaker {
public:
    RouteMaker(const Network& network, const Snap& from) : network_(network) {
        add_point(route_.line, from.on_road);
    }

    void add(const Stretch& stretch) {
        const geo::Line line = line_of(network_, stretch);
        const Edge& edge = network_.edges()[stretch.edge];
        const std::string_view road = network_.name_of(stretch.edge);
        std::vector<Leg>& legs = route_.legs;
        if (legs.empty() || legs.back().road != road ||
            legs.back().road_class != edge.road_class) {
            legs.push_back(Leg{.turn = turn_into(edge, line), .road = std::string(road),
                               .road_class = edge.road_class});
        }
        legs.back().time_s += ms_of(stretch.cost) / 1'000.0;
        legs.back().delay_s += stretch.delay_s;
        legs.back().distance += Metres(dm_of(stretch.cost) / 10.0);
        for (const geo::Position& point : line.points) {
            add_point(route_.line, point);
        }
    }

    Route finish(const Snap& from, const Snap& to) {
        add_point(route_.line, to.on_road);
        if (route_.line.points.size() == 1) {
            // A line has two points, even one that goes nowhere.
            route_.line.points.push_back(to.on_road);
        }
        route_.walk_s = (from.walk_ms + to.walk_ms) / 1'000.0;
        route_.time_s = route_.walk_s;
        for (const Leg& leg : route_.legs) {
            route_.time_s += leg.time_s;
            route_.distance += leg.distance;
        }
        return std::move(route_);
    }

private:
    Turn turn_into(const Edge& edge, const geo::Line& line) const {
        if (route_.legs.empty()) {
            return Turn::begin;
        }
        if (edge.road_class == RoadClass::ferry) {
            return Turn::aboard;
        }
        const std::vector<geo::Position>& before = route_.line.points;
        if (before.size() < 2 || line.points.empty()) {
            return Turn::straight;
        }
        const auto next = std::find_if(line.points.begin(), line.points.end(),
                                       [&](geo::Position each) { return each != before.back(); });
        return next == line.points.end()
                   ? Turn::straight
                   : turn_between(bearing(before[before.size() - 2], before.back()),
                                  bearing(before.back(), *next));
    }

    const Network& network_;
    Route route_;
};

double delay_s(const Edge& edge, bool backward) {
    return (backward ? edge.backward_delay_ds : edge.forward_delay_ds) / 10.0;
}

Stretch whole_edge(const Network& network, std::uint32_t way) {
    const bool backward = is_backward(way);
    const Edge& edge = network.edges()[edge_of(way)];
    return {.edge = edge_of(way), .from = backward ? 1.0 : 0.0, .to = backward ? 0.0 : 1.0,
            .cost = pack(time_ms(edge, backward), edge.length_dm),
            .delay_s = delay_s(edge, backward)};
}

// Of a part of an edge; the delay is spread over the edge as the time is.
Stretch part_of(const Network& network, std::uint32_t edge, double from, double to, Cost cost) {
    return {.edge = edge, .from = from, .to = to, .cost = cost,
            .delay_s = delay_s(network.edges()[edge], from > to) * std::abs(to - from)};
}

// The ends of a path at a snap, with the way each drives on the edge of the snap.
struct Ends {
    std::vector<Junction> junctions;
    std::vector<std::uint32_t> ways;
    std::vector<Cost> costs;  // on the edge alone

    void add(const Network& network, const Snap& snap, const Passing& passing) {
        junctions.push_back({network.hierarchy().place_of[passing.node],
                             passing.cost + pack(snap.walk_ms, 0)});
        ways.push_back(passing.way);
        costs.push_back(passing.cost);
    }
};

Ends starts_of(const Network& network, const Snap& snap) {
    Ends ends;
    over_exits(network, snap, [&](const Passing& each) { ends.add(network, snap, each); });
    return ends;
}

Ends ends_of(const Network& network, const Snap& snap) {
    Ends ends;
    over_entries(network, snap, [&](const Passing& each) { ends.add(network, snap, each); });
    return ends;
}

}  // namespace

double Leg::moving_kmh() const {
    const double moving_s = time_s - delay_s;
    return moving_s > 0.0 ? distance.count() * 3.6 / moving_s : 0.0;
}

RouteSearch::RouteSearch(const Network& network)
    : network_(network), search_(network.hierarchy()) {}

Cost RouteSearch::cost(const Snap& from, const Snap& to) {
    const Cost over = search_.run(starts_of(network_, from).junctions,
                                  ends_of(network_, to).junctions);
    return std::min(over, direct_cost(network_, from, to));
}

std::optional<Route> RouteSearch::route(const Snap& from, const Snap& to) {
    const Ends starts = starts_of(network_, from);
    const Ends ends = ends_of(network_, to);
    const Cost over = search_.run(starts.junctions, ends.junctions);
    const Cost direct = direct_cost(network_, from, to);
    if (std::min(over, direct) == unreachable) {
        return std::nullopt;
    }
    RouteMaker maker(network_, from);
    if (direct <= over) {
        const Cost on_edge = direct - pack(from.walk_ms, 0) - pack(to.walk_ms, 0);
        maker.add(part_of(network_, from.edge, from.fraction, to.fraction, on_edge));
        return maker.finish(from, to);
    }
    const PairSearch::Way way = search_.way();
    const double exit = is_backward(starts.ways[way.source_junction]) ? 0.0 : 1.0;
    maker.add(part_of(network_, from.edge, from.fraction, exit, starts.costs[way.source_junction]));
    for (const std::uint32_t arc : way.arcs) {
        maker.add(whole_edge(network_, network_.outward().way[arc]));
    }
    const double entry = is_backward(ends.ways[way.target_junction]) ? 1.0 : 0.0;
    maker.add(part_of(network_, to.edge, entry, to.fraction, ends.costs[way.target_junction]));
    return maker.finish(from, to);
}

}  // namespace halte::network
