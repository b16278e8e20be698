// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "planner/plan_diff.hpp"

namespace halte::http {

// PlanDifference of docs/formats/openapi.yaml; `from` is the plan it starts from.
std::string difference_json(const planner::PlanDifference& difference, const model::PlanId& from,
                            Language language);

}  // namespace halte::http
