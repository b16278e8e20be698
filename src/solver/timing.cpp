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

bool within_limits(const Slot& slot, const TourTotals& totals) {
    return (slot.max_distance_m == 0 || totals.distance_m <= slot.max_distance_m) &&
           (slot.max_driving_s == 0 || totals.driving_s <= slot.max_driving_s);
}

// Adds up legs and services; false when a leg has no road.
bool add_up(const Problem& problem, const Slot& slot, Route& route) {
    route.totals = {};
    if (route.stops.empty()) {
        return true;
    }
    for (std::size_t gap = 0; gap <= route.stops.size(); ++gap) {
        const std::uint32_t from = node_before(problem, slot, route, gap);
        const std::uint32_t to = node_after(problem, slot, route, gap);
        const std::uint32_t travel_s = problem.travel_s(slot, from, to);
        if (travel_s == no_road) {
            return false;
        }
        route.totals.driving_s += travel_s;
        route.totals.distance_m += problem.distance_m(slot, from, to);
    }
    for (const Stop& stop : route.stops) {
        const std::int32_t useful_s = problem.site(stop.site).useful_dwell_s;
        route.totals.service_s += slot.setup_s + stop.dwell_s + slot.packing_s;
        route.totals.missing_s += std::max(0, useful_s - stop.dwell_s);
    }
    return true;
}

void time_forward(const Problem& problem, const Slot& slot, Route& route) {
    for (std::size_t k = 0; k < route.stops.size(); ++k) {
        const Departure from = departure_of(slot, route, k);
        const std::int32_t travel_s = whole(problem.travel_s(
            slot, node_before(problem, slot, route, k), node_after(problem, slot, route, k)));
        const std::int32_t rested =
            std::min(from.rested + travel_s, arrival_with_rest(slot, from.before_rest, travel_s));
        const Stop& stop = route.stops[k];
        route.times[k].earliest_before_rest =
            earliest_start(stop, from.before_rest + travel_s, slot.setup_s);
        route.times[k].earliest_rested = earliest_start(stop, rested, slot.setup_s);
    }
}

void time_backward(const Problem& problem, const Slot& slot, Route& route) {
    for (std::size_t k = route.stops.size(); k-- > 0;) {
        const Deadline to = deadline_of(slot, route, k + 1);
        const std::int32_t travel_s = whole(problem.travel_s(
            slot, node_before(problem, slot, route, k + 1),
            node_after(problem, slot, route, k + 1)));
        const std::int32_t before_rest =
            std::max(to.before_rest - travel_s, departure_with_rest(slot, to.rested, travel_s));
        const Stop& stop = route.stops[k];
        route.times[k].latest_rested =
            latest_start(stop, to.rested - travel_s, slot.packing_s);
        route.times[k].latest_before_rest = latest_start(stop, before_rest, slot.packing_s);
    }
}

std::int32_t widest_gap(const Slot& slot, const Route& route) {
    std::int32_t room_s = 0;
    for (std::size_t gap = 0; gap <= route.stops.size(); ++gap) {
        const Departure from = departure_of(slot, route, gap);
        const Deadline to = deadline_of(slot, route, gap);
        room_s = std::max(room_s, std::max(to.before_rest, to.rested) -
                                      std::min(from.before_rest, from.rested));
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

Departure departure_of(const Slot& slot, const Route& route, std::size_t gap) {
    if (gap == 0) {
        return leave_base(slot);
    }
    const std::int32_t occupied_s = route.stops[gap - 1].dwell_s + slot.packing_s;
    return {.before_rest = route.times[gap - 1].earliest_before_rest + occupied_s,
            .rested = route.times[gap - 1].earliest_rested + occupied_s};
}

Deadline deadline_of(const Slot& slot, const Route& route, std::size_t gap) {
    if (gap == route.stops.size()) {
        return {.before_rest = never_late, .rested = slot.end_s};
    }
    return {.before_rest = route.times[gap].latest_before_rest - slot.setup_s,
            .rested = route.times[gap].latest_rested - slot.setup_s};
}

std::uint32_t node_before(const Problem& problem, const Slot& slot, const Route& route,
                          std::size_t gap) {
    return gap == 0 ? slot.start_node : problem.site(route.stops[gap - 1].site).node;
}

std::uint32_t node_after(const Problem& problem, const Slot& slot, const Route& route,
                         std::size_t gap) {
    return gap == route.stops.size() ? slot.end_node : problem.site(route.stops[gap].site).node;
}

void retime(const Problem& problem, std::uint32_t slot_index, Route& route) {
    const Slot& slot = problem.slot(slot_index);
    route.times.resize(route.stops.size());
    route.is_feasible = add_up(problem, slot, route) && within_limits(slot, route.totals);
    route.cost = cost_of(route.totals, problem.spec().prices);
    route.room_s = slot.end_s - slot.begin_s;
    if (route.stops.empty() || !route.is_feasible) {
        return;
    }
    time_forward(problem, slot, route);
    time_backward(problem, slot, route);
    const StopTimes& first = route.times.front();
    route.is_feasible = first.earliest_rested <= first.latest_rested ||
                        first.earliest_before_rest <= first.latest_before_rest;
    route.room_s = widest_gap(slot, route);
}

GapFit fit_in_gap(const Problem& problem, std::uint32_t slot_index, const Route& route,
                  std::size_t gap, const Stop& stop) {
    const Slot& slot = problem.slot(slot_index);
    const std::uint32_t node = problem.site(stop.site).node;
    const std::uint32_t before = node_before(problem, slot, route, gap);
    const std::uint32_t after = node_after(problem, slot, route, gap);
    const std::uint32_t there = problem.travel_s(slot, before, node);
    const std::uint32_t onward = problem.travel_s(slot, node, after);
    GapFit fit;
    if (there == no_road || onward == no_road) {
        return fit;
    }
    fit.extra_s = std::int64_t{there} + onward;
    fit.extra_m = std::int64_t{problem.distance_m(slot, before, node)} +
                  problem.distance_m(slot, node, after);
    if (!route.stops.empty()) {
        fit.extra_s -= problem.travel_s(slot, before, after);
        fit.extra_m -= problem.distance_m(slot, before, after);
    }
    if (!within_limits(slot, {.distance_m = route.totals.distance_m + fit.extra_m,
                              .driving_s = route.totals.driving_s + fit.extra_s})) {
        return fit;
    }
    const Departure from = departure_of(slot, route, gap);
    const Deadline to = deadline_of(slot, route, gap);
    const std::int32_t t1 = whole(there);
    const std::int32_t t2 = whole(onward);
    const std::int32_t occupied_s = stop.dwell_s + slot.packing_s;
    const std::int32_t rested_at =
        std::min(from.rested + t1, arrival_with_rest(slot, from.before_rest, t1));
    fit.rested = {.lo_s = std::max(stop.lo_s, rested_at + slot.setup_s),
                  .hi_s = std::min(stop.hi_s, to.rested - t2 - occupied_s)};
    const std::int32_t leave_by =
        std::max(to.before_rest - t2, departure_with_rest(slot, to.rested, t2));
    fit.before_rest = {.lo_s = std::max(stop.lo_s, from.before_rest + t1 + slot.setup_s),
                       .hi_s = std::min(stop.hi_s, leave_by - occupied_s)};
    return fit;
}

}  // namespace halte::solver
