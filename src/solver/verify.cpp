// SPDX-License-Identifier: EUPL-1.2
// Reads every rule of the spec again; shares nothing with timing, state or insertion.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "solver/solution.hpp"

namespace halte::solver {

namespace {

class Verifier {
public:
    Verifier(const Problem& problem, const Solution& solution)
        : problem_(problem), spec_(problem.spec()), solution_(solution) {}

    std::vector<Violation> run() {
        if (solution_.tours.size() != spec_.slots.size()) {
            return {{Breach::wrong_slot, none, none, none}};
        }
        for (std::uint32_t slot = 0; slot < spec_.slots.size(); ++slot) {
            check_tour(slot);
        }
        for (std::uint32_t series = 0; series < solution_.series.size(); ++series) {
            check_series(series);
        }
        check_pins();
        check_hosts();
        check_quotas();
        check_budgets();
        check_value();
        return std::move(found_);
    }

private:
    void expect(bool holds, Breach breach, std::uint32_t slot = none, std::uint32_t site = none,
                std::uint32_t series = none) {
        if (!holds) {
            found_.push_back({breach, slot, site, series});
        }
    }

    void check_tour(std::uint32_t index) {
        const Slot& slot = spec_.slots[index];
        const Tour& tour = solution_.tours[index];
        TourTotals totals;
        std::uint32_t node = slot.start_node;
        std::int32_t free_s = tour.departure_s;
        for (std::size_t k = 0; k < tour.visits.size(); ++k) {
            const Visit& visit = tour.visits[k];
            check_visit(index, visit);
            const std::int32_t busy_s = visit.start_s - slot.setup_s;
            expect(visit.arrival_s <= busy_s, Breach::not_enough_travel, index, visit.site);
            check_leg(index, node, problem_.site(visit.site).node, free_s, visit.arrival_s,
                      busy_s, totals);
            node = problem_.site(visit.site).node;
            free_s = visit.start_s + visit.dwell_s + slot.packing_s;
            totals.service_s += slot.setup_s + visit.dwell_s + slot.packing_s;
            totals.missing_s +=
                std::max(0, problem_.site(visit.site).useful_dwell_s - visit.dwell_s);
        }
        if (tour.visits.empty()) {
            return;
        }
        check_leg(index, node, slot.end_node, free_s, tour.return_s, slot.end_s, totals);
        expect(tour.departure_s >= slot.begin_s, Breach::too_early, index);
        expect(tour.return_s <= slot.end_s, Breach::too_late, index);
        expect(slot.max_distance_m == 0 || totals.distance_m <= slot.max_distance_m,
               Breach::range, index);
        expect(slot.max_driving_s == 0 || totals.driving_s <= slot.max_driving_s,
               Breach::driving, index);
        expect(totals == tour.totals, Breach::totals, index);
        std::int64_t load = 0;
        for (const Visit& visit : tour.visits) {
            load += problem_.site(visit.site).load;
        }
        expect(slot.capacity == 0 || load <= slot.capacity, Breach::overload, index);
        check_rest(index);
    }

    // Free from free_s, there at arrival_s, busy again at busy_s.
    void check_leg(std::uint32_t index, std::uint32_t from, std::uint32_t to, std::int32_t free_s,
                   std::int32_t arrival_s, std::int32_t busy_s, TourTotals& totals) {
        const Slot& slot = spec_.slots[index];
        const std::uint32_t travel_s = problem_.travel_s(slot, from, to);
        expect(travel_s != no_road, Breach::unreachable_leg, index);
        if (travel_s == no_road) {
            return;
        }
        totals.driving_s += travel_s;
        totals.distance_m += problem_.distance_m(slot, from, to);
        std::int64_t on_the_way_s = 0;
        const std::int32_t rest_s = solution_.tours[index].rest_start_s;
        if (slot.rest && rest_s >= free_s && rest_s < arrival_s) {
            on_the_way_s = slot.rest->duration_s;
        }
        expect(arrival_s >= std::int64_t{free_s} + travel_s + on_the_way_s,
               Breach::not_enough_travel, index);
        if (slot.rest && rest_s >= arrival_s && rest_s < busy_s) {
            expect(rest_s + slot.rest->duration_s <= busy_s, Breach::no_rest, index);
        }
    }

    void check_rest(std::uint32_t index) {
        const Slot& slot = spec_.slots[index];
        const Tour& tour = solution_.tours[index];
        if (!slot.rest) {
            return;
        }
        const std::int32_t begin_s = tour.rest_start_s;
        const std::int32_t end_s = begin_s + slot.rest->duration_s;
        expect(begin_s >= slot.rest->begin_s && end_s <= slot.rest->end_s &&
                   begin_s >= slot.begin_s && end_s <= slot.end_s,
               Breach::no_rest, index);
        expect(begin_s >= tour.departure_s || end_s <= tour.departure_s, Breach::no_rest, index);
        for (const Visit& visit : tour.visits) {
            const std::int32_t busy_s = visit.start_s - slot.setup_s;
            const std::int32_t free_s = visit.start_s + visit.dwell_s + slot.packing_s;
            expect(end_s <= busy_s || begin_s >= free_s, Breach::no_rest, index, visit.site);
        }
    }

    void check_visit(std::uint32_t index, const Visit& visit) {
        const Slot& slot = spec_.slots[index];
        const Site& site = problem_.site(visit.site);
        const std::int32_t end_s = visit.start_s + visit.dwell_s;
        const bool is_open =
            std::any_of(site.windows.begin(), site.windows.end(), [&](const Window& window) {
                return window.day == slot.day && window.begin_s <= visit.start_s &&
                       end_s <= window.end_s;
            });
        expect(is_open, Breach::closed, index, visit.site);
        expect((site.required_capabilities & ~slot.capabilities) == 0, Breach::capability, index,
               visit.site);
        const bool is_out = std::any_of(
            spec_.exclusions.begin(), spec_.exclusions.end(), [&](const Exclusion& out) {
                return out.site == visit.site && (out.day == none || out.day == slot.day) &&
                       (out.unit == none || out.unit == slot.unit);
            });
        expect(!is_out, Breach::excluded, index, visit.site);
        const Series& series = solution_.series.at(visit.series);
        const bool is_shared = spec_.rules.any_unit && series.pin == none;
        expect(series.site == visit.site &&
                   (is_shared ? series.unit == none : series.unit == slot.unit),
               Breach::rhythm, index, visit.site, visit.series);
        if (series.pin == none) {
            const bool is_level = std::any_of(
                site.dwell.begin(), site.dwell.end(),
                [&](const DwellLevel& level) { return level.dwell_s == visit.dwell_s; });
            expect(is_level && series.dwell_s == visit.dwell_s, Breach::dwell, index, visit.site);
            expect(is_shared ||
                       std::abs(visit.start_s - series.start_s) <= spec_.rules.tolerance_s,
                   Breach::hour_differs, index, visit.site, visit.series);
        }
        days_[visit.series].push_back(slot.day);
    }

    void check_series(std::uint32_t index) {
        const Series& series = solution_.series[index];
        std::vector<std::uint32_t>& days = days_[index];
        std::sort(days.begin(), days.end());
        expect(days == series.days, Breach::rhythm, none, series.site, index);
        if (series.pin != none) {
            return;
        }
        const auto& allowed = problem_.site(series.site).patterns;
        expect(std::find(allowed.begin(), allowed.end(), series.pattern) != allowed.end() &&
                   spec_.patterns[series.pattern] == series.days,
               Breach::rhythm, none, series.site, index);
        const bool is_pinned = std::any_of(spec_.pins.begin(), spec_.pins.end(), [&](auto& pin) {
            return pin.site == series.site;
        });
        expect(!is_pinned && free_.insert(series.site).second, Breach::second_series, none,
               series.site, index);
    }

    void check_pins() {
        for (std::uint32_t index = 0; index < spec_.pins.size(); ++index) {
            const Pin& pin = spec_.pins[index];
            for (const PinnedVisit& wanted : pin.visits) {
                bool kept = false;
                for (std::uint32_t slot = 0; slot < spec_.slots.size(); ++slot) {
                    if (spec_.slots[slot].unit != pin.unit || spec_.slots[slot].day != wanted.day) {
                        continue;
                    }
                    for (const Visit& visit : solution_.tours[slot].visits) {
                        kept = kept || (solution_.series.at(visit.series).pin == index &&
                                        visit.site == pin.site &&
                                        visit.start_s == wanted.start_s &&
                                        visit.dwell_s == wanted.dwell_s);
                    }
                }
                expect(kept, Breach::pin_moved, none, pin.site);
            }
        }
    }

    // Presences at one host that overlap a given one at its beginning.
    void check_hosts() {
        for (std::uint32_t a = 0; a < spec_.slots.size(); ++a) {
            for (const Visit& visit : solution_.tours[a].visits) {
                const std::uint32_t host = problem_.site(visit.site).host;
                if (host == none) {
                    continue;
                }
                std::uint32_t present = 0;
                for (std::uint32_t b = 0; b < spec_.slots.size(); ++b) {
                    present += spec_.slots[b].day == spec_.slots[a].day &&
                               is_at_host(b, host, visit.start_s - spec_.slots[a].setup_s);
                }
                expect(present <= spec_.hosts[host].capacity, Breach::host_full, a, visit.site);
            }
        }
    }

    bool is_at_host(std::uint32_t index, std::uint32_t host, std::int32_t at_s) const {
        const Slot& slot = spec_.slots[index];
        const auto& visits = solution_.tours[index].visits;
        return std::any_of(visits.begin(), visits.end(), [&](const Visit& visit) {
            return problem_.site(visit.site).host == host &&
                   visit.start_s - slot.setup_s <= at_s &&
                   at_s < visit.start_s + visit.dwell_s + slot.packing_s;
        });
    }

    // Each site with a visit counts once.
    void check_quotas() {
        std::set<std::uint32_t> served;
        for (const Tour& tour : solution_.tours) {
            for (const Visit& visit : tour.visits) {
                served.insert(visit.site);
            }
        }
        for (std::uint32_t quota = 0; quota < spec_.quotas.size(); ++quota) {
            std::int64_t left = spec_.quotas[quota].limit;
            for (const std::uint32_t site : served) {
                for (const Use& use : spec_.sites[site].uses) {
                    left -= use.quota == quota ? use.amount : 0;
                }
            }
            expect(left >= 0, Breach::quota);
        }
    }

    void check_budgets() {
        for (const Budget& budget : spec_.budgets) {
            std::int64_t distance_m = 0;
            std::int64_t work_s = 0;
            for (std::uint32_t slot = 0; slot < spec_.slots.size(); ++slot) {
                if (budget.unit == none || spec_.slots[slot].unit == budget.unit) {
                    const TourTotals& totals = solution_.tours[slot].totals;
                    distance_m += totals.distance_m;
                    work_s += totals.driving_s + totals.service_s;
                }
            }
            expect(budget.max_distance_m == 0 || distance_m <= budget.max_distance_m,
                   Breach::budget);
            expect(budget.max_work_s == 0 || work_s <= budget.max_work_s, Breach::budget);
        }
    }

    void check_value() {
        const Evaluation evaluation = evaluate(problem_, solution_);
        expect(evaluation.value == solution_.value, Breach::value);
        expect(evaluation.totals == solution_.totals, Breach::totals);
        expect(evaluation.cell_exposure == solution_.cell_exposure, Breach::value);
    }

    const Problem& problem_;
    const ProblemSpec& spec_;
    const Solution& solution_;
    std::vector<Violation> found_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> days_;
    std::set<std::uint32_t> free_;
};

}  // namespace

std::vector<Violation> verify(const Problem& problem, const Solution& solution) {
    return Verifier(problem, solution).run();
}

}  // namespace halte::solver
