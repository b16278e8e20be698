// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/day_class.hpp"

#include <algorithm>

namespace halte::solver {

namespace {

constexpr std::uint32_t week = 7;

void add_windows(const Problem& problem, DayClass& days) {
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        std::vector<Window> windows;
        for (const std::uint32_t slot : days.slots) {
            if (!problem.fits_alone(site, slot)) {
                continue;
            }
            for (const Window& window : problem.windows(site, problem.slot(slot).day)) {
                const auto is_known = [&](const Window& known) {
                    return known.begin_s == window.begin_s && known.end_s == window.end_s &&
                           known.factor == window.factor;
                };
                if (std::none_of(windows.begin(), windows.end(), is_known)) {
                    windows.push_back(window);
                }
            }
        }
        if (!windows.empty()) {
            days.sites.push_back(site);
            days.windows.push_back(std::move(windows));
        }
    }
}

}  // namespace

DayClasses group_days(const Problem& problem) {
    std::vector<std::vector<std::pair<std::uint32_t, PinnedVisit>>> pinned(problem.slot_count());
    for (const Pin& pin : problem.spec().pins) {
        for (const PinnedVisit& visit : pin.visits) {
            pinned[problem.slot_of(pin.unit, visit.day)].emplace_back(pin.site, visit);
        }
    }
    DayClasses classes;
    classes.of_slot.resize(problem.slot_count());
    std::vector<std::uint32_t> open;  // classes that take further slots
    for (std::uint32_t index = 0; index < problem.slot_count(); ++index) {
        const Slot& slot = problem.slot(index);
        const auto is_alike = [&](std::uint32_t known) {
            Slot other = problem.slot(classes.list[known].slots.front());
            const bool is_same_weekday = other.day % week == slot.day % week;
            other.day = slot.day;
            other.unit = slot.unit;
            return is_same_weekday && other == slot;
        };
        const auto alike = std::find_if(open.begin(), open.end(), is_alike);
        if (pinned[index].empty() && alike != open.end()) {
            classes.of_slot[index] = *alike;
        } else {
            classes.of_slot[index] = static_cast<std::uint32_t>(classes.list.size());
            if (pinned[index].empty()) {
                open.push_back(classes.of_slot[index]);
            }
            classes.list.emplace_back().pinned = std::move(pinned[index]);
        }
        classes.list[classes.of_slot[index]].slots.push_back(index);
    }
    for (DayClass& days : classes.list) {
        add_windows(problem, days);
    }
    return classes;
}

}  // namespace halte::solver
