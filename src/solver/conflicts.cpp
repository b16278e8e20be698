// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "solver/plan_state.hpp"
#include "solver/solve.hpp"

namespace halte::solver {

namespace {

using Pins = std::vector<std::uint32_t>;

struct Trouble {
    Breach reason;
    std::uint32_t slot = none;
    Pins pins;  // those of the slot, host or quota: no other can be to blame
};

// A pin alone: its slots, hours, equipment and exclusions.
std::optional<Trouble> trouble_of_one(const Problem& problem, std::uint32_t index) {
    const Pin& pin = problem.spec().pins[index];
    for (const PinnedVisit& visit : pin.visits) {
        const std::uint32_t slot = problem.slot_of(pin.unit, visit.day);
        if (slot == none) {
            return Trouble{Breach::wrong_slot, none, {index}};
        }
        if (problem.is_excluded(pin.site, visit.day, pin.unit)) {
            const bool is_for_good = problem.is_excluded(pin.site, none, pin.unit);
            return Trouble{is_for_good ? Breach::excluded : Breach::day_excluded, slot, {index}};
        }
        const std::uint64_t required = problem.site(pin.site).required_capabilities;
        if ((required & ~problem.slot(slot).capabilities) != 0) {
            return Trouble{Breach::capability, slot, {index}};
        }
        if (window_around(problem, pin.site, visit.day, visit.start_s, visit.dwell_s) == nullptr) {
            return Trouble{Breach::closed, slot, {index}};
        }
    }
    return std::nullopt;
}

Route route_of(const Problem& problem, std::uint32_t slot_index, const Pins& pins, Pins& here) {
    const Slot& slot = problem.slot(slot_index);
    Route route;
    here.clear();
    for (const std::uint32_t index : pins) {
        const Pin& pin = problem.spec().pins[index];
        for (const PinnedVisit& visit : pin.visits) {
            if (pin.unit == slot.unit && visit.day == slot.day) {
                route.stops.push_back({.site = pin.site, .pin = index, .lo_s = visit.start_s,
                                       .hi_s = visit.start_s, .dwell_s = visit.dwell_s});
                here.push_back(index);
            }
        }
    }
    std::stable_sort(route.stops.begin(), route.stops.end(),
                     [](const Stop& a, const Stop& b) { return a.lo_s < b.lo_s; });
    retime(problem, slot_index, route);
    return route;
}

// Which limit an infeasible tour breaks first.
Breach breach_of(const Slot& slot, const Route& route) {
    for (const Gap& gap : route.gaps) {
        if (gap.travel_s == no_road) {
            return Breach::unreachable_leg;
        }
    }
    if (slot.capacity != 0 && route.load > slot.capacity) {
        return Breach::overload;
    }
    if (slot.max_distance_m != 0 && route.totals.distance_m > slot.max_distance_m) {
        return Breach::range;
    }
    if (slot.max_driving_s != 0 && route.totals.driving_s > slot.max_driving_s) {
        return Breach::driving;
    }
    return Breach::not_enough_travel;
}

struct Presence {
    std::uint32_t pin = 0;
    std::uint32_t slot = 0;
    std::int32_t from_s = 0;
    std::int32_t until_s = 0;
};

std::optional<Trouble> trouble_at_host(const Problem& problem, std::uint32_t host,
                                       std::uint32_t day, const Pins& pins) {
    std::vector<Presence> present;
    for (const std::uint32_t index : pins) {
        const Pin& pin = problem.spec().pins[index];
        for (const PinnedVisit& visit : pin.visits) {
            if (problem.site(pin.site).host == host && visit.day == day) {
                const std::uint32_t slot = problem.slot_of(pin.unit, day);
                present.push_back(
                    {index, slot, visit.start_s - problem.slot(slot).setup_s,
                     visit.start_s + visit.dwell_s + problem.slot(slot).packing_s});
            }
        }
    }
    for (const Presence& one : present) {
        Pins together;
        for (const Presence& other : present) {
            if (other.from_s <= one.from_s && one.from_s < other.until_s) {
                together.push_back(other.pin);
            }
        }
        if (together.size() > problem.spec().hosts[host].capacity) {
            return Trouble{Breach::host_full, one.slot, together};
        }
    }
    return std::nullopt;
}

// A site counts once, however many pins it has; all of them are suspects.
std::optional<Trouble> trouble_with_quota(const Problem& problem, std::uint32_t quota,
                                          const Pins& pins) {
    std::map<std::uint32_t, std::int64_t> amounts;  // by site
    Pins together;
    for (const std::uint32_t index : pins) {
        const std::uint32_t site = problem.spec().pins[index].site;
        for (const Use& use : problem.site(site).uses) {
            if (use.quota == quota && use.amount > 0) {
                amounts[site] = use.amount;
                together.push_back(index);
            }
        }
    }
    std::int64_t left = problem.spec().quotas[quota].limit;
    for (const auto& [site, amount] : amounts) {
        left -= amount;
    }
    return left < 0 ? std::optional(Trouble{Breach::quota, none, together}) : std::nullopt;
}

std::optional<Trouble> trouble_with_budget(const Problem& problem, const Budget& budget,
                                           const Pins& pins) {
    std::int64_t distance_m = 0;
    std::int64_t work_s = 0;
    Pins together;
    Pins here;
    for (std::uint32_t slot = 0; slot < problem.slot_count(); ++slot) {
        if (budget.unit == none || problem.slot(slot).unit == budget.unit) {
            const TourTotals totals = route_of(problem, slot, pins, here).totals;
            distance_m += totals.distance_m;
            work_s += totals.driving_s + totals.service_s;
            together.insert(together.end(), here.begin(), here.end());
        }
    }
    const bool is_over = (budget.max_distance_m != 0 && distance_m > budget.max_distance_m) ||
                         (budget.max_work_s != 0 && work_s > budget.max_work_s);
    return is_over ? std::optional(Trouble{Breach::budget, none, together}) : std::nullopt;
}

std::optional<Trouble> find_trouble(const Problem& problem, const Pins& pins) {
    for (const std::uint32_t index : pins) {
        if (auto trouble = trouble_of_one(problem, index)) {
            return trouble;
        }
    }
    Pins here;
    for (std::uint32_t slot = 0; slot < problem.slot_count(); ++slot) {
        const Route route = route_of(problem, slot, pins, here);
        if (!route.is_feasible) {
            return Trouble{breach_of(problem.slot(slot), route), slot, here};
        }
    }
    for (std::uint32_t host = 0; host < problem.spec().hosts.size(); ++host) {
        for (std::uint32_t day = 0; day < problem.spec().days; ++day) {
            if (auto trouble = trouble_at_host(problem, host, day, pins)) {
                return trouble;
            }
        }
    }
    for (std::uint32_t quota = 0; quota < problem.spec().quotas.size(); ++quota) {
        if (auto trouble = trouble_with_quota(problem, quota, pins)) {
            return trouble;
        }
    }
    for (const Budget& budget : problem.spec().budgets) {
        if (auto trouble = trouble_with_budget(problem, budget, pins)) {
            return trouble;
        }
    }
    return std::nullopt;
}

// Every wish alone before any pair: a pair is only to blame when neither of its two is.
std::optional<Trouble> smallest_pair(const Problem& problem, const Pins& pins) {
    const auto trouble_of = [&](const Pins& few) {
        auto trouble = find_trouble(problem, few);
        if (trouble) {
            trouble->pins = few;
        }
        return trouble;
    };
    for (const std::uint32_t pin : pins) {
        if (auto trouble = trouble_of({pin})) {
            return trouble;
        }
    }
    for (std::size_t a = 0; a < pins.size(); ++a) {
        for (std::size_t b = a + 1; b < pins.size(); ++b) {
            if (auto trouble = trouble_of({pins[a], pins[b]})) {
                return trouble;
            }
        }
    }
    return std::nullopt;
}

// Deletion filter (Chinneck 2008): what stays is needed for the trouble. Pairs first, since two
// wishes are easier to talk about than three.
Trouble shrink(const Problem& problem, Trouble trouble) {
    std::sort(trouble.pins.begin(), trouble.pins.end());
    trouble.pins.erase(std::unique(trouble.pins.begin(), trouble.pins.end()), trouble.pins.end());
    if (auto pair = smallest_pair(problem, trouble.pins)) {
        return *pair;
    }
    Pins kept = trouble.pins;
    for (const std::uint32_t candidate : trouble.pins) {
        Pins without = kept;
        without.erase(std::find(without.begin(), without.end(), candidate));
        if (auto still = find_trouble(problem, without)) {
            kept = std::move(without);
            trouble.reason = still->reason;
            trouble.slot = still->slot;
        }
    }
    trouble.pins = std::move(kept);
    return trouble;
}

}  // namespace

std::vector<Conflict> find_conflicts(const Problem& problem) {
    Pins pins;
    for (std::uint32_t index = 0; index < problem.spec().pins.size(); ++index) {
        pins.push_back(index);
    }
    std::vector<Conflict> conflicts;
    while (auto trouble = find_trouble(problem, pins)) {
        const Trouble small = shrink(problem, *trouble);
        conflicts.push_back({small.reason, small.slot, small.pins});
        std::erase_if(pins, [&](std::uint32_t pin) {
            return std::find(small.pins.begin(), small.pins.end(), pin) != small.pins.end();
        });
    }
    return conflicts;
}

}  // namespace halte::solver
