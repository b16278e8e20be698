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

}  // namespace halte::model
