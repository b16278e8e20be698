// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "model/names.hpp"

namespace halte::model {

// In which ISO weeks a stop of today takes place, as posters say it. Where a year has 53 weeks
// two odd ones follow each other, and so it is counted; our own rhythms never rest on this.
enum class IsoWeeks { all, odd, even };

// A stop of the tours that exist today, before any plan of ours: one place, one presence a week.
struct PresentStop {
    UnitId unit;
    PlaceId place;     // empty: no road within reach of it
    std::string name;  // as the table says it
    Weekday weekday = Weekday::monday;
    TimeOfDay opens{0};
    TimeOfDay closes{0};
    IsoWeeks weeks = IsoWeeks::all;
    int every_weeks = 1;                // from the anchor on
    std::optional<Day> anchor = {};     // needed when every_weeks is above 1
    bool is_misplaced = false;          // its position was far from its commune: put at the centre
    std::string where;                  // "tours.csv:4"
    friend bool operator==(const PresentStop&, const PresentStop&) = default;
};

// Its days in [from, until), sorted.
std::vector<Day> days_of(const PresentStop& stop, Day from, Day until);

}  // namespace halte::model
