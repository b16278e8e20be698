// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"

namespace halte::planner {

// All that is wrong with a request, each with its field; empty when it can be planned. `today`
// is the earliest first day allowed.
Errors problems_of_request(const model::Request& request, const model::Territory& territory,
                           const std::vector<model::Unit>& units, Day today);

}  // namespace halte::planner
