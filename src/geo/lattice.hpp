// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "geo/box.hpp"

namespace halte::geo {

// A grid of points over a box, about `spacing` apart both ways: steps are equal in degrees, and in
// metres at the latitude of the middle of the box. Columns count eastwards, rows northwards.
class Lattice {
public:
    Lattice() = default;
    // The box must not be empty, the spacing must be a metre or more. The last column and row lie
    // on the border of the box or less than a step beyond it.
    Lattice(const Box& box, Metres spacing);

    std::int32_t columns() const { return columns_; }
    std::int32_t rows() const { return rows_; }
    std::size_t size() const {
        return static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    }
    // Row after row from the south-west.
    std::size_t index(std::int32_t column, std::int32_t row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }
    // Beyond the ends the steps go on.
    Position at(std::int32_t column, std::int32_t row) const;
    // In steps from the first; not held within the grid.
    double column_of(Position position) const;
    double row_of(Position position) const;
    // Calls visit(row, west, east) for spans of columns, `east` included, that hold every point no
    // further than `reach` from the segment, and some others.
    template <typename Visit>
    void over_near(Position from, Position to, Metres reach, const Visit& visit) const;

private:
    static std::int32_t held(double stop, std::int32_t count) {
        return static_cast<std::int32_t>(std::clamp(stop, 0.0, count - 1.0));
    }

    Position first_{};
    double lon_step_e7_ = 1.0;
    double lat_step_e7_ = 1.0;
    std::int32_t columns_ = 0;
    std::int32_t rows_ = 0;
    double least_row_m_ = 1.0;     // between two rows
    double least_column_m_ = 1.0;  // between two columns, where they are closest
};

template <typename Visit>
void Lattice::over_near(Position from, Position to, Metres reach, const Visit& visit) const {
    const double tall = reach.count() / least_row_m_;
    const double wide = reach.count() / least_column_m_;
    const double x = column_of(from);
    const double y = row_of(from);
    const double run = column_of(to) - x;
    const double rise = row_of(to) - y;
    const double low = std::ceil(std::min(y, y + rise) - tall);
    const double high = std::floor(std::max(y, y + rise) + tall);
    if (low > rows_ - 1.0 || high < 0.0) {
        return;
    }
    const std::int32_t last = held(high, rows_);
    for (std::int32_t row = held(low, rows_); row <= last; ++row) {
        // Where the part of the segment that is near the row begins and ends.
        const auto column = [&](double at, double otherwise) {
            return x + run * (rise == 0.0 ? otherwise : std::clamp((at - y) / rise, 0.0, 1.0));
        };
        const double a = column(row - tall, 0.0);
        const double b = column(row + tall, 1.0);
        const double west = std::ceil(std::min(a, b) - wide);
        const double east = std::floor(std::max(a, b) + wide);
        if (west <= columns_ - 1.0 && east >= 0.0 && west <= east) {
            visit(row, held(west, columns_), held(east, columns_));
        }
    }
}

}  // namespace halte::geo
