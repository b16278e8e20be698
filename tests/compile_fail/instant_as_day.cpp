// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar.hpp"
#include "base/clock.hpp"

const halte::Instant midnight = halte::Day();
#ifdef HALTE_FAULT
const halte::Day day = halte::Instant();
#endif
