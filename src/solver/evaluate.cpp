// SPDX-License-Identifier: EUPL-1.2
// The objective by its definition, straight from the spec: no merged cell, no cache, no order.
#include <algorithm>
#include <map>
#include <tuple>

#include "solver/coverage.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

namespace {

struct VisitKey {
    std::uint32_t day = 0;
    std::int32_t start_s = 0;
    std::int32_t dwell_s = 0;
    friend auto operator<=>(const VisitKey&, const VisitKey&) = default;
};

std::int32_t window_factor(const Site& site, const VisitKey& visit) {
    for (const Window& window : site.windows) {
        if (window.day == visit.day && window.begin_s <= visit.start_s &&
            visit.start_s + visit.dwell_s <= window.end_s) {
            return window.factor;
        }
    }
    return 0;
}

std::int64_t factor_of(const Problem& problem, std::uint32_t site,
                       std::vector<VisitKey>& visits) {
    std::sort(visits.begin(), visits.end());
    std::int64_t factor = 0;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        factor += problem.visit_factor(i, window_factor(problem.site(site), visits[i]),
                                       problem.dwell_factor(site, visits[i].dwell_s));
    }
    return factor;
}

std::int64_t coverage_of(const Problem& problem, const std::vector<std::int64_t>& exposure) {
    const ProblemSpec& spec = problem.spec();
    std::vector<std::int64_t> reach(spec.areas.size());
    std::vector<std::int64_t> base(spec.areas.size());
    for (std::size_t i = 0; i < spec.cells.size(); ++i) {
        const Cell& cell = spec.cells[i];
        reach[cell.area] += cell.weight * met_probability(exposure[i]);
        base[cell.area] += cell.weight * met_probability(cell.base_exposure);
    }
    const UtilityTable& table = problem.fairness_table();
    std::int64_t value = 0;
    for (std::uint32_t area = 0; area < spec.areas.size(); ++area) {
        value += problem.utility(area).value(reach[area], table) -
                 problem.utility(area).value(base[area], table);
    }
    return value;
}

TourTotals totals_of(const Problem& problem, const Slot& slot, const Tour& tour) {
    TourTotals totals;
    std::uint32_t node = slot.start_node;
    const auto go = [&](std::uint32_t to) {
        totals.driving_s += problem.travel_s(slot, node, to);
        totals.distance_m += problem.distance_m(slot, node, to);
        node = to;
    };
    for (const Visit& visit : tour.visits) {
        const Site& site = problem.site(visit.site);
        go(site.node);
        totals.service_s += slot.setup_s + visit.dwell_s + slot.packing_s;
        totals.missing_s += std::max(0, site.useful_dwell_s - visit.dwell_s);
    }
    if (!tour.visits.empty()) {
        go(slot.end_node);
    }
    return totals;
}

void add_costs(Value& value, const Value& more) {
    value.road += more.road;
    value.hours += more.hours;
    value.road_share += more.road_share;
    value.short_presence += more.short_presence;
}

}  // namespace

Evaluation evaluate(const Problem& problem, const Solution& solution) {
    const ProblemSpec& spec = problem.spec();
    Evaluation result;
    std::map<std::uint32_t, std::vector<VisitKey>> by_site;
    for (std::size_t i = 0; i < solution.tours.size(); ++i) {
        const Tour& tour = solution.tours[i];
        for (const Visit& visit : tour.visits) {
            by_site[visit.site].push_back({spec.slots[i].day, visit.start_s, visit.dwell_s});
        }
        const TourTotals totals = totals_of(problem, spec.slots[i], tour);
        add_costs(result.value, price_of(totals, spec.prices));
        result.totals.distance_m += totals.distance_m;
        result.totals.driving_s += totals.driving_s;
        result.totals.service_s += totals.service_s;
        result.totals.missing_s += totals.missing_s;
    }
    for (const Cell& cell : spec.cells) {
        result.cell_exposure.push_back(cell.base_exposure);
    }
    for (auto& [site, visits] : by_site) {
        const std::int64_t factor = factor_of(problem, site, visits);
        for (const Reach& reach : spec.sites[site].reach) {
            result.cell_exposure[reach.cell] += contribution(reach.exposure, factor);
        }
        result.value.bonus += spec.sites[site].bonus;
    }
    result.value.coverage = coverage_of(problem, result.cell_exposure);
    return result;
}

}  // namespace halte::solver
