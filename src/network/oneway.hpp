// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/profile.hpp"

namespace halte::network {

// In the direction of the points and against it.
struct Directions {
    bool forward = true;
    bool backward = true;
};

// One-way streets, roundabouts and motorways, and who may go against them.
Directions directions_of(const Profile& profile, const geo::Tags& tags);

}  // namespace halte::network
