// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "solver/problem.hpp"

namespace halte::solver {

// Every broken rule of a spec, each with its field; empty = sound.
Errors check_spec(const ProblemSpec& spec);

}  // namespace halte::solver
