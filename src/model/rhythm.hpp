// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <variant>
#include <vector>

#include "base/calendar.hpp"

namespace halte::model {

// Every n weeks on the weekday of the anchor, forward from it. Fortnightly means every 14 days,
// never ISO week parity: 2026 has 53 weeks, and parity breaks on 28 December 2026.
struct EveryWeeks {
    Day anchor;
    int weeks = 1;
    friend bool operator==(const EveryWeeks&, const EveryWeeks&) = default;
};

// The n-th weekday of each month, 1..4; 5 is the last one.
struct MonthlyWeekday {
    Weekday weekday = Weekday::monday;
    int nth = 1;
    friend bool operator==(const MonthlyWeekday&, const MonthlyWeekday&) = default;
};

// Listed days, sorted.
struct OnDays {
    std::vector<Day> days;
    friend bool operator==(const OnDays&, const OnDays&) = default;
};

// When a place is visited, with the days on which it is not after all.
struct Rhythm {
    std::variant<EveryWeeks, MonthlyWeekday, OnDays> rule;
    std::vector<Day> except;  // sorted
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

// The days of the rhythm in [from, until), sorted.
std::vector<Day> days_of(const Rhythm& rhythm, Day from, Day until);

}  // namespace halte::model
