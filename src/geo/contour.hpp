// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "geo/lattice.hpp"
#include "geo/shape.hpp"

namespace halte::geo {

// Where a sampled field is at most `threshold`: marching squares, linear between samples. One value
// per point, in the order of Lattice::index; one that is not finite is outside, and the border runs
// half-way to it, as it does to what would lie beyond the lattice. A square with two inside corners
// face to face is bridged when the mean of its four values is inside. A border keeps 1/32 of a step
// away from every sample, so rings never touch, cross or repeat a point, and every sample is inside
// or outside as its value says. Raising the threshold never takes anything away.
Area contour(const Lattice& lattice, std::span<const float> values, double threshold);

}  // namespace halte::geo
