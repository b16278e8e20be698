// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trials/orienteering.hpp"

namespace halte::trials {

// Walks the tours again by the rules of the set, in plain doubles from the coordinates of the file.
// The value is the prize of the points visited, start and finish included.
Verdict judge(const Orienteering& problem, const Tours& tours);

// The straight way as referees measure it, cut after so many decimals (-1: as it is): written a
// second time, so that a mistake in straight() shows.
double walked(double east, double north, int decimals);

}  // namespace halte::trials
