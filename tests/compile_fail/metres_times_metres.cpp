// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const auto twice = halte::Metres(3.0) * 2.0;
#ifdef HALTE_FAULT
const auto surface = halte::Metres(3.0) * halte::Metres(2.0);
#endif
