// SPDX-License-Identifier: EUPL-1.2
#include "planner/check_people.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "planner/parameters.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

// What an hour of the day is worth at a place, by when people are first welcome.
double worth_of_hour(const AttendanceParameters& attendance, const model::Place& place,
                     TimeOfDay opens) {
    const auto hour = std::chrono::floor<std::chrono::hours>(opens).count();
    if (hour < 13) {
        return place.kind == model::PlaceKind::market ? attendance.market_morning_factor
                                                      : attendance.morning_factor;
    }
    return hour < 18 ? attendance.afternoon_factor : attendance.evening_factor;
}

// Length of presence counts in the steps a planner offers, up to the useful presence.
double worth_of_stay(const AttendanceParameters& attendance, const model::Place& place,
                     Minutes stay) {
    Minutes step = place.shortest_stay;
    while (step + Minutes(30) <= std::min(stay, place.longest_stay)) {
        step += Minutes(30);
    }
    return std::min(1.0, static_cast<double>(step.count()) /
                             static_cast<double>(attendance.useful_mediation.count()));
}

}  // namespace

std::vector<Breach> check_people(const model::Plan& plan, const Evidence& evidence) {
    if (evidence.sight == nullptr || evidence.parameters == nullptr || !evidence.shares_of) {
        return {};
    }
    const AttendanceParameters& attendance = evidence.parameters->attendance;
    std::vector<double> missed(evidence.territory.cells.size(), 1.0);
    std::map<model::PlaceId, int> visits;
    for (const model::Tour& tour : plan.tours) {
        for (const model::Stop& stop : tour.stops) {
            const auto place =
                std::find_if(evidence.territory.places.begin(), evidence.territory.places.end(),
                             [&](const model::Place& one) { return one.id == stop.place; });
            if (place == evidence.territory.places.end()) {
                continue;
            }
            const int nth = ++visits[stop.place];
            const double worth = attendance.awareness(nth) *
                                 worth_of_hour(attendance, *place, stop.opens) *
                                 worth_of_stay(attendance, *place, stop.closes - stop.opens);
            for (const Evidence::CellShare& cell : evidence.shares_of(*place)) {
                missed[cell.cell] *= std::pow(1.0 - cell.share, worth);
            }
        }
    }
    double people = 0.0;
    for (std::size_t cell = 0; cell < missed.size(); ++cell) {
        const CellSight& seen = evidence.sight->cells[cell];
        people += seen.unseen.value * attendance.receptive_of_unseen(seen.reach) *
                  (1.0 - missed[cell]);
    }
    const double said = plan.figures.reached.value.count();
    if (std::abs(people - said) > 0.5 + 0.005 * people) {
        return {{"people", "figures",
                 say("{} personnes annoncées, {} recomptées", "{} persons said, {} counted again",
                     said, people)}};
    }
    return {};
}

}  // namespace halte::planner
