// SPDX-License-Identifier: EUPL-1.2
#include "solver/bound.hpp"

#include <algorithm>
#include <limits>

#include "solver/plan_state.hpp"

namespace halte::solver {

namespace {

__extension__ using Wide = __int128;

// A way of serving a site, at its cheapest: what it takes and how much it acts.
struct Choice {
    std::int64_t time_s = 0;
    std::int64_t cost = 0;
    std::int64_t factor = 0;
};

// A step up in the concave hull of the choices of one site.
struct Step {
    std::int64_t time_s = 0;
    std::int64_t profit = 0;
};

struct Inbound {
    std::int64_t travel_s = 0;
    std::int64_t distance_m = 0;
};

// Least travel into a site within one slot: from its base or from a site it could serve too.
// Shortest time and least distance may come from two different places.
Inbound least_inbound(const Problem& problem, std::uint32_t site, std::uint32_t slot_index) {
    const Slot& slot = problem.slot(slot_index);
    const std::uint32_t node = problem.site(site).node;
    std::int64_t travel_s = problem.travel_s(slot, slot.start_node, node);
    std::int64_t distance_m = problem.distance_m(slot, slot.start_node, node);
    for (std::uint32_t other = 0; other < problem.site_count(); ++other) {
        if (other != site && (problem.fits_alone(other, slot_index) || problem.has_pin(other))) {
            const std::uint32_t from = problem.site(other).node;
            travel_s = std::min<std::int64_t>(travel_s, problem.travel_s(slot, from, node));
            distance_m = std::min<std::int64_t>(distance_m, problem.distance_m(slot, from, node));
        }
    }
    return {travel_s, distance_m};
}

std::int32_t best_window_factor(const Problem& problem, std::uint32_t site, std::uint32_t day) {
    std::int32_t best = 0;
    for (const Window& window : problem.windows(site, day)) {
        best = std::max(best, window.factor);
    }
    return best;
}

// The lowest price of a visit: its own work and the shortest way to it; penalties left out.
std::int64_t least_cost(const Inbound& inbound, std::int64_t service_s, const Prices& prices) {
    const Value value = price_of({.distance_m = inbound.distance_m,
                                  .driving_s = inbound.travel_s, .service_s = service_s},
                                 prices);
    return value.road + value.hours;
}

std::vector<Choice> choices_of(const Problem& problem, std::uint32_t site) {
    std::vector<Inbound> inbound(problem.slot_count(), {-1, -1});
    std::vector<Choice> choices;
    for (const Candidate& candidate : problem.candidates(site)) {
        for (const DwellLevel& level : problem.site(site).dwell) {
            Choice choice;
            std::size_t nth = 0;
            for (const std::uint32_t day : problem.pattern(candidate.pattern)) {
                const std::uint32_t index = problem.slot_of(candidate.unit, day);
                const Slot& slot = problem.slot(index);
                if (inbound[index].travel_s < 0) {
                    inbound[index] = least_inbound(problem, site, index);
                }
                const std::int64_t service_s =
                    std::int64_t{slot.setup_s} + level.dwell_s + slot.packing_s;
                choice.time_s += service_s + inbound[index].travel_s;
                choice.cost +=
                    least_cost(inbound[index], service_s, problem.spec().prices);
                choice.factor += problem.visit_factor(
                    nth++, best_window_factor(problem, site, day), level.factor);
            }
            choices.push_back(choice);
        }
    }
    return choices;
}

// (time, profit) points worth having for one site given the reference, as steps of falling ratio.
std::vector<Step> hull_of(std::vector<Step> points) {
    std::sort(points.begin(), points.end(), [](const Step& a, const Step& b) {
        return a.time_s != b.time_s ? a.time_s < b.time_s : a.profit > b.profit;
    });
    std::vector<Step> hull{{0, 0}};
    for (const Step& point : points) {
        if (point.profit <= hull.back().profit) {
            continue;
        }
        while (hull.size() > 1) {
            const Step& last = hull.back();
            const Step& before = hull[hull.size() - 2];
            const Wide old_rise = Wide{last.profit - before.profit} * (point.time_s - last.time_s);
            const Wide new_rise = Wide{point.profit - last.profit} * (last.time_s - before.time_s);
            if (old_rise > new_rise) {
                break;
            }
            hull.pop_back();
        }
        hull.push_back(point);
    }
    std::vector<Step> steps;
    for (std::size_t i = 1; i < hull.size(); ++i) {
        steps.push_back({hull[i].time_s - hull[i - 1].time_s,
                         hull[i].profit - hull[i - 1].profit});
    }
    return steps;
}

// Linear relaxation: steepest steps first, the last one in part. Rounded up.
std::int64_t fill(std::vector<Step> steps, std::int64_t time_s) {
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return Wide{a.profit} * b.time_s > Wide{b.profit} * a.time_s;
    });
    std::int64_t profit = 0;
    for (const Step& step : steps) {
        if (step.time_s > time_s) {
            return profit + static_cast<std::int64_t>(Wide{step.profit} * time_s / step.time_s) + 1;
        }
        time_s -= step.time_s;
        profit += step.profit;
    }
    return profit;
}

// Time the units have for free series.
std::int64_t team_time_s(const Problem& problem) {
    std::int64_t time_s = 0;
    for (const Slot& slot : problem.spec().slots) {
        time_s += slot.end_s - slot.begin_s - (slot.rest ? slot.rest->duration_s : 0);
    }
    for (const Pin& pin : problem.spec().pins) {
        for (const PinnedVisit& visit : pin.visits) {
            const Slot& slot = problem.slot(problem.slot_of(pin.unit, visit.day));
            time_s -= slot.setup_s + visit.dwell_s + slot.packing_s;
        }
    }
    return std::max<std::int64_t>(0, time_s);
}

std::int64_t slack_of(const Problem& problem, std::uint32_t site) {
    std::int64_t slack = 0;
    std::uint32_t area = none;
    for (const MergedReach& reach : problem.reach(site)) {
        const std::uint32_t here = problem.merged_cells()[reach.cell].area;
        if (here != area) {
            slack += problem.utility(here).slack;
            area = here;
        }
    }
    return slack;
}

std::int64_t bound_from(const Problem& problem,
                        const std::vector<std::vector<Choice>>& choices,
                        const std::vector<std::int64_t>& reference) {
    Coverage coverage(problem);
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        coverage.change(site, 0, reference[site]);
    }
    std::int64_t bound = coverage.value();
    for (std::uint32_t area = 0; area < problem.area_count(); ++area) {
        bound += problem.utility(area).slack;
    }
    std::vector<Step> steps;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        const std::int64_t bonus = problem.site(site).bonus;
        if (problem.has_pin(site)) {
            bound += bonus;
            continue;
        }
        const std::int64_t slack = slack_of(problem, site);
        std::vector<Step> points;
        std::int64_t known_factor = -1;
        std::int64_t known_gain = 0;
        for (const Choice& choice : choices[site]) {
            const std::int64_t factor = std::max(reference[site], choice.factor);
            if (factor != known_factor) {
                known_factor = factor;
                known_gain = coverage.gain(site, reference[site], factor);
            }
            points.push_back({choice.time_s, known_gain + slack + bonus - choice.cost});
        }
        const std::vector<Step> own = hull_of(std::move(points));
        steps.insert(steps.end(), own.begin(), own.end());
    }
    return bound + fill(std::move(steps), team_time_s(problem));
}

}  // namespace

std::int64_t upper_bound(const Problem& problem, const Solution& solution) {
    std::vector<std::vector<Choice>> choices;
    std::vector<std::int64_t> pinned(problem.site_count());
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        choices.push_back(choices_of(problem, site));
        pinned[site] = problem.has_pin(site) ? pinned_factor(problem, site) : 0;
    }
    const PlanState state = PlanState::from_solution(problem, solution);
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t quarters : {0, 1, 2, 3, 4}) {
        std::vector<std::int64_t> reference = pinned;
        for (const std::uint32_t site : state.served()) {
            reference[site] = state.factor(site) * quarters / 4;
        }
        best = std::min(best, bound_from(problem, choices, reference));
    }
    return best;
}

}  // namespace halte::solver
