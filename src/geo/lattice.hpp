// SPDX-License-Identifier: EUPL-1.2
#pragma once

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

private:
    Position first_{};
    double lon_step_e7_ = 1.0;
    double lat_step_e7_ = 1.0;
    std::int32_t columns_ = 0;
    std::int32_t rows_ = 0;
};

}  // namespace halte::geo
