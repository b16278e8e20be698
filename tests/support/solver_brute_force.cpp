// SPDX-License-Identifier: EUPL-1.2
// Every series at every site, every hour, every order, every window, every gap for the rest.
#include <algorithm>
#include <limits>
#include <numeric>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver::test {

namespace {

struct Span {
    std::int32_t lo_s = 0;
    std::int32_t hi_s = 0;
};

struct Guest {
    std::uint32_t site = 0;
    std::uint32_t series = 0;
    std::int32_t dwell_s = 0;
    Span starts;
};

class BruteForce {
public:
    explicit BruteForce(const Problem& problem)
        : problem_(problem), spec_(problem.spec()), guests_(spec_.slots.size()) {}

    std::optional<Solution> run() {
        for (std::uint32_t index = 0; index < spec_.pins.size(); ++index) {
            const Pin& pin = spec_.pins[index];
            Series series{.site = pin.site, .unit = pin.unit, .pin = index, .days = {}};
            for (const PinnedVisit& visit : pin.visits) {
                const std::uint32_t slot = problem_.slot_of(pin.unit, visit.day);
                if (slot == none) {
                    return best_;
                }
                guests_[slot].push_back({pin.site, static_cast<std::uint32_t>(series_.size()),
                                         visit.dwell_s, {visit.start_s, visit.start_s}});
                series.days.push_back(visit.day);
            }
            series_.push_back(series);
        }
        choose(0);
        return best_;
    }

private:
    bool is_pinned(std::uint32_t site) const {
        return std::any_of(spec_.pins.begin(), spec_.pins.end(),
                           [&](const Pin& pin) { return pin.site == site; });
    }

    void choose(std::uint32_t site) {
        if (site == spec_.sites.size()) {
            judge();
            return;
        }
        choose(site + 1);
        if (is_pinned(site)) {
            return;
        }
        for (std::uint32_t unit = 0; unit < problem_.unit_count(); ++unit) {
            for (const std::uint32_t pattern : spec_.sites[site].patterns) {
                for (const DwellLevel& level : spec_.sites[site].dwell) {
                    choose_hour({.site = site, .unit = unit, .pattern = pattern,
                                 .dwell_s = level.dwell_s, .days = spec_.patterns[pattern]});
                }
            }
        }
    }

    void choose_hour(Series series) {
        if (series.days.size() == 1) {
            add(series, {0, 2 * 86'400});
            return;
        }
        for (std::int32_t at_s = 0; at_s < 86'400; at_s += spec_.rules.start_step_s) {
            series.start_s = at_s;
            add(series, {at_s - spec_.rules.tolerance_s, at_s + spec_.rules.tolerance_s});
        }
    }

    void add(const Series& series, Span within) {
        series_.push_back(series);
        add_day(series, within, 0);
        series_.pop_back();
    }

    // One window for each day, all combinations.
    void add_day(const Series& series, Span within, std::size_t nth) {
        if (nth == series.days.size()) {
            choose(series.site + 1);
            return;
        }
        const std::uint32_t slot = problem_.slot_of(series.unit, series.days[nth]);
        for (const Window& window : spec_.sites[series.site].windows) {
            const std::int32_t last_s = window.end_s - series.dwell_s;
            const Span span{std::max(within.lo_s, window.begin_s), std::min(within.hi_s, last_s)};
            const bool hour_inside =
                series.days.size() == 1 ||
                (window.begin_s <= series.start_s && series.start_s <= last_s);
            if (slot == none || window.day != series.days[nth] || span.lo_s > span.hi_s ||
                !hour_inside) {
                continue;
            }
            guests_[slot].push_back({series.site, static_cast<std::uint32_t>(series_.size() - 1),
                                     series.dwell_s, span});
            add_day(series, within, nth + 1);
            guests_[slot].pop_back();
        }
    }

    // Best tour of every slot on its own, then the whole plan by evaluate() and verify().
    void judge() {
        Solution solution;
        solution.series = series_;
        for (std::uint32_t slot = 0; slot < guests_.size(); ++slot) {
            Tour tour;
            if (!guests_[slot].empty() && !best_tour(slot, tour)) {
                return;
            }
            solution.tours.push_back(tour);
        }
        for (Series& series : solution.series) {
            if (series.pin == none && series.days.size() == 1) {
                const Tour& tour =
                    solution.tours[problem_.slot_of(series.unit, series.days.front())];
                for (const Visit& visit : tour.visits) {
                    series.start_s = visit.site == series.site ? visit.start_s : series.start_s;
                }
            }
        }
        const Evaluation evaluation = evaluate(problem_, solution);
        if (best_ && evaluation.value.total() <= best_->value.total()) {
            return;
        }
        solution.value = evaluation.value;
        solution.totals = evaluation.totals;
        solution.cell_exposure = evaluation.cell_exposure;
        if (verify(problem_, solution).empty()) {
            best_ = solution;
        }
    }

    bool best_tour(std::uint32_t slot, Tour& best) const {
        std::vector<std::size_t> order(guests_[slot].size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        bool found = false;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        do {
            for (std::size_t rest = 0; rest <= order.size(); ++rest) {
                Tour tour;
                if (!simulate(slot, order, rest, tour)) {
                    continue;
                }
                const std::int64_t cost = cost_of(tour.totals, spec_.prices);
                if (!found || cost < least) {
                    found = true;
                    least = cost;
                    best = tour;
                }
            }
        } while (std::next_permutation(order.begin(), order.end()));
        return found;
    }

    // Everything as early as possible, the rest in gap `rest`.
    bool simulate(std::uint32_t index, const std::vector<std::size_t>& order, std::size_t rest,
                  Tour& tour) const {
        const Slot& slot = spec_.slots[index];
        std::uint32_t node = slot.start_node;
        std::int32_t now_s = slot.begin_s;
        tour.departure_s = now_s;
        const auto go = [&](std::uint32_t to, bool with_rest) {
            const auto travel_s = static_cast<std::int32_t>(problem_.travel_s(slot, node, to));
            tour.totals.driving_s += travel_s;
            tour.totals.distance_m += problem_.distance_m(slot, node, to);
            node = to;
            if (slot.rest && with_rest) {
                const std::int32_t last_s = slot.rest->end_s - slot.rest->duration_s;
                if (now_s > last_s) {
                    return false;
                }
                tour.rest_start_s = std::max(now_s, std::min(slot.rest->begin_s, last_s));
                now_s = std::max(now_s + travel_s, slot.rest->begin_s) + slot.rest->duration_s;
                return true;
            }
            now_s += travel_s;
            return true;
        };
        for (std::size_t k = 0; k < order.size(); ++k) {
            const Guest& guest = guests_[index][order[k]];
            const Span& span = guest.starts;
            if (!go(problem_.site(guest.site).node, k == rest)) {
                return false;
            }
            const std::int32_t start_s = std::max(now_s + slot.setup_s, span.lo_s);
            if (start_s > span.hi_s) {
                return false;
            }
            tour.visits.push_back({.site = guest.site, .series = guest.series,
                                   .arrival_s = now_s, .start_s = start_s,
                                   .dwell_s = guest.dwell_s});
            now_s = start_s + guest.dwell_s + slot.packing_s;
            tour.totals.service_s += slot.setup_s + guest.dwell_s + slot.packing_s;
            tour.totals.missing_s +=
                std::max(0, problem_.site(guest.site).useful_dwell_s - guest.dwell_s);
        }
        if (!go(slot.end_node, rest == order.size())) {
            return false;
        }
        tour.return_s = now_s;
        return now_s <= slot.end_s &&
               (slot.max_distance_m == 0 || tour.totals.distance_m <= slot.max_distance_m) &&
               (slot.max_driving_s == 0 || tour.totals.driving_s <= slot.max_driving_s);
    }

    const Problem& problem_;
    const ProblemSpec& spec_;
    std::vector<std::vector<Guest>> guests_;
    std::vector<Series> series_;
    std::optional<Solution> best_;
};

}  // namespace

std::optional<Solution> best_plan_by_brute_force(const Problem& problem) {
    return BruteForce(problem).run();
}

std::vector<TinyProblem> tiny_problems(std::uint64_t seed, int drawn) {
    Random random(seed);
    std::vector<TinyProblem> tiny;
    for (int i = 0; i < drawn; ++i) {
        Problem problem = std::move(Problem::build(random_spec(random))).value();
        if (const std::optional<Solution> best = best_plan_by_brute_force(problem)) {
            Options options;
            options.stop.iterations = 5;
            Solution found = solve(problem, options).solution;
            tiny.push_back({std::move(problem), std::move(found), best->value.total()});
        }
    }
    return tiny;
}

}  // namespace halte::solver::test
