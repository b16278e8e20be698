// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trials/orienteering.hpp"

namespace halte::trials {

// Walks the tours again by the rules of the set, in plain doubles from the coordinates of the file.
// The value is the prize of the points visited, start and finish included.
Verdict judge(const Orienteering& problem, const Tours& tours);

}  // namespace halte::trials
