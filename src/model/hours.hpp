// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/result.hpp"

namespace halte::model {

// A piece of a day, local time, [opens, closes).
struct TimeWindow {
    TimeOfDay opens{0};
    TimeOfDay closes{0};
    friend auto operator<=>(const TimeWindow&, const TimeWindow&) = default;
};

// The same every week: for each weekday (Monday first) its windows, sorted and disjoint.
struct WeeklyHours {
    std::array<std::vector<TimeWindow>, 7> days;

    const std::vector<TimeWindow>& on(Weekday day) const {
        return days[static_cast<std::size_t>(day)];
    }
    bool is_empty() const;
    // Total minutes a week.
    Minutes weekly_total() const;
    friend bool operator==(const WeeklyHours&, const WeeklyHours&) = default;
};

// "09:00-12:00 13:30-17:00", also with " / " between windows and spaces around the dash, as the
// France services list writes them. Empty text is an empty list. Errors: malformed, invalid
// (closes before it opens, overlapping windows), with the guilty words.
Result<std::vector<TimeWindow>> parse_windows(std::string_view text);
std::string format_windows(const std::vector<TimeWindow>& windows);

}  // namespace halte::model
