// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar.hpp"

inline bool is_day() {
    return halte::parse_day("2026-11-23").has_value();
}
#ifdef HALTE_FAULT
inline void forget() {
    halte::parse_day("2026-11-23");
}
#endif
