// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/language.hpp"
#include "planner/present.hpp"

namespace halte::http {

// PresentTours of docs/formats/openapi.yaml.
std::string present_json(const planner::PresentMeasure& present, std::size_t rows,
                         Language language);

}  // namespace halte::http
