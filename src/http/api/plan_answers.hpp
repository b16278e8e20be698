// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "geo/feature.hpp"
#include "planner/changes.hpp"
#include "planner/ports.hpp"
#include "planner/runs.hpp"

namespace halte::http {

// Answers about plans and runs; a plan itself is written by planner/plan_json.hpp.
std::string run_json(const planner::Run& run, Language language);
bool is_over(const planner::Run& run);
std::string plan_list_json(const std::vector<planner::PlanSummary>& plans);
std::string effect_json(const planner::Effect& effect, Language language);
std::string slots_json(const std::vector<planner::MoveSlot>& slots);
// GeoJSON; the tags weekday and order become numbers.
std::string tours_json(const std::vector<geo::Feature>& features);

struct ChangeAsked {
    planner::Change change;
    bool keep = false;
};
// Schema Change. Errors: malformed, invalid, every wrong field named.
Result<ChangeAsked> parse_change(std::string_view body);

struct ImprovementAsked {
    double seconds = 8.0;
    bool thaws = false;
};
// Schema Improvement. Errors: malformed, invalid.
Result<ImprovementAsked> parse_improvement(std::string_view body);

}  // namespace halte::http
