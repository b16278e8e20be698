// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "base/units.hpp"
#include "geo/shape.hpp"
#include "network/network.hpp"

namespace halte::network {

struct IsochroneQuestion {
    std::vector<geo::Position> points;         // any of them will do: the least time counts
    std::vector<Seconds> limits;               // one area each
    Direction direction = Direction::outward;  // from the points, or towards them
    // How far from a road a position may lie: 100 m for profiles on foot, else 250 m.
    std::optional<Metres> off_road;
    // Of the grid: 25 m on foot, else 25 to 100 m by the longest limit; more where that would take
    // over a million samples.
    std::optional<Metres> spacing;
};

struct Isochrones {
    std::vector<geo::Area> areas;  // of each limit, in the order asked
    // Of each point. Those without a snap reach nothing; when none has one, all areas are empty.
    std::vector<SnapAnswer> points;
    Metres off_road{0.0};  // what was used
    Metres spacing{0.0};
};

// What can be reached in time. A position is inside when its own travel time is within the limit:
// that of the nearest usable road (as Network::snap finds it, at most `off_road` away) and of the
// walk from there at 4 km/h. So an area follows the roads, and a bank of a river whose own roads
// are not reached is outside, however near. True at every sample of a grid, linear in between:
// borders are right to about a spacing. The areas of one question lie in each other.
Isochrones isochrones(const Network& network, const IsochroneQuestion& question);

}  // namespace halte::network
