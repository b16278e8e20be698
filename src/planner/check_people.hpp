// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planner/check_plan.hpp"

namespace halte::planner {

// Counts the persons of a plan again, in plain floating point from the formula of the design:
//   reached = sum over cells of receptive * (1 - prod over visits of (1 - rho)^worth)
//   worth = awareness * hour * stay
// and compares with the figures of the plan, within half a per cent and half a person (the search
// counts in fixed point). Empty when it agrees, or when the evidence holds no sight.
std::vector<Breach> check_people(const model::Plan& plan, const Evidence& evidence);

}  // namespace halte::planner
