// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "geo/box.hpp"

namespace halte::geo {

// How far along the curve of Hilbert (1891) through the box the position lies: near on the curve
// is near on the ground, so what is sorted by it is read from memory in few places. 16 bits an
// axis; positions outside the box count as at its border. The box must not be empty.
std::uint32_t hilbert_index(Position position, const Box& box);

}  // namespace halte::geo
