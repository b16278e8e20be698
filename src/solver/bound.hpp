// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "base/cancel.hpp"
#include "solver/problem.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

// How a bound was proven: marginal_bound.hpp, linear_bound.hpp, tour_bound.hpp.
enum class BoundKind { submodular_knapsack, linear_programme, tours };

// As in file formats: "submodular-knapsack", "linear-programme", "tours".
const char* name_of(BoundKind kind);

// No feasible solution is worth more: Value::total() of every one is at most `value`.
struct Bound {
    std::int64_t value = 0;
    BoundKind kind = BoundKind::submodular_knapsack;
};

// How long to look for a tighter one. The result is the same on every run unless cancelled.
struct BoundLimits {
    CancelToken cancel;
    // Elementary steps, as StopRule::effort; kinds that need more for a first look are left out,
    // but for the submodular-knapsack.
    std::uint64_t effort = 100'000'000;
};

// The least of what the kinds prove, whichever `solution` guides them.
Bound upper_bound(const Problem& problem, const Solution& solution,
                  const BoundLimits& limits = {});

}  // namespace halte::solver
