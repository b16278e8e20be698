// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "network/profile.hpp"

namespace halte::network {

// A profile from words, with changes: "van", "van height_m=3.2 weight_t=3.5 ferries=no",
// "foot speed_kmh=4". Keys: height_m, width_m, length_m, weight_t, axle_load_t, boarding_min,
// speed_kmh (walkers and cycles, on good flat ground), ferries. The name of the result holds the
// changes, so they are kept with every network and figure made from it.
// Errors: all at once, naming what is known and what is allowed.
Result<Profile> read_profile(std::string_view words);

}  // namespace halte::network
