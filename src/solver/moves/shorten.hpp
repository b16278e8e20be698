// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "solver/plan_state.hpp"

namespace halte::solver {

// Puts the stops of tours in a better order, for the room it makes: runs of one to three stops go
// elsewhere in the same tour, either way round (Or 1976), or a part of it is turned round (2-opt,
// Croes 1958), as long as that takes less road, costs no more and every promise still holds. A
// slot with a range counts metres, any other seconds. Says whether a tour got shorter; `effort`
// grows by the orders looked at.
bool shorten(PlanState& state, std::uint32_t slot, std::uint64_t& effort);

}  // namespace halte::solver
