// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/zone.hpp"
#include "planner/ports.hpp"

namespace halte::http {

// The stops of one commune as an iCalendar file (RFC 5545): local times with the VTIMEZONE of the
// territory, so that a stop keeps its hour when the law changes the clock.
struct CalendarFeed {
    std::string name;         // of the calendar: "Passages à Calacuccia"
    std::string address;      // of the page about it
    std::vector<const planner::PublicStop*> stops;
};
// `stamp` is when the feed was made.
std::string to_ics(const CalendarFeed& feed, const Zone& zone, Instant stamp);

// One content line: at most 75 bytes, continued with CRLF and a space, never inside a letter.
std::string fold_ics(std::string_view line);
// Backslash, semicolon, comma and line break escaped (3.3.11).
std::string escape_ics(std::string_view text);

}  // namespace halte::http
