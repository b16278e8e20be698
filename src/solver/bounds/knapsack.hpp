// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "solver/bounds/charges.hpp"

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

// The best knapsack of the choices of all free sites in the time of the team, and the bonuses of
// pinned sites. `gain(site, factor)` is what a series adds to the coverage at most; asked once for
// each factor of a site.
std::int64_t best_of_choices(
    const Problem& problem, const std::vector<std::vector<Choice>>& choices, std::size_t mix,
    const std::function<std::int64_t(std::uint32_t site, std::int64_t factor)>& gain);

}  // namespace halte::solver
