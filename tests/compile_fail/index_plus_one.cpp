// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

struct Stop;
struct Tour;

const halte::Index<Stop> first(0);
#ifdef HALTE_FAULT
const auto next = first + 1;
#endif
