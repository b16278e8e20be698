// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "model/hours.hpp"
#include "model/rhythm.hpp"

// Hours and days as a planner writes them, for the scenarios that people read.
namespace halte::test {

// "9 h 30-12 h et 14 h-17 h": the windows that stand in a text, in their order.
std::vector<model::TimeWindow> french_windows(const std::string& text);
// "lundi-vendredi 9 h-12 h, samedi 9 h-11 h", "mardi et jeudi 8 h-12 h".
model::WeeklyHours french_hours(const std::string& text);
// The first "14 h 30" of a text; aborts when there is none.
TimeOfDay french_time(const std::string& text);
// The days "7/12/2026" that stand in a text.
std::vector<Day> french_days(const std::string& text);

// "le premier mardi du mois", "le dernier vendredi du mois".
model::MonthlyWeekday french_day_of_month(const std::string& text);
std::string french(const model::MonthlyWeekday& monthly);

std::string french(TimeOfDay time);  // "14 h 30", "14 h"
std::string french(Weekday weekday);
std::string french(Day day);         // "7/12"

}  // namespace halte::test
