// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

namespace halte::solver {

// Slots that the bound looks at as one: same weekday, base, profile, hours, limits and
// capabilities, and no pins. What any of them may do, the class may do: its windows are those of
// all its days together.
struct DayClass {
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> sites;  // that some slot can serve, ascending
    // Windows of each of these sites, in the same order, each once.
    std::vector<std::vector<Window>> windows;
    // Pinned visits, when the class is one slot: they must be made.
    std::vector<std::pair<std::uint32_t, PinnedVisit>> pinned;
};

struct DayClasses {
    std::vector<DayClass> list;
    std::vector<std::uint32_t> of_slot;
};

DayClasses group_days(const Problem& problem);

}  // namespace halte::solver
