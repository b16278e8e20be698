// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

#include <cmath>

#include "base/assert.hpp"

namespace halte {

Seconds travel_time(Metres distance, KilometresPerHour speed) {
    HALTE_CHECK(speed.count() > 0.0);
    return Seconds(static_cast<std::int64_t>(std::ceil(distance.count() * 3.6 / speed.count())));
}

}  // namespace halte
