// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "solver/problem.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

// No plan is worth more than this: Value::total() of every feasible solution is at most the bound.
std::int64_t upper_bound(const Problem& problem, const Solution& solution);

}  // namespace halte::solver
