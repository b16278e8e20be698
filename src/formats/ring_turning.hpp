// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "geo/shape.hpp"

namespace halte::formats {

// Twice the signed surface, in 1e-14 square degrees: positive when counter-clockwise. The ring
// has a position at least.
double turning(const geo::Ring& ring);

}  // namespace halte::formats
