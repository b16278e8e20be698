// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/access.hpp"
#include "network/profile.hpp"

namespace halte::network {

// km/h in the direction of the points and against it; 0 = closed.
struct BothWays {
    double forward = 0.0;
    double backward = 0.0;
};

// On a road whose access is not closed, before one-way rules and the factors of the user: class,
// limits, ground and hills.
BothWays road_speed(const Profile& profile, RoadClass road_class, const Verdict& verdict,
                    const geo::Tags& tags);

// Share of the speed on the flat that is left when it rises by `incline` (negative: falls).
// Walkers by Tobler's hiking function (W. Tobler, Three presentations on geographical analysis
// and modeling, 1993), held at 1 downhill; cycles by the weight that is pushed up.
double share_on_slope(const Profile& profile, double flat_kmh, double incline);

}  // namespace halte::network
