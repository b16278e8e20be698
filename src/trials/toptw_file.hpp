// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/orienteering.hpp"

namespace halte::trials {

// A file of the TOPTW sets (Righini and Salani 2009; Montemanni and Gambardella 2009), as KU Leuven
// hands them out: two lines of which only the number of points counts, then a row for each point,
// `i x y service prize f a <a numbers> open close`. Point 0 is where teams leave and return, within
// its window. Distances are cut after one decimal, or two in the files of Cordeau (`pr...`).
// Errors: malformed, each with its line.
Result<Orienteering> read_toptw(const std::string& file, std::string_view bytes,
                                std::uint32_t teams);

}  // namespace halte::trials
