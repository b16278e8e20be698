// SPDX-License-Identifier: EUPL-1.2
#include "solver/plan_state.hpp"

#include <algorithm>
#include <tuple>

#include "base/assert.hpp"

namespace halte::solver {

const Window* window_around(const Problem& problem, std::uint32_t site, std::uint32_t day,
                            std::int32_t start_s, std::int32_t dwell_s) {
    for (const Window& window : problem.windows(site, day)) {
        if (window.begin_s <= start_s && start_s + dwell_s <= window.end_s) {
            return &window;
        }
    }
    return nullptr;
}

std::int64_t pinned_factor(const Problem& problem, std::uint32_t site, std::uint32_t except) {
    std::vector<PinnedVisit> visits;
    for (std::uint32_t index = 0; index < problem.spec().pins.size(); ++index) {
        const Pin& pin = problem.spec().pins[index];
        if (pin.site == site && index != except) {
            visits.insert(visits.end(), pin.visits.begin(), pin.visits.end());
        }
    }
    std::sort(visits.begin(), visits.end(), [](const PinnedVisit& a, const PinnedVisit& b) {
        return std::tie(a.day, a.start_s, a.dwell_s) < std::tie(b.day, b.start_s, b.dwell_s);
    });
    std::int64_t factor = 0;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const PinnedVisit& visit = visits[i];
        const Window* window =
            window_around(problem, site, visit.day, visit.start_s, visit.dwell_s);
        factor += problem.visit_factor(i, window != nullptr ? window->factor : 0,
                                       problem.dwell_factor(site, visit.dwell_s));
    }
    return factor;
}

namespace {

bool is_of(const Budget& budget, std::uint32_t unit) {
    return budget.unit == none || budget.unit == unit;
}

bool holds(const Budget& budget, const Spent& spent) {
    return (budget.max_distance_m == 0 || spent.distance_m <= budget.max_distance_m) &&
           (budget.max_work_s == 0 || spent.work_s <= budget.max_work_s);
}

template <typename Stops>
auto free_stop(Stops& stops, std::uint32_t site) {
    return std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) {
        return stop.site == site && stop.pin == none;
    });
}

}  // namespace

PlanState::PlanState(const Problem& problem)
    : problem_(&problem),
      routes_(problem.slot_count()),
      placed_(problem.site_count()),
      factor_(problem.site_count()),
      used_(problem.spec().quotas.size()),
      spent_(problem.spec().budgets.size()),
      coverage_(problem) {
    for (std::uint32_t slot = 0; slot < problem.slot_count(); ++slot) {
        retime(problem, slot, routes_[slot]);
    }
    place_pins();
}

void PlanState::place_pins() {
    for (std::uint32_t index = 0; index < problem_->spec().pins.size(); ++index) {
        const Pin& pin = problem_->spec().pins[index];
        for (const PinnedVisit& visit : pin.visits) {
            const std::uint32_t slot = problem_->slot_of(pin.unit, visit.day);
            std::vector<Stop>& stops = routes_[slot].stops;
            const Stop stop{.site = pin.site, .pin = index, .lo_s = visit.start_s,
                            .hi_s = visit.start_s, .dwell_s = visit.dwell_s};
            const auto after = std::find_if(stops.begin(), stops.end(), [&](const Stop& other) {
                return other.lo_s > stop.lo_s;
            });
            stops.insert(after, stop);
        }
    }
    for (std::uint32_t slot = 0; slot < problem_->slot_count(); ++slot) {
        refresh(slot);
        HALTE_CHECK(routes_[slot].is_feasible);
    }
    for (std::uint32_t site = 0; site < problem_->site_count(); ++site) {
        if (problem_->has_pin(site)) {
            change_factor(site, pinned_factor(*problem_, site));
            bonus_ += problem_->site(site).bonus;
            use_quotas(site, 1);
        }
    }
}

void PlanState::refresh(std::uint32_t slot) {
    Route& route = routes_[slot];
    cost_ -= route.cost;
    driving_s_ -= route.totals.driving_s;
    use_budgets(slot, -1);
    retime(*problem_, slot, route);
    use_budgets(slot, 1);
    cost_ += route.cost;
    driving_s_ += route.totals.driving_s;
}

void PlanState::put(std::uint32_t slot, std::uint32_t gap, const Stop& stop) {
    std::vector<Stop>& stops = routes_[slot].stops;
    stops.insert(stops.begin() + static_cast<std::ptrdiff_t>(gap), stop);
    refresh(slot);
    HALTE_ASSERT(routes_[slot].is_feasible);
}

void PlanState::use_quotas(std::uint32_t site, std::int64_t times) {
    for (const Use& use : problem_->site(site).uses) {
        used_[use.quota] += times * use.amount;
        HALTE_ASSERT(0 <= used_[use.quota] &&
                     used_[use.quota] <= problem_->spec().quotas[use.quota].limit);
    }
}

void PlanState::use_budgets(std::uint32_t slot, std::int64_t times) {
    const TourTotals& totals = routes_[slot].totals;
    for (std::size_t i = 0; i < spent_.size(); ++i) {
        if (is_of(problem_->spec().budgets[i], problem_->slot(slot).unit)) {
            spent_[i].distance_m += times * totals.distance_m;
            spent_[i].work_s += times * (totals.driving_s + totals.service_s);
        }
    }
}

bool PlanState::has_budget_for(std::uint32_t unit, std::int64_t extra_m,
                               std::int64_t extra_s) const {
    for (std::size_t i = 0; i < spent_.size(); ++i) {
        const Budget& budget = problem_->spec().budgets[i];
        if (is_of(budget, unit) && !holds(budget, {.distance_m = spent_[i].distance_m + extra_m,
                                                   .work_s = spent_[i].work_s + extra_s})) {
            return false;
        }
    }
    return true;
}

bool PlanState::has_quota_for(std::uint32_t site) const {
    const std::vector<Use>& uses = problem_->site(site).uses;
    return std::all_of(uses.begin(), uses.end(), [&](const Use& use) {
        return used_[use.quota] + use.amount <= problem_->spec().quotas[use.quota].limit;
    });
}

void PlanState::change_factor(std::uint32_t site, std::int64_t factor) {
    coverage_.change(site, factor_[site], factor);
    factor_[site] = factor;
}

void PlanState::insert(const Insertion& insertion) {
    const std::uint32_t site = insertion.site;
    HALTE_ASSERT(!placed_[site].is_there());
    [[maybe_unused]] const std::int64_t before = total();
    for (const VisitPlace& place : insertion.visits) {
        put(place.slot, place.gap, {.site = site, .lo_s = place.lo_s, .hi_s = place.hi_s,
                                    .dwell_s = insertion.dwell_s});
    }
    change_factor(site, insertion.factor);
    bonus_ += problem_->site(site).bonus;
    placed_[site] = {.pattern = insertion.pattern, .unit = insertion.unit,
                     .start_s = insertion.start_s, .dwell_s = insertion.dwell_s,
                     .factor = insertion.factor};
    served_.push_back(site);
    use_quotas(site, 1);
    HALTE_ASSERT(total() == before + insertion.net());
}

void PlanState::remove(std::uint32_t site) {
    const Placed placed = placed_[site];
    HALTE_ASSERT(placed.is_there());
    for (const std::uint32_t day : problem_->pattern(placed.pattern)) {
        const std::uint32_t slot = slot_holding(site, day);
        std::vector<Stop>& stops = routes_[slot].stops;
        stops.erase(free_stop(stops, site));
        refresh(slot);
    }
    change_factor(site, 0);
    bonus_ -= problem_->site(site).bonus;
    placed_[site] = {};
    use_quotas(site, -1);
    served_.erase(std::find(served_.begin(), served_.end(), site));
}

std::uint32_t PlanState::slot_holding(std::uint32_t site, std::uint32_t day) const {
    const Placed& placed = placed_[site];
    HALTE_ASSERT(placed.is_there());
    if (placed.unit != none) {
        return problem_->slot_of(placed.unit, day);
    }
    const std::span<const std::uint32_t> today = problem_->slots_on(day);
    const auto found = std::find_if(today.begin(), today.end(), [&](std::uint32_t slot) {
        const std::vector<Stop>& stops = routes_[slot].stops;
        return free_stop(stops, site) != stops.end();
    });
    HALTE_CHECK(found != today.end());
    return *found;
}

void PlanState::reorder(std::uint32_t slot, Route route) {
    HALTE_ASSERT(route.is_feasible && route.stops.size() == routes_[slot].stops.size());
    cost_ += route.cost - routes_[slot].cost;
    driving_s_ += route.totals.driving_s - routes_[slot].totals.driving_s;
    use_budgets(slot, -1);
    routes_[slot] = std::move(route);
    use_budgets(slot, 1);
}

std::uint32_t PlanState::others_at_host(std::uint32_t slot, const Stop& stop) const {
    const std::uint32_t host = problem_->site(stop.site).host;
    const Slot& here = problem_->slot(slot);
    const std::int32_t from_s = stop.lo_s - here.setup_s;
    const std::int32_t until_s = stop.hi_s + stop.dwell_s + here.packing_s;
    std::uint32_t count = 0;
    for (std::uint32_t unit = 0; unit < problem_->unit_count(); ++unit) {
        const std::uint32_t other = problem_->slot_of(unit, here.day);
        if (other == none || other == slot) {
            continue;
        }
        const Slot& there = problem_->slot(other);
        const auto& stops = routes_[other].stops;
        count += std::any_of(stops.begin(), stops.end(), [&](const Stop& guest) {
            return problem_->site(guest.site).host == host &&
                   guest.lo_s - there.setup_s < until_s &&
                   from_s < guest.hi_s + guest.dwell_s + there.packing_s;
        });
    }
    return count;
}

namespace {

// Where a visit of a free series may begin: its window, and the announced hour if it has several.
Stop stop_of(const Problem& problem, const Series& series, const Visit& visit,
             const Window& window) {
    Stop stop{.site = visit.site, .lo_s = window.begin_s, .hi_s = window.end_s - visit.dwell_s,
              .dwell_s = visit.dwell_s};
    if (series.days.size() > 1 && !problem.spec().rules.any_unit) {
        stop.lo_s = std::max(stop.lo_s, series.start_s - problem.spec().rules.tolerance_s);
        stop.hi_s = std::min(stop.hi_s, series.start_s + problem.spec().rules.tolerance_s);
    }
    return stop;
}

}  // namespace

PlanState PlanState::from_solution(const Problem& problem, const Solution& solution) {
    PlanState state(problem);
    for (const Series& series : solution.series) {
        if (series.pin == none) {
            state.placed_[series.site] = {.pattern = series.pattern, .unit = series.unit,
                                          .start_s = series.start_s, .dwell_s = series.dwell_s};
            state.served_.push_back(series.site);
            state.bonus_ += problem.site(series.site).bonus;
            state.use_quotas(series.site, 1);
        }
    }
    for (std::uint32_t slot = 0; slot < problem.slot_count(); ++slot) {
        state.routes_[slot].stops.clear();
        const std::uint32_t day = problem.slot(slot).day;
        for (const Visit& visit : solution.tours[slot].visits) {
            const Series& series = solution.series[visit.series];
            if (series.pin != none) {
                state.routes_[slot].stops.push_back(
                    {.site = visit.site, .pin = series.pin, .lo_s = visit.start_s,
                     .hi_s = visit.start_s, .dwell_s = visit.dwell_s});
                continue;
            }
            const Window* window =
                window_around(problem, visit.site, day, visit.start_s, visit.dwell_s);
            HALTE_CHECK(window != nullptr);
            const auto nth = std::lower_bound(series.days.begin(), series.days.end(), day) -
                             series.days.begin();
            state.routes_[slot].stops.push_back(stop_of(problem, series, visit, *window));
            state.placed_[visit.site].factor += problem.visit_factor(
                static_cast<std::size_t>(nth), window->factor,
                problem.dwell_factor(visit.site, visit.dwell_s));
        }
        state.refresh(slot);
    }
    for (const std::uint32_t site : state.served_) {
        state.change_factor(site, state.placed_[site].factor);
    }
    return state;
}

bool PlanState::is_feasible() const {
    for (std::size_t i = 0; i < spent_.size(); ++i) {
        if (!holds(problem_->spec().budgets[i], spent_[i])) {
            return false;
        }
    }
    return std::all_of(routes_.begin(), routes_.end(),
                       [](const Route& route) { return route.is_feasible; });
}

}  // namespace halte::solver
