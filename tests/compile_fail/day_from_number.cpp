// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar.hpp"

const halte::Day day = halte::add_days(halte::Day(), 3);
#ifdef HALTE_FAULT
const halte::Day bare = 20260101;
#endif
