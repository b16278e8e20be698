// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "solver/explain.hpp"
#include "solver/problem.hpp"

namespace halte::solver {

// Why a site has no candidate at all: the first obstacle that stops it on every day and unit.
// Precondition: candidates(site) is empty and the site has no pin.
LeftOut obstacle_of(const Problem& problem, std::uint32_t site);

}  // namespace halte::solver
