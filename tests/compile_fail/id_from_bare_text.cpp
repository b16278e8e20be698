// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

struct Stop;
struct Tour;

const halte::Id<Stop> stop(std::string("a"));
#ifdef HALTE_FAULT
const halte::Id<Stop> bare = std::string("a");
#endif
