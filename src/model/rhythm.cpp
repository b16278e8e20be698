// SPDX-License-Identifier: EUPL-1.2
#include "model/rhythm.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace halte::model {

namespace {

using std::chrono::days;
using std::chrono::weeks;

bool is_last_of_month(Day day) {
    return std::chrono::year_month_day(day).month() !=
           std::chrono::year_month_day(day + weeks(1)).month();
}

bool falls_on(const EveryWeeks& rule, Day day) {
    HALTE_CHECK(rule.weeks > 0);
    return day >= rule.anchor && (day - rule.anchor) % (days(7) * rule.weeks) == days(0);
}

bool falls_on(const MonthlyWeekday& rule, Day day) {
    if (weekday_of(day) != rule.weekday) {
        return false;
    }
    return rule.nth == 5 ? is_last_of_month(day) : nth_weekday_of_month(day) == rule.nth;
}

bool falls_on(const OnDays& rule, Day day) {
    return std::binary_search(rule.days.begin(), rule.days.end(), day);
}

}  // namespace

std::vector<Day> days_of(const Rhythm& rhythm, Day from, Day until) {
    std::vector<Day> found;
    for (Day day = from; day < until; day += days(1)) {
        const bool falls =
            std::visit([&](const auto& rule) { return falls_on(rule, day); }, rhythm.rule);
        if (falls && !std::binary_search(rhythm.except.begin(), rhythm.except.end(), day)) {
            found.push_back(day);
        }
    }
    return found;
}

}  // namespace halte::model
