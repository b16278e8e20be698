// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planner/ports.hpp"
#include "store/sqlite.hpp"

namespace halte::store {

// The promises of planner::Store about plans and announced stops, in the same words. Each that
// changes something makes its own transaction.
Result<Done> add_plans(Database& database, std::span<const model::Plan> plans);
Result<Done> replace_plan(Database& database, const model::Plan& plan);
std::optional<model::Plan> read_plan(Database& database, const model::PlanId& id);
std::vector<planner::PlanSummary> read_plans(Database& database);
Result<Done> delete_plan(Database& database, const model::PlanId& id);

Result<Done> publish_plan(Database& database, const model::PlanId& id,
                          std::span<const planner::PublicStop> stops);
Result<Done> unpublish_plan(Database& database, const model::PlanId& id);
std::vector<planner::PublicStop> read_public_stops(Database& database, Day from, Day until);

}  // namespace halte::store
