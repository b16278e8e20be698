// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

namespace halte::solver {

// Two lower bounds of the road of a tour, and their mean; each is shared out over its visits.
inline constexpr std::size_t mixes = 3;

// A way of serving a site, at its cheapest: what it takes and how much it acts.
struct Choice {
    std::array<std::int64_t, mixes> time_s{};
    std::array<std::int64_t, mixes> cost{};
    std::int64_t factor = 0;
};

// The choices of every site of a problem, whatever else its day holds: by site, then candidate and
// dwell level. The road of a tour is at least the sum, over its visits, of the shortest way to
// each from a place its unit can come from; and at least the way out to its farthest visit and
// home, thus at least the sum over its visits of that way divided by the largest number of visits
// a day can hold; and any mean of the two.
std::vector<std::vector<Choice>> cheapest_choices(const Problem& problem);

}  // namespace halte::solver
