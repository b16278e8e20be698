// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/cancel.hpp"
#include "model/plan.hpp"
#include "planner/figures.hpp"
#include "planner/pose.hpp"
#include "solver/solution.hpp"

namespace halte::planner {

// Reads a solution of the solver back into the words of the house: series, tours and figures
// (no bound yet). Whole minutes: a departure is rounded down, a return up.
model::Plan plan_of(const Setting& setting, const model::Request& request,
                    model::Objective objective, const Posed& posed,
                    const solver::Solution& solution);

// Persons reached by a solution, for the running display.
double people_of(const Setting& setting, const solver::Solution& solution);

// Fills the figures of a plan whose tours stand, but for the bound: who is met at these places
// (indices, those near each counted once), how evenly, and what the tours take.
void add_figures(const Setting& setting, const std::vector<std::uint32_t>& places,
                 const CellReach& reach, model::Plan& plan);

// Adds why each series is there, what was left out and why, and the proven bound. `posed` is the
// problem of the objective, `posed_free` the same free of charge, counted in persons only; both
// have the sites and pins of `solution`. `bound_effort`: how long to look for a tight bound.
void add_reasons(const Setting& setting, const Posed& posed, const Posed& posed_free,
                 const solver::Solution& solution, std::uint64_t bound_effort,
                 model::Plan& plan);

}  // namespace halte::planner
