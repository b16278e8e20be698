// SPDX-License-Identifier: EUPL-1.2
#include "geo/position.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace halte::geo {

namespace {

constexpr double earth_radius_m = 6'371'008.8;

double radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

std::int32_t to_e7(double degrees) {
    return static_cast<std::int32_t>(std::lround(degrees * 1e7));
}

}  // namespace

Result<Position> Position::from_degrees(Degrees degrees) {
    const bool finite = std::isfinite(degrees.lat) && std::isfinite(degrees.lon);
    if (!finite || std::abs(degrees.lat) > 90.0 || std::abs(degrees.lon) > 180.0) {
        return Error{.code = ErrorCode::invalid,
                     .message = say("latitude {}, longitude {} n'est pas un point de la Terre",
                                    "latitude {}, longitude {} is not a point of the Earth",
                                    std::to_string(degrees.lat), std::to_string(degrees.lon)),
                     .field = "",
                     .hint = say("la latitude va de -90 à 90, la longitude de -180 à 180 ; "
                                 "sont-elles échangées, ou en mètres ?",
                                 "latitude runs from -90 to 90, longitude from -180 to 180; "
                                 "are the two swapped, or in metres?")};
    }
    return from_e7(to_e7(degrees.lat), to_e7(degrees.lon));
}

Position Position::at(Degrees degrees) {
    return from_degrees(degrees).value();
}

Position Position::from_e7(std::int32_t lat_e7, std::int32_t lon_e7) {
    Position position;
    position.lat_e7_ = lat_e7;
    position.lon_e7_ = lon_e7;
    return position;
}

Metres distance(Position a, Position b) {
    const double half_lat = radians(b.lat() - a.lat()) / 2.0;
    const double half_lon = radians(b.lon() - a.lon()) / 2.0;
    const double chord = std::sin(half_lat) * std::sin(half_lat) +
                         std::cos(radians(a.lat())) * std::cos(radians(b.lat())) *
                             std::sin(half_lon) * std::sin(half_lon);
    return Metres(2.0 * earth_radius_m * std::asin(std::min(1.0, std::sqrt(chord))));
}

}  // namespace halte::geo
