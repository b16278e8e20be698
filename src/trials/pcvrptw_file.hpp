// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/deliveries.hpp"

namespace halte::trials {

// A prize-collecting problem with time windows in VRPLIB format, as in PyVRP's set of 1,000
// clients: NAME, VEHICLES, CAPACITY, SERVICE_TIME, then NODE_COORD_SECTION, DEMAND_SECTION,
// TIME_WINDOW_SECTION and PRIZE_SECTION, each a row for each node from 1, the depot first.
// Everything counts in whole tenths (DIMACS), the cost too.
// Errors: malformed, with the line or the section that is missing.
Result<Deliveries> read_pcvrptw(const std::string& file, std::string_view bytes);

}  // namespace halte::trials
