// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const halte::Metres ground(1.0);
#ifdef HALTE_FAULT
const halte::Metres paper = halte::Millimetres(1.0);
#endif
