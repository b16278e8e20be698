// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/orienteering.hpp"

namespace halte::trials {

// A file of OPLib (Kobeaga, Merino and Lozano 2018): TSPLIB 95 with a COST_LIMIT and prizes in
// NODE_SCORE_SECTION; one team leaves the depot and comes back. Distances are whole numbers by the
// rules of TSPLIB: EUC_2D, CEIL_2D, ATT, GEO, or EXPLICIT (FULL_MATRIX, UPPER_ROW, UPPER_DIAG_ROW,
// LOWER_ROW, LOWER_DIAG_ROW). At most 10,000 points. Errors: malformed, naming what is missing.
Result<Orienteering> read_oplib(const std::string& file, std::string_view bytes);

}  // namespace halte::trials
