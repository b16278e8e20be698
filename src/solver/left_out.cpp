// SPDX-License-Identifier: EUPL-1.2
#include "solver/left_out.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace halte::solver {

namespace {

bool is_open_in_shift(const Problem& problem, std::uint32_t site, const Slot& slot) {
    const std::int32_t dwell_s = problem.site(site).dwell.front().dwell_s;
    const auto windows = problem.windows(site, slot.day);
    return std::any_of(windows.begin(), windows.end(), [&](const Window& window) {
        const std::int32_t from_s = std::max(window.begin_s, slot.begin_s + slot.setup_s);
        const std::int32_t until_s = std::min(window.end_s, slot.end_s - slot.packing_s);
        return until_s - from_s >= dwell_s;
    });
}

bool is_reachable(const Problem& problem, std::uint32_t site, const Slot& slot) {
    const std::uint32_t node = problem.site(site).node;
    return problem.travel_s(slot, slot.start_node, node) != no_road &&
           problem.travel_s(slot, node, slot.end_node) != no_road;
}

// It could be served there, but for an exclusion and for what else is on the way.
bool would_do(const Problem& problem, std::uint32_t site, const Slot& slot) {
    return (problem.site(site).required_capabilities & ~slot.capabilities) == 0 &&
           is_reachable(problem, site, slot) && is_open_in_shift(problem, site, slot);
}

// What stops the site on every one of these days; never_open when no allowed rhythm finds all of
// its days.
LeftOut obstacle_on(const Problem& problem, std::uint32_t site, std::vector<const Slot*> left) {
    const auto keep = [&](auto passes) {
        std::erase_if(left, [&](const Slot* slot) { return !passes(*slot); });
        return left.empty();
    };
    const std::uint64_t required = problem.site(site).required_capabilities;
    if (keep([&](const Slot& slot) { return (required & ~slot.capabilities) == 0; })) {
        return LeftOut::lacks_equipment;
    }
    if (keep([&](const Slot& slot) { return is_reachable(problem, site, slot); })) {
        return LeftOut::unreachable;
    }
    if (keep([&](const Slot& slot) { return is_open_in_shift(problem, site, slot); })) {
        return LeftOut::never_open;
    }
    if (keep([&](const Slot& slot) {
            return problem.fits_alone(site, problem.slot_of(slot.unit, slot.day));
        })) {
        return LeftOut::too_far;
    }
    return LeftOut::never_open;
}

}  // namespace

LeftOut obstacle_of(const Problem& problem, std::uint32_t site) {
    if (problem.takes_too_much(site)) {
        return LeftOut::group_full;
    }
    std::vector<const Slot*> allowed;
    bool is_day_missed = false;
    for (const Slot& slot : problem.spec().slots) {
        if (!problem.is_excluded(site, slot.day, slot.unit)) {
            allowed.push_back(&slot);
        } else if (would_do(problem, site, slot)) {
            is_day_missed = true;
        }
    }
    if (allowed.empty()) {
        return problem.spec().slots.empty() ? LeftOut::never_open : LeftOut::forbidden;
    }
    return is_day_missed ? LeftOut::days_forbidden
                         : obstacle_on(problem, site, std::move(allowed));
}

}  // namespace halte::solver
