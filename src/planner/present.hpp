// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "model/plan.hpp"
#include "model/present.hpp"
#include "planner/pose.hpp"

namespace halte::planner {

// What does not hold in the tours of today, told once for all its days.
struct PresentFault {
    std::string code;   // "off_road", "misplaced", "too_fast", "overlap", "outside_shift",
                        // "driving", "range", "unreachable", "never"
    std::string where;  // "tours.csv:4"
    std::string name;   // of the stop
    Sentence message;
    int times = 1;      // on how many days of the horizon
    friend bool operator==(const PresentFault&, const PresentFault&) = default;
};

// The tours of today over the horizon of a request, as a plan: nothing of it was chosen by us.
struct PresentMeasure {
    model::Plan plan;  // series "today-1", ...; without reasons or bound
    std::vector<PresentFault> faults;
};

// Counts by the model of every plan: the same persons, decay, ramp-up, hours and roads; every
// presence is a visit. It is measured as it is: what cannot be driven is told and counted all the
// same, but a stop without a road has no tour and meets nobody. Days off are left out.
PresentMeasure measure_present(const Setting& setting,
                               const std::vector<model::PresentStop>& stops,
                               const model::Request& request);

}  // namespace halte::planner
