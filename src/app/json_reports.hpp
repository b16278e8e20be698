// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/sight_rows.hpp"
#include "base/result.hpp"
#include "model/plan.hpp"
#include "planner/check_plan.hpp"
#include "planner/import.hpp"

namespace halte::app {

// What --json prints: one document on one line, units in the names as in
// docs/formats/openapi.yaml. Nothing a script must parse is ever printed otherwise.
std::string errors_json(const Errors& errors, Language language);  // {"errors": [Problem.errors]}
std::string sight_json(std::span<const SightRow> rows);       // [CommuneSight]
std::string breaches_json(std::span<const planner::Breach> breaches, Language language);
std::string import_json(const planner::ImportReport& report, const model::Territory& territory,
                        const planner::AreaSight& total, Language language);
// [PlanSummary, with "file" when the plan was written to one].
std::string plans_json(std::span<const model::Plan> plans, std::span<const std::string> files);
// {"name": "text", ...}
std::string facts_json(std::span<const std::pair<std::string_view, std::string>> facts);

}  // namespace halte::app
