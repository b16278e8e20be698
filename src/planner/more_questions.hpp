// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planner/more.hpp"

namespace halte::planner {

// For each weekday one window, from when the first unit of the plan leaves until the last is back.
model::WeeklyHours working_hours(const Setting& setting, const model::Plan& plan);

}  // namespace halte::planner
