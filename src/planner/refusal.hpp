// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/sentence.hpp"
#include "solver/solution.hpp"

namespace halte::planner {

// Why the solver refused a pin, in the words of the house: a code for the screen and a sentence.
struct Refusal {
    std::string code;
    Sentence message;
};
Refusal refusal_of(solver::Breach breach);

}  // namespace halte::planner
