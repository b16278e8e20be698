// SPDX-License-Identifier: EUPL-1.2
#include "geo/lattice.hpp"

#include <numbers>

namespace halte::geo {

namespace {

constexpr double metres_per_e7 = 6'371'008.8 * std::numbers::pi / 180.0 * 1e-7;

double squeeze(double lat_degrees) {
    return std::max(0.01, std::cos(lat_degrees * std::numbers::pi / 180.0));
}

std::int32_t count(std::int32_t first, std::int32_t last, double step) {
    return static_cast<std::int32_t>(std::ceil((static_cast<double>(last) - first) / step)) + 1;
}

std::int32_t stop(std::int32_t first, std::int32_t at, double step) {
    return first + static_cast<std::int32_t>(std::lround(at * step));
}

}  // namespace

Lattice::Lattice(const Box& box, Metres spacing) : first_(box.south_west()) {
    HALTE_CHECK(spacing.count() >= 1.0);
    const Position last = box.north_east();
    lat_step_e7_ = spacing.count() / metres_per_e7;
    lon_step_e7_ = lat_step_e7_ / squeeze(box.centre().lat());
    columns_ = count(first_.lon_e7(), last.lon_e7(), lon_step_e7_);
    rows_ = count(first_.lat_e7(), last.lat_e7(), lat_step_e7_);
    const double furthest = std::max(std::abs(first_.lat()), std::abs(at(0, rows_ - 1).lat()));
    // Less a thousandth, for the rounding of positions.
    least_row_m_ = 0.999 * lat_step_e7_ * metres_per_e7;
    least_column_m_ = 0.999 * lon_step_e7_ * metres_per_e7 * squeeze(furthest);
}

Position Lattice::at(std::int32_t column, std::int32_t row) const {
    return Position::from_e7(stop(first_.lat_e7(), row, lat_step_e7_),
                             stop(first_.lon_e7(), column, lon_step_e7_));
}

double Lattice::column_of(Position position) const {
    return (static_cast<double>(position.lon_e7()) - first_.lon_e7()) / lon_step_e7_;
}

double Lattice::row_of(Position position) const {
    return (static_cast<double>(position.lat_e7()) - first_.lat_e7()) / lat_step_e7_;
}

}  // namespace halte::geo
