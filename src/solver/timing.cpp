// SPDX-License-Identifier: EUPL-1.2
#include "solver/timing.hpp"

#include <algorithm>

namespace halte::solver {

namespace {

Departure leave_base(const Slot& slot) {
    // Without a rest to take, the day starts rested.
    if (slot.rest) {
        return {.before_rest = slot.begin_s, .rested = never_early};
    }
    return {.before_rest = never_early, .rested = slot.begin_s};
}

std::int32_t earliest_start(const Stop& stop, std::int32_t arrival_s, std::int32_t setup_s) {
    const std::int32_t start = std::max(stop.lo_s, arrival_s + setup_s);
    return start <= stop.hi_s ? start : never_early;
}

std::int32_t latest_start(const Stop& stop, std::int32_t departure_s, std::int32_t packing_s) {
    const std::int32_t start = std::min(stop.hi_s, departure_s - packing_s - stop.dwell_s);
    return start >= stop.lo_s ? start : never_late;
}

std::int32_t whole(std::uint32_t travel_s) { return static_cast<std::int32_t>(travel_s); }

bool within_limits(const Slot& slot, const TourTotals& totals, std::int64_t load) {
    return (slot.capacity == 0 || load <= slot.capacity) &&
           (slot.max_distance_m == 0 || totals.distance_m <= slot.max_distance_m) &&
           (slot.max_driving_s == 0 || totals.driving_s <= slot.max_driving_s);
}

std::uint32_t node_of(const Problem& problem, const Route& route, std::size_t stop) {
    return problem.site(route.stops[stop].site).node;
}

// Lists the gaps, without their times yet, and adds up legs and services; false when a leg has no
// road.
bool add_up(const Problem& problem, const Slot& slot, Route& route) {
    route.totals = {};
    route.load = 0;
    route.gaps.resize(route.stops.size() + 1);
    bool has_roads = true;
    for (std::size_t k = 0; k < route.gaps.size(); ++k) {
        Gap& gap = route.gaps[k];
        gap.before = k == 0 ? slot.start_node : node_of(problem, route, k - 1);
        gap.after = k == route.stops.size() ? slot.end_node : node_of(problem, route, k);
        gap.travel_s = 0;
        gap.distance_m = 0;
        if (!route.stops.empty()) {
            gap.travel_s = problem.travel_s(slot, gap.before, gap.after);
            gap.distance_m = problem.distance_m(slot, gap.before, gap.after);
            has_roads = has_roads && gap.travel_s != no_road;
        }
        route.totals.driving_s += gap.travel_s;
        route.totals.distance_m += gap.distance_m;
    }
    for (const Stop& stop : route.stops) {
        const std::int32_t useful_s = problem.site(stop.site).useful_dwell_s;
        route.load += problem.site(stop.site).load;
        route.totals.service_s += slot.setup_s + stop.dwell_s + slot.packing_s;
        route.totals.missing_s += std::max(0, useful_s - stop.dwell_s);
    }
    return has_roads;
}

void time_forward(const Slot& slot, Route& route) {
    route.gaps.front().from = leave_base(slot);
    for (std::size_t k = 0; k < route.stops.size(); ++k) {
        const Departure& from = route.gaps[k].from;
        const std::int32_t travel_s = whole(route.gaps[k].travel_s);
        const std::int32_t rested =
            std::min(from.rested + travel_s, arrival_with_rest(slot, from.before_rest, travel_s));
        const Stop& stop = route.stops[k];
        StopTimes& times = route.times[k];
        times.earliest_before_rest =
            earliest_start(stop, from.before_rest + travel_s, slot.setup_s);
        times.earliest_rested = earliest_start(stop, rested, slot.setup_s);
        const std::int32_t occupied_s = stop.dwell_s + slot.packing_s;
        route.gaps[k + 1].from = {.before_rest = times.earliest_before_rest + occupied_s,
                                  .rested = times.earliest_rested + occupied_s};
    }
}

void time_backward(const Slot& slot, Route& route) {
    route.gaps.back().to = {.before_rest = never_late, .rested = slot.end_s};
    for (std::size_t k = route.stops.size(); k-- > 0;) {
        const Deadline& to = route.gaps[k + 1].to;
        const std::int32_t travel_s = whole(route.gaps[k + 1].travel_s);
        const std::int32_t before_rest =
            std::max(to.before_rest - travel_s, departure_with_rest(slot, to.rested, travel_s));
        const Stop& stop = route.stops[k];
        StopTimes& times = route.times[k];
        times.latest_rested = latest_start(stop, to.rested - travel_s, slot.packing_s);
        times.latest_before_rest = latest_start(stop, before_rest, slot.packing_s);
        route.gaps[k].to = {.before_rest = times.latest_before_rest - slot.setup_s,
                            .rested = times.latest_rested - slot.setup_s};
    }
}

std::int32_t widest_gap(const Route& route) {
    std::int32_t room_s = 0;
    for (const Gap& gap : route.gaps) {
        room_s = std::max(room_s, std::max(gap.to.before_rest, gap.to.rested) -
                                      std::min(gap.from.before_rest, gap.from.rested));
    }
    return room_s;
}

}  // namespace

std::int32_t arrival_with_rest(const Slot& slot, std::int32_t depart_s, std::int32_t travel_s) {
    if (!slot.rest || depart_s > slot.rest->end_s - slot.rest->duration_s) {
        return never_early;
    }
    return std::max(depart_s + travel_s, slot.rest->begin_s) + slot.rest->duration_s;
}

std::int32_t departure_with_rest(const Slot& slot, std::int32_t arrive_s, std::int32_t travel_s) {
    if (!slot.rest || slot.rest->begin_s + slot.rest->duration_s > arrive_s) {
        return never_late;
    }
    return std::min(arrive_s - slot.rest->duration_s - travel_s,
                    slot.rest->end_s - slot.rest->duration_s);
}

void retime(const Problem& problem, std::uint32_t slot_index, Route& route) {
    const Slot& slot = problem.slot(slot_index);
    route.times.resize(route.stops.size());
    route.is_feasible =
        add_up(problem, slot, route) && within_limits(slot, route.totals, route.load);
    route.cost = cost_of(route.totals, problem.spec().prices);
    route.room_s = slot.end_s - slot.begin_s;
    if (!route.is_feasible) {
        return;
    }
    time_forward(slot, route);
    time_backward(slot, route);
    if (route.stops.empty()) {
        return;
    }
    const StopTimes& first = route.times.front();
    route.is_feasible = first.earliest_rested <= first.latest_rested ||
                        first.earliest_before_rest <= first.latest_before_rest;
    route.room_s = widest_gap(route);
}

GapFit fit_in_gap(const Problem& problem, std::uint32_t slot_index, const Route& route,
                  std::size_t gap_index, const Stop& stop) {
    const Slot& slot = problem.slot(slot_index);
    const Gap& gap = route.gaps[gap_index];
    const std::uint32_t node = problem.site(stop.site).node;
    const std::uint32_t there = problem.travel_s(slot, gap.before, node);
    const std::uint32_t onward = problem.travel_s(slot, node, gap.after);
    GapFit fit;
    if (there == no_road || onward == no_road) {
        return fit;
    }
    const std::int32_t t1 = whole(there);
    const std::int32_t t2 = whole(onward);
    const std::int32_t occupied_s = stop.dwell_s + slot.packing_s;
    const std::int32_t rested_at =
        std::min(gap.from.rested + t1, arrival_with_rest(slot, gap.from.before_rest, t1));
    const GapRange rested{
        .lo_s = std::max(stop.lo_s, rested_at + slot.setup_s),
        .hi_s = std::min(stop.hi_s, gap.to.rested - t2 - occupied_s)};
    const std::int32_t leave_by =
        std::max(gap.to.before_rest - t2, departure_with_rest(slot, gap.to.rested, t2));
    const GapRange before_rest{
        .lo_s = std::max(stop.lo_s, gap.from.before_rest + t1 + slot.setup_s),
        .hi_s = std::min(stop.hi_s, leave_by - occupied_s)};
    if (rested.is_empty() && before_rest.is_empty()) {
        return fit;
    }
    fit.extra_s = std::int64_t{there} + onward - gap.travel_s;
    fit.extra_m = std::int64_t{problem.distance_m(slot, gap.before, node)} +
                  problem.distance_m(slot, node, gap.after) - gap.distance_m;
    if (within_limits(slot, {.distance_m = route.totals.distance_m + fit.extra_m,
                             .driving_s = route.totals.driving_s + fit.extra_s},
                      route.load + problem.site(stop.site).load)) {
        fit.rested = rested;
        fit.before_rest = before_rest;
    }
    return fit;
}

}  // namespace halte::solver
