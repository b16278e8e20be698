// SPDX-License-Identifier: EUPL-1.2
#include "solver/schedule.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/assert.hpp"

namespace halte::solver {

namespace {

// The series of a plan in their final order, and how to find them again from a stop.
struct SeriesBook {
    std::vector<Series> series;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> index;  // (site, pin)
};

SeriesBook book_of(const PlanState& state) {
    SeriesBook book;
    const Problem& problem = state.problem();
    for (std::uint32_t i = 0; i < problem.spec().pins.size(); ++i) {
        const Pin& pin = problem.spec().pins[i];
        Series series{.site = pin.site, .unit = pin.unit, .pin = i,
                      .start_s = pin.visits.front().start_s,
                      .dwell_s = pin.visits.front().dwell_s, .days = {}};
        for (const PinnedVisit& visit : pin.visits) {
            series.days.push_back(visit.day);
        }
        book.series.push_back(std::move(series));
    }
    for (const std::uint32_t site : state.served()) {
        const Placed& placed = state.placed(site);
        book.series.push_back({.site = site, .unit = placed.unit, .pattern = placed.pattern,
                               .start_s = placed.start_s, .dwell_s = placed.dwell_s,
                               .days = problem.pattern(placed.pattern)});
    }
    std::sort(book.series.begin(), book.series.end(), [](const Series& a, const Series& b) {
        return std::tie(a.site, a.days.front(), a.pin) < std::tie(b.site, b.days.front(), b.pin);
    });
    for (std::uint32_t i = 0; i < book.series.size(); ++i) {
        book.index[{book.series[i].site, book.series[i].pin}] = i;
    }
    return book;
}

// A visit alone, or visits by any unit: the hour that is told is that of the first.
bool keeps_no_hour(const Series& series) { return series.days.size() == 1 || series.unit == none; }

// The latest hour of the grid, or of five minutes, at or after `from_s` that is not after `to_s`.
std::int32_t round_hour(std::int32_t from_s, std::int32_t to_s, std::int32_t grid_s) {
    for (const std::int32_t step_s : {grid_s, 300}) {
        const std::int32_t rounded = (from_s + step_s - 1) / step_s * step_s;
        if (rounded <= to_s) {
            return rounded;
        }
    }
    return from_s;
}

// Walks one tour from the morning, keeping to the latest times known from the evening.
class TourClock {
public:
    TourClock(const PlanState& state, std::uint32_t slot_index, SeriesBook& book)
        : problem_(state.problem()),
          slot_(problem_.slot(slot_index)),
          route_(state.routes()[slot_index]),
          book_(book),
          rested_(!slot_.rest),
          depart_s_(slot_.begin_s) {}

    Tour run() {
        tour_.departure_s = slot_.begin_s;
        tour_.return_s = slot_.begin_s;
        for (std::size_t k = 0; k < route_.stops.size(); ++k) {
            visit_stop(k);
        }
        if (!route_.stops.empty()) {
            go_home();
        }
        tour_.totals = route_.totals;
        return std::move(tour_);
    }

private:
    std::int32_t wanted_start(const Stop& stop, std::int32_t from_s, std::int32_t to_s) const {
        const Series& series = book_.series[book_.index.at({stop.site, stop.pin})];
        if (stop.pin == none && !keeps_no_hour(series)) {
            return std::clamp(series.start_s, from_s, to_s);
        }
        return round_hour(from_s, to_s, problem_.spec().rules.start_step_s);
    }

    void visit_stop(std::size_t k) {
        const Stop& stop = route_.stops[k];
        const StopTimes& times = route_.times[k];
        const auto travel_s = static_cast<std::int32_t>(route_.gaps[k].travel_s);
        const std::int32_t plain = std::max(stop.lo_s, depart_s_ + travel_s + slot_.setup_s);
        bool rest_here = false;
        std::int32_t from_s = plain;
        std::int32_t to_s = rested_ ? times.latest_rested : times.latest_before_rest;
        if (!rested_) {
            const std::int32_t after_rest =
                std::max(stop.lo_s, arrival_with_rest(slot_, depart_s_, travel_s) + slot_.setup_s);
            // Rest now when waiting pays for it, or when later is too late.
            if (after_rest <= times.latest_rested && (after_rest == plain || plain > to_s)) {
                rest_here = true;
                from_s = after_rest;
                to_s = times.latest_rested;
            }
        }
        HALTE_CHECK(from_s <= to_s);
        const std::int32_t start_s = wanted_start(stop, from_s, to_s);
        if (k == 0) {
            leave_late(start_s, travel_s, rest_here);
        }
        const std::int32_t arrival_s = travel(travel_s, rest_here);
        const std::uint32_t series = book_.index.at({stop.site, stop.pin});
        tour_.visits.push_back({.site = stop.site, .series = series, .arrival_s = arrival_s,
                                .start_s = start_s, .dwell_s = stop.dwell_s,
                                .travel_s = route_.gaps[k].travel_s,
                                .distance_m = route_.gaps[k].distance_m});
        depart_s_ = start_s + stop.dwell_s + slot_.packing_s;
        const bool is_first = book_.series[series].days.front() == slot_.day;
        if (stop.pin == none && is_first && keeps_no_hour(book_.series[series])) {
            book_.series[series].start_s = start_s;
        }
    }

    // Leaves the base as late as the first presence allows; a rest before that is taken there.
    void leave_late(std::int32_t start_s, std::int32_t travel_s, bool rest_here) {
        const std::int32_t latest_s = start_s - slot_.setup_s - travel_s;
        if (!rest_here) {
            tour_.departure_s = latest_s;
            depart_s_ = latest_s;
        } else if (std::max(depart_s_, slot_.rest->begin_s) + slot_.rest->duration_s <= latest_s) {
            tour_.rest_start_s = std::max(depart_s_, slot_.rest->begin_s);
            tour_.departure_s = latest_s;
            depart_s_ = latest_s;
            rested_ = true;
        }
    }

    // Arrival at the end of a leg; takes the rest on the way when asked and not yet done.
    std::int32_t travel(std::int32_t travel_s, bool rest_here) {
        const std::int32_t there_s = depart_s_ + travel_s;
        if (!rest_here || rested_) {
            return there_s;
        }
        rested_ = true;
        const std::int32_t last_s = slot_.rest->end_s - slot_.rest->duration_s;
        const std::int32_t on_the_spot = std::max(there_s, slot_.rest->begin_s);
        if (on_the_spot <= last_s) {
            tour_.rest_start_s = on_the_spot;
            return there_s;
        }
        tour_.rest_start_s = std::max(depart_s_, slot_.rest->begin_s);
        return there_s + slot_.rest->duration_s;
    }

    void go_home() {
        const auto travel_s = static_cast<std::int32_t>(route_.gaps[route_.stops.size()].travel_s);
        tour_.return_s = travel(travel_s, !rested_);
    }

    const Problem& problem_;
    const Slot& slot_;
    const Route& route_;
    SeriesBook& book_;
    bool rested_;
    std::int32_t depart_s_;
    Tour tour_;
};

}  // namespace

Solution schedule(const PlanState& state) {
    SeriesBook book = book_of(state);
    Solution solution;
    for (std::uint32_t slot = 0; slot < state.routes().size(); ++slot) {
        solution.tours.push_back(TourClock(state, slot, book).run());
    }
    solution.series = std::move(book.series);
    Evaluation evaluation = evaluate(state.problem(), solution);
    HALTE_CHECK(evaluation.value.total() == state.total());
    solution.value = evaluation.value;
    solution.totals = evaluation.totals;
    solution.cell_exposure = std::move(evaluation.cell_exposure);
    return solution;
}

}  // namespace halte::solver
