// SPDX-License-Identifier: EUPL-1.2
#include "model/plan.hpp"

namespace halte::model {

Seconds Tour::driving() const {
    Seconds total = travel_back;
    for (const Stop& stop : stops) {
        total += stop.travel_before;
    }
    return total;
}

Metres Tour::distance() const {
    Metres total = distance_back;
    for (const Stop& stop : stops) {
        total += stop.distance_before;
    }
    return total;
}

std::vector<Day> Request::days_without(const PlaceId& place, const UnitId& unit) const {
    std::vector<Day> days;
    for (const NoVisit& no : no_visits) {
        if (no.place == place && no.unit.value_or(unit) == unit) {
            days.push_back(no.day);
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<Day> Request::open_days_of(const Rhythm& rhythm) const {
    std::vector<Day> days = days_of(rhythm, first_day, first_day + std::chrono::weeks(weeks));
    std::erase_if(days, [&](Day day) {
        return std::find(days_off.begin(), days_off.end(), day) != days_off.end();
    });
    return days;
}

}  // namespace halte::model
