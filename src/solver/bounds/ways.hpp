// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/bounds/day_class.hpp"

namespace halte::solver {

// How a visit of a site can be: how long, and in windows of which worth.
struct VisitKind {
    std::uint32_t level = 0;
    std::int32_t window_factor = 0;
};

// Kinds of visits of a site: for each dwell level, each factor that one of its windows has.
std::vector<VisitKind> visit_kinds(const Problem& problem, std::uint32_t site);

// Some visits of a series on one class of days. Each is charged for the cheapest of its kinds.
struct Share {
    std::uint32_t day_class = 0;
    std::uint32_t count = 0;
    std::vector<std::uint32_t> kinds;  // indices into visit_kinds of the site
    friend auto operator<=>(const Share&, const Share&) = default;
};

// A series as the bound sees it: no real one with these visits acts more.
struct Way {
    std::int64_t factor = 0;
    std::vector<Share> shares;
};

// All series of a free site; those with the same visits are one, with the largest factor.
std::vector<Way> ways_of(const Problem& problem, const DayClasses& classes, std::uint32_t site);

}  // namespace halte::solver
