// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "solver/plan_state.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

// Fixes every hour of a plan: a series as near as possible to its announced hour, a one-off on a
// round one (the grid of hours, else five minutes) when that costs nothing; the unit leaves its
// base as late as it can; the rest is taken where it delays nobody.
Solution schedule(const PlanState& state);

}  // namespace halte::solver
