// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "base/random.hpp"
#include "solver/neighbourhood.hpp"
#include "solver/plan_state.hpp"

// Moves that take series out of a plan, one file each. All leave pins alone, take whole series,
// and may leave the state infeasible when a table lacks the triangle inequality.
namespace halte::solver {

struct RuinContext {
    PlanState& state;
    const Neighbourhood& neighbourhood;
    Random& random;
    std::uint64_t& effort;
    std::uint32_t count = 1;  // series to take out, about
};

// Series drawn evenly.
void ruin_random(RuinContext& context);
// Runs of adjacent stops in tours that pass near one point (SISR, Christiaens and Vanden Berghe
// 2020).
void ruin_strings(RuinContext& context);
// Series that reach the same people as one of them.
void ruin_coverage(RuinContext& context);
// Whole tours, as far as they are free.
void ruin_slot(RuinContext& context);
// Series that bring least for the time they take, with some noise.
void ruin_worst(RuinContext& context);

}  // namespace halte::solver
