// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const halte::Metres way = halte::Metres(3.0);
#ifdef HALTE_FAULT
const halte::Metres bare = 3.0;
#endif
