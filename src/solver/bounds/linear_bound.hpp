// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solver/bounds/charges.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

// The bound of a linear programme: a little of each choice of each site may be taken, all together
// fit in the time of the team (knapsack.hpp), and each merged cell is reached as far as every line
// over its probability allows (coverage_plane.hpp); lines are added where the optimum lies above
// the curve (Kelley 1960). Solved by Clp in floating point; only its prices are used, and the bound
// that they prove is counted again in integers. For covering problems this is the relaxation of
// Church and ReVelle (1974). Nothing where the programme would hold more than `most_entries`.
std::optional<std::int64_t> linear_bound(const Problem& problem, const Solution& solution,
                                         const std::vector<std::vector<Choice>>& choices);
inline constexpr std::size_t most_entries = 400'000;

}  // namespace halte::solver
