// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

const halte::Cents price(50);
#ifdef HALTE_FAULT
const halte::Cents half(0.5);
#endif
