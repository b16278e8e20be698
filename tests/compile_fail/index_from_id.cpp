// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

struct Stop;
struct Tour;

const halte::Id<Stop> stop("a");
const halte::Index<Stop> first(0);
#ifdef HALTE_FAULT
const halte::Index<Stop> dense(stop);
#endif
