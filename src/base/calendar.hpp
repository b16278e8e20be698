// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"

namespace halte {

// A day of the civil calendar. Days are counted, moments are not: a stop keeps its local hour
// when the law changes the clock, so stops are a Day and a TimeOfDay in a named zone.
using Day = std::chrono::sys_days;

// Minutes since local midnight, 0..1440.
using TimeOfDay = Minutes;

// Monday is 0, as in ISO 8601 and in every table of the house.
enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

Weekday weekday_of(Day day);
// 1..5: the how-manyth Tuesday of its month this Tuesday is.
int nth_weekday_of_month(Day day);
// The n-th such weekday of the month that `day` is in; n is 1..5. Empty when the month has no
// fifth one.
std::optional<Day> find_nth_weekday(Day month, Weekday weekday, int n);

// `count` may be negative.
Day add_days(Day day, int count);
// Whole days from `from` to `to`; negative when `to` comes first.
int days_between(Day from, Day to);
// The Monday of the week that `day` is in.
Day monday_of(Day day);

// A week as ISO 8601 numbers it: week 1 holds the first Thursday of the year. For showing only.
// Never derive a rhythm from its parity: 2026 has 53 weeks, so "odd weeks" would meet twice in a
// row at the turn of the year. A rhythm counts days from an anchor.
struct IsoWeek {
    int year = 0;
    int week = 0;  // 1..53
    friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};
IsoWeek iso_week_of(Day day);

// "2026-11-23". Errors: malformed (not that shape), invalid (no such day).
Result<Day> parse_day(std::string_view text);
std::string format_day(Day day);

// "09:30", also "24:00" as the end of a day. Errors: malformed, invalid.
Result<TimeOfDay> parse_time_of_day(std::string_view text);
// `time` is 0..1440.
std::string format_time_of_day(TimeOfDay time);

// "mo" "tu" "we" "th" "fr" "sa" "su", in any case, as in iCalendar and OSM opening hours.
// Error: malformed.
Result<Weekday> parse_weekday(std::string_view text);
std::string_view format_weekday(Weekday weekday);

}  // namespace halte
