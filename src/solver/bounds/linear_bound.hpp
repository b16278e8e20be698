// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solver/bounds/charges.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

// The bound of a linear programme: a little of each choice of each site may be taken, all together
// fit in the time of the team (knapsack.hpp), and each merged cell is reached as far as every line
// over its probability allows (coverage_plane.hpp); lines are added where the optimum lies above
// the curve (Kelley 1960). Solved by Clp in floating point; only its prices are used, and the bound
// that they prove is counted again in integers. For covering problems this is the relaxation of
// Church and ReVelle (1974). An entry of the programme takes about 400 steps; nothing where all of
// them would take more than a quarter of the effort.
std::optional<std::int64_t> linear_bound(const PlanState& guide,
                                         const std::vector<std::vector<Choice>>& choices,
                                         std::uint64_t effort);

}  // namespace halte::solver
