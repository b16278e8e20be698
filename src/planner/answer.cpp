// SPDX-License-Identifier: EUPL-1.2
#include "planner/answer.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "planner/figures.hpp"
#include "planner/parameters.hpp"
#include "planner/sight.hpp"
#include "solver/bound.hpp"
#include "solver/explain.hpp"

namespace halte::planner {

namespace {

TimeOfDay minute_before(std::int32_t second) {
    return std::chrono::floor<Minutes>(Seconds(second));
}

TimeOfDay minute_after(std::int32_t second) {
    return std::chrono::ceil<Minutes>(Seconds(second));
}

People people_of_weight(std::int64_t thousandths) {
    return People(static_cast<double>(thousandths) / 1000.0);
}

CellReach reach_of_cells(const Setting& setting, const solver::Solution& solution) {
    CellReach reach(setting.territory.cells.size(), 0.0);
    for (std::size_t i = 0; i < reach.size(); ++i) {
        reach[i] =
            setting.parameters.attendance.receptive_of_unseen(setting.sight.cells[i].reach) *
            std::ldexp(static_cast<double>(solver::met_probability(solution.cell_exposure[i])),
                       -solver::met_bits);
    }
    return reach;
}

// Unseen people near any of these places, each counted once.
People people_near(const Setting& setting, const std::vector<std::uint32_t>& places) {
    std::vector<bool> is_near(setting.territory.cells.size(), false);
    for (const std::uint32_t place : places) {
        for (std::uint32_t i = setting.ground.near_begin[place];
             i < setting.ground.near_begin[place + 1]; ++i) {
            is_near[setting.ground.near[i]] = true;
        }
    }
    double people = 0.0;
    for (std::size_t cell = 0; cell < is_near.size(); ++cell) {
        people += is_near[cell] ? setting.sight.cells[cell].unseen.value : 0.0;
    }
    return People(people);
}

// What the visits of a place were asked to follow, when it was a day of the month: a promise of
// before, or a wish. Told from their days alone it would be every four weeks.
std::optional<model::MonthlyWeekday> monthly_of(const model::Request& request, const Posed& posed,
                                                const solver::Series& found,
                                                const model::PlaceId& place) {
    if (found.pin != solver::none) {
        const auto* rule =
            std::get_if<model::MonthlyWeekday>(&posed.pins[found.pin].rhythm.rule);
        return rule == nullptr ? std::nullopt : std::optional(*rule);
    }
    for (const model::Wish& wish : request.wishes) {
        if (wish.place == place && wish.monthly && !wish.starts) {
            return wish.monthly;
        }
    }
    return std::nullopt;
}

model::EveryWeeks weeks_between(const std::vector<std::uint32_t>& visit_days, Day first) {
    std::uint32_t step = 28;
    for (std::size_t i = 1; i < visit_days.size(); ++i) {
        step = std::min(step, visit_days[i] - visit_days[i - 1]);
    }
    return {first, static_cast<int>(step / 7)};
}

// Days in between that the rhythm would have and the series has not: days off.
model::Rhythm rhythm_of(const std::vector<std::uint32_t>& visit_days,
                        const std::optional<model::MonthlyWeekday>& monthly, const Posed& posed,
                        int weeks) {
    const Day first = posed.day_of(visit_days.front());
    model::Rhythm rhythm;
    if (monthly) {
        rhythm.rule = *monthly;
    } else if (visit_days.size() == 1 && weeks < 4) {
        return {model::OnDays{{first}}, {}};
    } else {
        rhythm.rule = weeks_between(visit_days, first);
    }
    const Day until = posed.first_day + std::chrono::weeks(weeks);
    for (const Day day : days_of(rhythm, posed.first_day, until)) {
        const auto index = static_cast<std::uint32_t>((day - posed.first_day).count());
        if (!std::binary_search(visit_days.begin(), visit_days.end(), index)) {
            rhythm.except.push_back(day);
        }
    }
    return rhythm;
}

model::Series series_of(const Setting& setting, const model::Request& request, const Posed& posed,
                        const solver::Series& found) {
    model::Series series;
    series.place = setting.territory.places[found.site].id;
    series.unit = setting.units[posed.units[found.unit]].id;
    series.rhythm = rhythm_of(found.days, monthly_of(request, posed, found, series.place), posed,
                              request.weeks);
    if (found.pin != solver::none && !posed.pins[found.pin].rhythm.except.empty()) {
        // The days left may look like a rarer rhythm: what was promised keeps its exceptions.
        series.rhythm = posed.pins[found.pin].rhythm;
    }
    series.starts = minute_before(found.start_s);
    series.stay = minute_before(found.dwell_s);
    series.is_pinned = found.pin != solver::none && posed.pins[found.pin].is_pinned;
    series.id = model::SeriesId(series.place.text() + "@" + series.unit.text() + "@" +
                                format_day(posed.day_of(found.days.front())));
    return series;
}

// Left to itself a unit goes to a place once a day at most, and that names the promise for good.
// Wishes may lead it there twice: then the hour tells the second from the first.
void tell_apart(const std::vector<model::Series>& others, model::Series& series) {
    const bool is_taken = std::any_of(others.begin(), others.end(), [&](const model::Series& one) {
        return one.id == series.id;
    });
    if (is_taken) {
        series.id =
            model::SeriesId(series.id.text() + "@" + format_time_of_day(series.starts));
    }
}

model::Tour tour_of(const Setting& setting, const Posed& posed, const model::Plan& plan,
                    const solver::Slot& slot, const solver::Tour& found) {
    model::Tour tour;
    const model::Unit& unit = setting.units[posed.units[slot.unit]];
    tour.unit = unit.id;
    tour.day = posed.day_of(slot.day);
    tour.departs = minute_before(found.departure_s);
    tour.returns = minute_after(found.return_s);
    if (found.rest_start_s >= 0 && unit.pause) {
        // A rest begins on the next whole minute; its window leaves room for it.
        const TimeOfDay begins = minute_before(found.rest_start_s);
        tour.pause = model::TimeWindow{begins, begins + unit.pause->duration};
    }
    Seconds driven{0};
    Metres covered{0.0};
    for (const solver::Visit& visit : found.visits) {
        model::Stop stop;
        stop.series = plan.series[visit.series].id;
        stop.place = plan.series[visit.series].place;
        stop.arrives = minute_before(visit.arrival_s);
        stop.opens = minute_before(visit.start_s);
        stop.closes = minute_before(visit.start_s + visit.dwell_s);
        stop.travel_before = Seconds(visit.travel_s);
        stop.distance_before = Metres(visit.distance_m);
        driven += stop.travel_before;
        covered += stop.distance_before;
        tour.stops.push_back(std::move(stop));
    }
    tour.travel_back = Seconds(found.totals.driving_s) - driven;
    tour.distance_back = Metres(static_cast<double>(found.totals.distance_m)) - covered;
    return tour;
}

model::LeftOutCause cause_of(solver::LeftOut reason) {
    switch (reason) {
        case solver::LeftOut::forbidden:
            return model::LeftOutCause::forbidden;
        case solver::LeftOut::days_forbidden:
            return model::LeftOutCause::days_forbidden;
        case solver::LeftOut::lacks_equipment:
            return model::LeftOutCause::lacks_equipment;
        case solver::LeftOut::unreachable:
            return model::LeftOutCause::unreachable;
        case solver::LeftOut::never_open:
            return model::LeftOutCause::never_open;
        case solver::LeftOut::too_far:
            return model::LeftOutCause::too_far;
        case solver::LeftOut::already_covered:
            return model::LeftOutCause::already_covered;
        case solver::LeftOut::gain_below_cost:
            return model::LeftOutCause::not_worth_the_road;
        case solver::LeftOut::group_full:
            return model::LeftOutCause::group_full;
        case solver::LeftOut::budget_spent:
            return model::LeftOutCause::budget_spent;
        case solver::LeftOut::no_room:
        case solver::LeftOut::cut_short:
            return model::LeftOutCause::no_room;
    }
    return model::LeftOutCause::no_room;
}

void add_nearest_provision(const Setting& setting, const model::Place& place,
                           model::WhySeries& why) {
    const auto square = geo::GridCell::at(place.position);
    const auto& cells = setting.territory.cells;
    // The catchment of the nearest cell stands for the place itself.
    double nearest_m = 1500.0;
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double north = cells[i].square.north_m - square.north_m;
        const double east = cells[i].square.east_m - square.east_m;
        const double away_m = std::hypot(north, east);
        if (away_m < nearest_m) {
            nearest_m = away_m;
            nearest = i;
        }
    }
    if (!nearest) {
        return;
    }
    float best = need::out_of_reach;
    for (const need::Link& link : setting.sight.catchments.of(*nearest)) {
        if (link.driving_min < best) {
            best = link.driving_min;
            why.nearest_provision = setting.territory.provisions[link.offer].id;
            why.nearest_provision_drive = Minutes(static_cast<std::int64_t>(std::lround(best)));
        }
    }
}

void add_whys(const Setting& setting, const Posed& posed_free, const solver::Solution& solution,
              const CancelToken& cancel, model::Plan& plan) {
    const solver::Explanation free = solver::explain(posed_free.problem, solution, cancel);
    const double total = plan.figures.reached.value.count();
    const double low = total > 0.0 ? plan.figures.reached.low.count() / total : 1.0;
    const double high = total > 0.0 ? plan.figures.reached.high.count() / total : 1.0;
    for (const solver::SeriesReason& reason : free.series) {
        const model::Series& series = plan.series[reason.series];
        model::WhySeries why;
        why.series = series.id;
        why.visits = static_cast<int>(solution.series[reason.series].days.size());
        const double alone = people_of_weight(reason.reached_alone).count();
        why.reached = {People(alone), People(alone * low), People(alone * high)};
        why.nearby = people_near(setting, {solution.series[reason.series].site});
        why.lost_without = people_of_weight(reason.reached_here);
        if (reason.next_best_site != solver::none) {
            why.next_best = setting.territory.places[reason.next_best_site].id;
            why.next_best_difference =
                People(-static_cast<double>(reason.next_best_value_loss) / solver::person);
        }
        add_nearest_provision(setting,
                              setting.territory.places[solution.series[reason.series].site], why);
        plan.whys.push_back(std::move(why));
    }
}

// The solver counts thousandths of persons; what rounding took away belongs to the bound.
People rounded_away(const Setting& setting, const Posed& posed) {
    double people = 0.0;
    for (std::size_t i = 0; i < setting.sight.cells.size(); ++i) {
        const double counted = posed.problem.spec().cells[i].weight / 1000.0;
        const CellSight& cell = setting.sight.cells[i];
        const double receptive =
            cell.unseen.value * setting.parameters.attendance.receptive_of_unseen(cell.reach);
        people += std::max(0.0, receptive - counted);
    }
    return People(people);
}

void add_left_out(const Setting& setting, const Posed& posed, const solver::Solution& solution,
                  const CancelToken& cancel, model::Plan& plan) {
    const solver::Explanation priced = solver::explain(posed.problem, solution, cancel);
    for (const solver::LeftOutReason& reason : priced.left_out) {
        model::LeftOut left_out;
        left_out.place = setting.territory.places[reason.site].id;
        left_out.cause = cause_of(reason.reason);
        left_out.could_reach = people_of_weight(reason.reached);
        const std::uint32_t other =
            reason.by_series != solver::none ? reason.by_series : reason.displaced_series;
        if (other != solver::none) {
            left_out.because_of = plan.series[other].place;
        }
        plan.left_out.push_back(std::move(left_out));
    }
    std::stable_sort(plan.left_out.begin(), plan.left_out.end(),
                     [](const model::LeftOut& a, const model::LeftOut& b) {
                         return a.could_reach > b.could_reach;
                     });
}

}  // namespace

double people_of(const Setting& setting, const solver::Solution& solution) {
    const CellReach reach = reach_of_cells(setting, solution);
    double people = 0.0;
    for (std::size_t i = 0; i < reach.size(); ++i) {
        people += setting.sight.cells[i].unseen.value * reach[i];
    }
    return people;
}

model::Plan plan_of(const Setting& setting, const model::Request& request,
                    model::Objective objective, const Posed& posed,
                    const solver::Solution& solution) {
    model::Plan plan;
    plan.objective = objective;
    plan.request = request;
    std::vector<std::uint32_t> places;
    for (const solver::Series& series : solution.series) {
        model::Series promised = series_of(setting, request, posed, series);
        tell_apart(plan.series, promised);
        plan.series.push_back(std::move(promised));
        places.push_back(series.site);
    }
    for (std::uint32_t slot = 0; slot < posed.problem.slot_count(); ++slot) {
        if (!solution.tours[slot].visits.empty()) {
            plan.tours.push_back(
                tour_of(setting, posed, plan, posed.problem.slot(slot), solution.tours[slot]));
        }
    }
    add_figures(setting, places, reach_of_cells(setting, solution), plan);
    return plan;
}

void add_figures(const Setting& setting, const std::vector<std::uint32_t>& places,
                 const CellReach& reach, model::Plan& plan) {
    plan.figures.nearby = people_near(setting, places);
    ReachedPeople reached = count_reached(setting.territory, setting.sight, reach);
    plan.figures.reached = reached.total;
    plan.figures.evenness = evenness_of(reached.areas);
    plan.figures.worst_fifth_ratio = worst_fifth_ratio(reached.areas);
    plan.figures.areas = std::move(reached.areas);
    add_tour_totals(plan.tours, setting.territory, setting.units, plan.figures);
}

void add_reasons(const Setting& setting, const Posed& posed, const Posed& posed_free,
                 const solver::Solution& solution, std::uint64_t bound_effort,
                 model::Plan& plan) {
    plan.whys.clear();
    plan.left_out.clear();
    // Reasons are owed even to a search that was stopped early.
    add_whys(setting, posed_free, solution, CancelToken(), plan);
    add_left_out(setting, posed, solution, CancelToken(), plan);
    const solver::Bound bound = solver::upper_bound(posed_free.problem, solution,
                                                    {.cancel = {}, .effort = bound_effort});
    const People proven(static_cast<double>(bound.value) / solver::person);
    plan.figures.at_most = proven + rounded_away(setting, posed_free);
    plan.figures.bound_name = solver::name_of(bound.kind);
}

}  // namespace halte::planner
