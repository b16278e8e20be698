// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

// What the ways from public problems to the solver share: the plane of their points, and how much
// of it the solver can hold.
namespace halte::trials {

inline constexpr std::int32_t longest_shift = 48 * 3'600;  // what the solver takes, in its seconds
inline constexpr double longest_leg = 9.9e6;               // idem, in its metres
// A product such as 0.3 * 10 falls a hair below the whole number that it is.
inline constexpr double hair = 1e-9;

// Straight way between two points so far apart, cut after so many decimals; -1: as it is.
double straight(double east, double north, int decimals);

}  // namespace halte::trials
