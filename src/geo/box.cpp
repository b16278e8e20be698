// SPDX-License-Identifier: EUPL-1.2
#include "geo/box.hpp"

#include <algorithm>

namespace halte::geo {

void Box::add(Position position) {
    west_e7_ = std::min(west_e7_, position.lon_e7());
    east_e7_ = std::max(east_e7_, position.lon_e7());
    south_e7_ = std::min(south_e7_, position.lat_e7());
    north_e7_ = std::max(north_e7_, position.lat_e7());
}

void Box::add(const Area& area) {
    for (const Polygon& polygon : area.polygons) {
        for (const Position corner : polygon.outer) {
            add(corner);
        }
    }
}

void Box::add(const Box& other) {
    west_e7_ = std::min(west_e7_, other.west_e7_);
    east_e7_ = std::max(east_e7_, other.east_e7_);
    south_e7_ = std::min(south_e7_, other.south_e7_);
    north_e7_ = std::max(north_e7_, other.north_e7_);
}

bool Box::contains(Position position) const {
    return west_e7_ <= position.lon_e7() && position.lon_e7() <= east_e7_ &&
           south_e7_ <= position.lat_e7() && position.lat_e7() <= north_e7_;
}

bool Box::meets(const Box& other) const {
    return !is_empty() && !other.is_empty() && west_e7_ <= other.east_e7_ &&
           other.west_e7_ <= east_e7_ && south_e7_ <= other.north_e7_ &&
           other.south_e7_ <= north_e7_;
}

Metres Box::distance(Position position) const {
    const Position nearest =
        Position::from_e7(std::max(south_e7_, std::min(north_e7_, position.lat_e7())),
                          std::max(west_e7_, std::min(east_e7_, position.lon_e7())));
    return project(position, nearest, nearest).distance;
}

Position Box::south_west() const {
    HALTE_CHECK(!is_empty());
    return Position::from_e7(south_e7_, west_e7_);
}

Position Box::north_east() const {
    HALTE_CHECK(!is_empty());
    return Position::from_e7(north_e7_, east_e7_);
}

Position Box::centre() const {
    HALTE_CHECK(!is_empty());
    const auto middle = [](std::int32_t a, std::int32_t b) {
        return static_cast<std::int32_t>((std::int64_t{a} + b) / 2);
    };
    return Position::from_e7(middle(south_e7_, north_e7_), middle(west_e7_, east_e7_));
}

}  // namespace halte::geo
