// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "geo/feature.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/networks.hpp"

namespace halte::planner {

// True road geometry of a plan, for the map: one line for each leg (tags unit, day, weekday with
// Monday 0, from, to: ids of places or bases), one point for each stop (tags series, place, order
// from 1, unit, day, weekday). A leg without a road in the networks is left out.
std::vector<geo::Feature> tour_lines(const model::Plan& plan, const model::Territory& territory,
                                     const std::vector<model::Unit>& units,
                                     const Networks& roads);

}  // namespace halte::planner
