// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/plan.hpp"

namespace halte::app {

// A plan written by `halte plan --out`. Errors: not_found, malformed, invalid, named with the file.
Result<model::Plan> read_plan(const std::string& path);

// What a plan shall be, schema Request. Errors as above.
Result<model::Request> read_request(const std::string& path);

}  // namespace halte::app
