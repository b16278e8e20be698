// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "geo/shape.hpp"

namespace halte::geo {

// Metres on the European equal-area plane, EPSG:3035 (ETRS89-LAEA: GRS80, origin 52 N 10 E,
// false easting 4,321,000, false northing 3,210,000). Formulas: EPSG Guidance Note 7-2, 3.3.1.
// WGS84 and ETRS89 differ by less than a metre: taken as one.
struct PlanePoint {
    double easting_m = 0.0;
    double northing_m = 0.0;
};
PlanePoint to_laea(Position position);
Position from_laea(PlanePoint point);

// One square of the 200 m grid of INSEE, named by its south-west corner, both multiples of 200.
struct GridCell {
    std::int32_t north_m = 0;
    std::int32_t east_m = 0;

    static constexpr std::int32_t side_m = 200;
    static GridCell at(Position position);
    // "CRS3035RES200mN2029800E4252400", as in INSEE's idcar_200m.
    static Result<GridCell> parse(std::string_view name);
    std::string name() const;
    Position centre() const;
    Polygon outline() const;

    friend auto operator<=>(const GridCell&, const GridCell&) = default;
};

}  // namespace halte::geo
