// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

namespace halte::solver {

// What one choice of a site takes of the time of the team, and brings.
struct Offer {
    std::int64_t time_s = 0;
    std::int64_t profit = 0;
};

// Time the units have for free series: their shifts less rests and pinned visits, all together.
std::int64_t team_time_s(const Problem& problem);

// No choice of at most one offer a site that fits in the time brings more: the linear relaxation
// of the multiple-choice knapsack (Sinha and Zoltners 1979), rounded up.
std::int64_t fill_knapsack(std::vector<std::vector<Offer>> offers_by_site, std::int64_t time_s);

}  // namespace halte::solver
