// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/orienteering.hpp"

namespace halte::trials {

// A file of the team orienteering sets of Chao, Golden and Wasil (1996): `n N`, `m M`, `tmax T`,
// then a row `x y prize` for each point; teams leave the first and come to the last. Distances are
// taken as they are. Errors: malformed, each with its line.
Result<Orienteering> read_chao(const std::string& file, std::string_view bytes);

}  // namespace halte::trials
