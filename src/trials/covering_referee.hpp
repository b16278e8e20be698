// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trials/covering.hpp"

namespace halte::trials {

// Measures every point of the file against every chosen site. One row of sites, by their numbers
// in the file, no more than asked and none twice.
Verdict judge_covering(const CoveringProblem& problem, const Tours& chosen);

}  // namespace halte::trials
