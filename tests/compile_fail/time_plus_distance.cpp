// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const auto way = halte::Metres(3.0) + halte::Metres(4.0);
#ifdef HALTE_FAULT
const auto sum = halte::Seconds(3) + halte::Metres(4.0);
#endif
