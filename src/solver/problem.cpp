// SPDX-License-Identifier: EUPL-1.2
#include "solver/problem.hpp"

#include <algorithm>
#include <numeric>

#include "solver/problem_check.hpp"
#include "solver/timing.hpp"

namespace halte::solver {

Result<Problem> Problem::build(ProblemSpec spec) {
    Errors errors = check_spec(spec);
    if (!errors.empty()) {
        return errors;
    }
    Problem problem;
    problem.spec_ = std::move(spec);
    problem.index_slots();
    problem.index_days();
    problem.index_windows();
    problem.merge_cells();
    problem.list_fitting();
    problem.list_candidates();
    return problem;
}

void Problem::index_slots() {
    for (const Slot& slot : spec_.slots) {
        unit_count_ = std::max(unit_count_, slot.unit + 1);
    }
    slot_of_.assign(std::size_t{unit_count_} * spec_.days, none);
    for (std::uint32_t i = 0; i < slot_count(); ++i) {
        slot_of_[std::size_t{spec_.slots[i].unit} * spec_.days + spec_.slots[i].day] = i;
    }
    pinned_.assign(spec_.sites.size(), false);
    for (const Pin& pin : spec_.pins) {
        pinned_[pin.site] = true;
    }
    exclusions_ = spec_.exclusions;
    std::stable_sort(exclusions_.begin(), exclusions_.end(),
                     [](const Exclusion& a, const Exclusion& b) { return a.site < b.site; });
    exclusion_begin_.assign(spec_.sites.size() + 1, 0);
    for (const Exclusion& exclusion : exclusions_) {
        ++exclusion_begin_[exclusion.site + 1];
    }
    for (std::size_t i = 1; i < exclusion_begin_.size(); ++i) {
        exclusion_begin_[i] += exclusion_begin_[i - 1];
    }
}

void Problem::index_days() {
    for (std::uint32_t day = 0; day < spec_.days; ++day) {
        day_begin_.push_back(static_cast<std::uint32_t>(day_slots_.size()));
        for (std::uint32_t slot = 0; slot < slot_count(); ++slot) {
            if (spec_.slots[slot].day == day) {
                day_slots_.push_back(slot);
            }
        }
    }
    day_begin_.push_back(static_cast<std::uint32_t>(day_slots_.size()));
    twin_of_.resize(slot_count());
    for (std::uint32_t slot = 0; slot < slot_count(); ++slot) {
        const std::span<const std::uint32_t> today = slots_on(spec_.slots[slot].day);
        twin_of_[slot] = *std::find_if(today.begin(), today.end(), [&](std::uint32_t other) {
            Slot twin = spec_.slots[other];
            twin.unit = spec_.slots[slot].unit;
            return twin == spec_.slots[slot];
        });
    }
}

void Problem::index_windows() {
    for (const Site& site : spec_.sites) {
        std::vector<Window> sorted = site.windows;
        std::sort(sorted.begin(), sorted.end(), [](const Window& a, const Window& b) {
            return a.day != b.day ? a.day < b.day : a.begin_s < b.begin_s;
        });
        std::size_t next = 0;
        for (std::uint32_t day = 0; day < spec_.days; ++day) {
            window_begin_.push_back(static_cast<std::uint32_t>(windows_.size()));
            for (; next < sorted.size() && sorted[next].day == day; ++next) {
                windows_.push_back(sorted[next]);
            }
        }
    }
    window_begin_.push_back(static_cast<std::uint32_t>(windows_.size()));
}

std::span<const Window> Problem::windows(std::uint32_t site, std::uint32_t day) const {
    const std::size_t row = std::size_t{site} * spec_.days + day;
    return std::span(windows_).subspan(window_begin_[row],
                                       window_begin_[row + 1] - window_begin_[row]);
}

bool Problem::is_excluded(std::uint32_t site, std::uint32_t day, std::uint32_t unit) const {
    for (std::uint32_t i = exclusion_begin_[site]; i < exclusion_begin_[site + 1]; ++i) {
        const Exclusion& out = exclusions_[i];
        if ((out.day == none || out.day == day) && (out.unit == none || out.unit == unit)) {
            return true;
        }
    }
    return false;
}

std::span<const Candidate> Problem::candidates(std::uint32_t site) const {
    return std::span(candidates_)
        .subspan(candidate_begin_[site], candidate_begin_[site + 1] - candidate_begin_[site]);
}

std::span<const MergedReach> Problem::reach(std::uint32_t site) const {
    return std::span(reach_).subspan(reach_begin_[site],
                                     reach_begin_[site + 1] - reach_begin_[site]);
}

bool Problem::takes_too_much(std::uint32_t site) const {
    const std::vector<Use>& uses = spec_.sites[site].uses;
    return std::any_of(uses.begin(), uses.end(), [&](const Use& use) {
        return use.amount > spec_.quotas[use.quota].limit;
    });
}

void Problem::list_fitting() {
    fits_alone_.assign(spec_.sites.size() * spec_.slots.size(), false);
    std::vector<Route> empty(slot_count());
    for (std::uint32_t slot = 0; slot < slot_count(); ++slot) {
        retime(*this, slot, empty[slot]);
    }
    for (std::uint32_t site = 0; site < site_count(); ++site) {
        const std::int32_t dwell_s = spec_.sites[site].dwell.front().dwell_s;
        for (std::uint32_t index = 0; index < slot_count(); ++index) {
            const Slot& today = spec_.slots[index];
            const std::uint64_t required = spec_.sites[site].required_capabilities;
            if ((required & ~today.capabilities) != 0 ||
                is_excluded(site, today.day, today.unit)) {
                continue;
            }
            for (const Window& window : windows(site, today.day)) {
                const Stop stop{.site = site, .lo_s = window.begin_s,
                                .hi_s = window.end_s - dwell_s, .dwell_s = dwell_s};
                if (fit_in_gap(*this, index, empty[index], 0, stop).fits()) {
                    fits_alone_[std::size_t{site} * spec_.slots.size() + index] = true;
                }
            }
        }
    }
}

// Can every day of a rhythm be served by that unit, or by any (none)?
bool Problem::has_slots(std::uint32_t site, std::uint32_t unit, const Pattern& days) const {
    return std::all_of(days.begin(), days.end(), [&](std::uint32_t day) {
        if (unit == none) {
            const std::span<const std::uint32_t> today = slots_on(day);
            return std::any_of(today.begin(), today.end(),
                               [&](std::uint32_t slot) { return fits_alone(site, slot); });
        }
        const std::uint32_t slot = slot_of(unit, day);
        return slot != none && fits_alone(site, slot);
    });
}

void Problem::list_candidates() {
    std::vector<std::uint32_t> units{none};
    if (!spec_.rules.any_unit) {
        units.resize(unit_count_);
        std::iota(units.begin(), units.end(), 0);
    }
    for (std::uint32_t site = 0; site < site_count(); ++site) {
        candidate_begin_.push_back(static_cast<std::uint32_t>(candidates_.size()));
        if (pinned_[site] || takes_too_much(site)) {
            continue;
        }
        for (const std::uint32_t unit : units) {
            for (const std::uint32_t pattern : spec_.sites[site].patterns) {
                if (has_slots(site, unit, spec_.patterns[pattern])) {
                    candidates_.push_back({unit, pattern});
                }
            }
        }
    }
    candidate_begin_.push_back(static_cast<std::uint32_t>(candidates_.size()));
}

std::int64_t Problem::visit_factor(std::size_t nth, std::int32_t window_factor,
                                   std::int32_t dwell_factor) const {
    const std::int64_t ramp = spec_.rules.ramp[std::min(nth, spec_.rules.ramp.size() - 1)];
    return ((ramp * window_factor) >> 16) * dwell_factor >> 16;
}

std::int32_t Problem::dwell_factor(std::uint32_t site, std::int32_t dwell_s) const {
    std::int32_t factor = spec_.sites[site].dwell.front().factor;
    for (const DwellLevel& level : spec_.sites[site].dwell) {
        if (level.dwell_s <= dwell_s) {
            factor = level.factor;
        }
    }
    return factor;
}

}  // namespace halte::solver
