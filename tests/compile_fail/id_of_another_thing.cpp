// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

struct Stop;
struct Tour;

const halte::Id<Stop> stop("a");
#ifdef HALTE_FAULT
const halte::Id<Tour> tour = stop;
#endif
