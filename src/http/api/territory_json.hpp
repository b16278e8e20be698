// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "http/json_text.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/sight.hpp"

namespace halte::http {

// The answers about a territory, as docs/formats/openapi.yaml names and types them.

std::string territory_json(const model::Territory& territory, const planner::Sight& sight,
                           std::size_t unit_count);
std::string provisions_json(const model::Territory& territory);
std::string places_json(const model::Territory& territory);
std::string units_json(const std::vector<model::Unit>& units, const model::Territory& territory);

// Pieces of several answers.
void add_sources(JsonText& json, const model::Territory& territory);
void add_estimate(JsonText& json, std::string_view name, const need::Estimate& estimate);
void add_hours(JsonText& json, std::string_view name, const model::WeeklyHours& hours);

}  // namespace halte::http
