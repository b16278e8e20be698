// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "trials/orienteering.hpp"

namespace halte::trials {

struct Verdict {
    double prize = 0.0;  // of the points visited, start and finish included
    std::string breach;  // the first rule broken, in English; empty = the tours hold
    bool holds() const { return breach.empty(); }
};

// Walks the tours again by the rules of the set, in plain doubles from the coordinates of the file.
Verdict judge(const Orienteering& problem, const Tours& tours);

}  // namespace halte::trials
