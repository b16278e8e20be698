// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/plan.hpp"

namespace halte::planner {

// The plan document: what `halte plan --out` writes, `halte plan check` reads, the API serves and
// the store keeps. The schema is Plan in docs/formats/openapi.yaml. Reading back gives an equal
// plan. Errors of reading: malformed, invalid, every wrong field with its JSON path.
std::string plan_to_json(const model::Plan& plan);
Result<model::Plan> plan_from_json(std::string_view text);

// One series alone, schema Series.
std::string series_to_json(const model::Series& series);

// The figures alone, schema Figures.
std::string figures_to_json(const model::Figures& figures);

// The request part alone, schema Request.
std::string request_to_json(const model::Request& request);
Result<model::Request> request_from_json(std::string_view text);

}  // namespace halte::planner
