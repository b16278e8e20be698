// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>

#include "base/result.hpp"
#include "base/units.hpp"

namespace halte::geo {

// Named so that latitude and longitude cannot be swapped in silence. WGS84 degrees.
struct Degrees {
    double lat = 0.0;
    double lon = 0.0;
};

// A point of the Earth, WGS84, kept as integers of 1e-7 degree (about 1 cm): equal means equal,
// on every machine.
class Position {
public:
    Position() = default;
    // Errors: invalid when not finite or outside -90..90, -180..180; the hint asks whether the
    // axes are swapped.
    static Result<Position> from_degrees(Degrees degrees);
    // For values already known to be good (a parsed file, a literal): checked, aborts when not.
    static Position at(Degrees degrees);
    static Position from_e7(std::int32_t lat_e7, std::int32_t lon_e7);

    double lat() const { return static_cast<double>(lat_e7_) * 1e-7; }
    double lon() const { return static_cast<double>(lon_e7_) * 1e-7; }
    std::int32_t lat_e7() const { return lat_e7_; }
    std::int32_t lon_e7() const { return lon_e7_; }

    friend auto operator<=>(const Position&, const Position&) = default;

private:
    std::int32_t lat_e7_ = 0;
    std::int32_t lon_e7_ = 0;
};

// Great-circle distance on a sphere of radius 6,371,008.8 m (IUGG mean). Within 0.6 % of the
// ellipsoid.
Metres distance(Position a, Position b);

}  // namespace halte::geo
