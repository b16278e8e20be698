// SPDX-License-Identifier: EUPL-1.2
#include "geo/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halte::geo {

namespace {

constexpr double metres_per_e7 = 6'371'008.8 * std::numbers::pi / 180.0 * 1e-7;

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
    const double squeeze = std::cos(box.centre().lat() * std::numbers::pi / 180.0);
    lat_step_e7_ = spacing.count() / metres_per_e7;
    lon_step_e7_ = lat_step_e7_ / std::max(0.01, squeeze);
    columns_ = count(first_.lon_e7(), last.lon_e7(), lon_step_e7_);
    rows_ = count(first_.lat_e7(), last.lat_e7(), lat_step_e7_);
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
