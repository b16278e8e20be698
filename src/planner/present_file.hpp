// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/present.hpp"
#include "planner/ports.hpp"

namespace halte::planner {

// To keep the tours of today beside their territory.
inline constexpr std::string_view present_asset = "present";
Asset asset_of(const std::vector<model::PresentStop>& stops);
// Errors: malformed, invalid.
Result<std::vector<model::PresentStop>> parse_present(const Bytes& bytes);

}  // namespace halte::planner
