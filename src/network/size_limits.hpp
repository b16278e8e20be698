// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/profile.hpp"

namespace halte::network {

// Whether a stated height, width, length or weight is less than that of the vehicle. width=* is
// read for cycles and walkers only, and not on barriers: on roads it is that of the carriageway, on
// a bollard that of the bollard.
bool is_too_big(const Profile& profile, const geo::Tags& tags);

// Whether a height or width of the opening is stated, and the vehicle fits.
bool fits_stated_opening(const Profile& profile, const geo::Tags& tags);

}  // namespace halte::network
