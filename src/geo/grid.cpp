// SPDX-License-Identifier: EUPL-1.2
#include "geo/grid.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace halte::geo {

namespace {

// Names follow EPSG Guidance Note 7-2, section 3.3.1; angles in radians.
constexpr double pi = std::numbers::pi;
constexpr double a_m = 6'378'137.0;                 // GRS80
constexpr double flattening = 1.0 / 298.257222101;  // GRS80
constexpr double e2 = flattening * (2.0 - flattening);
constexpr double lat_origin = 52.0 * pi / 180.0;
constexpr double lon_origin = 10.0 * pi / 180.0;
constexpr double false_easting_m = 4'321'000.0;
constexpr double false_northing_m = 3'210'000.0;

double authalic_q(double lat) {
    const double e = std::sqrt(e2);
    const double sine = std::sin(lat);
    return (1.0 - e2) * (sine / (1.0 - e2 * sine * sine) -
                         std::log((1.0 - e * sine) / (1.0 + e * sine)) / (2.0 * e));
}

struct Constants {
    double q_pole = authalic_q(pi / 2.0);
    double beta_origin = std::asin(authalic_q(lat_origin) / q_pole);
    double sin_origin = std::sin(beta_origin);
    double cos_origin = std::cos(beta_origin);
    double radius_m = a_m * std::sqrt(q_pole / 2.0);
    double d = a_m * std::cos(lat_origin) /
               std::sqrt(1.0 - e2 * std::sin(lat_origin) * std::sin(lat_origin)) /
               (radius_m * cos_origin);
};

const Constants& constants() {
    static const Constants value;
    return value;
}

double latitude_of_authalic(double beta) {
    constexpr double e4 = e2 * e2;
    constexpr double e6 = e4 * e2;
    return beta + (e2 / 3.0 + 31.0 * e4 / 180.0 + 517.0 * e6 / 5040.0) * std::sin(2.0 * beta) +
           (23.0 * e4 / 360.0 + 251.0 * e6 / 3780.0) * std::sin(4.0 * beta) +
           (761.0 * e6 / 45360.0) * std::sin(6.0 * beta);
}

// The multiple of the side at or below a coordinate.
std::int32_t floor_to_side(double metres) {
    return static_cast<std::int32_t>(std::floor(metres / GridCell::side_m)) * GridCell::side_m;
}

Error bad_name(std::string_view name) {
    return Error{.code = ErrorCode::malformed,
                 .message = say("« {} » n'est pas le nom d'un carré de 200 m",
                                "\"{}\" does not name a 200 m square", name),
                 .field = "",
                 .hint = say("un carré de l'INSEE en métropole s'écrit "
                             "CRS3035RES200mN2029800E4252400, les deux nombres multiples de 200",
                             "a square of INSEE in mainland France reads like "
                             "CRS3035RES200mN2029800E4252400, both numbers multiples of 200")};
}

std::optional<std::int32_t> whole_number(std::string_view text) {
    std::int32_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size() || value < 0) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

PlanePoint to_laea(Position position) {
    const Constants& k = constants();
    const double lon = position.lon() * pi / 180.0 - lon_origin;
    const double beta = std::asin(authalic_q(position.lat() * pi / 180.0) / k.q_pole);
    const double sin_beta = std::sin(beta);
    const double cos_beta = std::cos(beta);
    const double b = k.radius_m * std::sqrt(2.0 / (1.0 + k.sin_origin * sin_beta +
                                                   k.cos_origin * cos_beta * std::cos(lon)));
    return PlanePoint{
        .easting_m = false_easting_m + b * k.d * cos_beta * std::sin(lon),
        .northing_m = false_northing_m + b / k.d * (k.cos_origin * sin_beta -
                                                    k.sin_origin * cos_beta * std::cos(lon))};
}

Position from_laea(PlanePoint point) {
    const Constants& k = constants();
    const double x = point.easting_m - false_easting_m;
    const double y = point.northing_m - false_northing_m;
    const double rho = std::hypot(x / k.d, y * k.d);
    if (rho < 1e-9) {
        return Position::at({.lat = 52.0, .lon = 10.0});
    }
    const double c = 2.0 * std::asin(rho / (2.0 * k.radius_m));
    const double sin_c = std::sin(c);
    const double cos_c = std::cos(c);
    const double beta = std::asin(cos_c * k.sin_origin + k.d * y * sin_c * k.cos_origin / rho);
    const double lon = std::atan2(x * sin_c, k.d * rho * k.cos_origin * cos_c -
                                                 k.d * k.d * y * k.sin_origin * sin_c);
    return Position::at({.lat = latitude_of_authalic(beta) * 180.0 / pi,
                         .lon = (lon + lon_origin) * 180.0 / pi});
}

GridCell GridCell::at(Position position) {
    const PlanePoint point = to_laea(position);
    return GridCell{.north_m = floor_to_side(point.northing_m),
                    .east_m = floor_to_side(point.easting_m)};
}

Result<GridCell> GridCell::parse(std::string_view name) {
    constexpr std::string_view prefix = "CRS3035RES200mN";
    const std::size_t east_at = name.find('E', prefix.size());
    if (!name.starts_with(prefix) || east_at == std::string_view::npos) {
        return bad_name(name);
    }
    const auto north = whole_number(name.substr(prefix.size(), east_at - prefix.size()));
    const auto east = whole_number(name.substr(east_at + 1));
    if (!north || !east || *north % side_m != 0 || *east % side_m != 0) {
        return bad_name(name);
    }
    return GridCell{.north_m = *north, .east_m = *east};
}

std::string GridCell::name() const {
    return "CRS3035RES200mN" + std::to_string(north_m) + "E" + std::to_string(east_m);
}

Position GridCell::centre() const {
    return from_laea({.easting_m = east_m + side_m / 2.0, .northing_m = north_m + side_m / 2.0});
}

Polygon GridCell::outline() const {
    const auto corner = [this](std::int32_t right, std::int32_t up) {
        return from_laea({.easting_m = static_cast<double>(east_m + right),
                          .northing_m = static_cast<double>(north_m + up)});
    };
    return Polygon{.outer = {corner(0, 0), corner(side_m, 0), corner(side_m, side_m),
                             corner(0, side_m)},
                   .holes = {}};
}

}  // namespace halte::geo
