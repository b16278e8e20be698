// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "geo/shape.hpp"

namespace halte::geo {

// Axis-aligned, in degrees; empty until something is added. Never crosses the antimeridian.
class Box {
public:
    bool is_empty() const { return west_e7_ > east_e7_; }
    void add(Position position);
    void add(const Area& area);
    void add(const Box& other);
    bool contains(Position position) const;
    bool meets(const Box& other) const;
    // How near to the position something in the box may be, on the local plane of `project`;
    // 0 inside. The box must not be empty.
    Metres distance(Position position) const;
    // South-west and north-east corners; the box must not be empty.
    Position south_west() const;
    Position north_east() const;
    Position centre() const;

private:
    std::int32_t west_e7_ = 1'800'000'001;
    std::int32_t east_e7_ = -1'800'000'001;
    std::int32_t south_e7_ = 1'800'000'001;
    std::int32_t north_e7_ = -1'800'000'001;
};

}  // namespace halte::geo
