// SPDX-License-Identifier: EUPL-1.2
#include "model/present.hpp"

namespace halte::model {

namespace {

bool takes_place(const PresentStop& stop, Day day) {
    if (weekday_of(day) != stop.weekday) {
        return false;
    }
    const bool is_odd = iso_week_of(day).week % 2 == 1;
    if ((stop.weeks == IsoWeeks::odd && !is_odd) || (stop.weeks == IsoWeeks::even && is_odd)) {
        return false;
    }
    return !stop.anchor ||
           (day >= *stop.anchor && days_between(*stop.anchor, day) / 7 % stop.every_weeks == 0);
}

}  // namespace

std::vector<Day> days_of(const PresentStop& stop, Day from, Day until) {
    std::vector<Day> days;
    for (Day day = from; day < until; day = add_days(day, 1)) {
        if (takes_place(stop, day)) {
            days.push_back(day);
        }
    }
    return days;
}

}  // namespace halte::model
