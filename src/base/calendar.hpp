// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
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

// "2026-11-23". Errors: malformed (not that shape), invalid (no such day).
Result<Day> parse_day(std::string_view text);
std::string format_day(Day day);

// "09:30", also "24:00" as the end of a day.
Result<TimeOfDay> parse_time_of_day(std::string_view text);
std::string format_time_of_day(TimeOfDay time);

}  // namespace halte
