// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const halte::Seconds seconds = halte::Minutes(2);
#ifdef HALTE_FAULT
const halte::Minutes minutes = halte::Seconds(90);
#endif
