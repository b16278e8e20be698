// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const auto people = halte::People(3.0) + halte::People(4.0);
#ifdef HALTE_FAULT
const auto sum = halte::People(3.0) + halte::Metres(4.0);
#endif
