// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

#include "geo/position.hpp"
#include "support/plan_scenario.hpp"

namespace halte::test {

// Villages stand in a row, whatever the drawing: only the minutes of the drawing count.
geo::Position village_position(std::size_t rank);

// Travel between bases and places, and whom a stop at each place meets.
void lay_ground(PlanScenario& scenario);

}  // namespace halte::test
