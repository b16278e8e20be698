// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"

const std::string words = halte::text("stops: ", 3);
#ifdef HALTE_FAULT
const std::string yes = halte::text("open: ", true);
#endif
