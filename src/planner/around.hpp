// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/units.hpp"
#include "geo/shape.hpp"
#include "planner/holding.hpp"

namespace halte::planner {

// Who can come to a point in time, on one kind of roads.
struct AroundQuestion {
    geo::Position at;
    std::string profile = "foot";
    std::vector<Minutes> limits;  // 1 to 4 of them, of 1 to 60 minutes, rising
};

// The people who live within a limit, and the part of them of whom the tours are thought.
struct Crowd {
    Minutes limit{0};
    double inhabitants = 0.0;
    double need = 0.0;    // persons in digital difficulty
    double unseen = 0.0;  // persons nobody reaches
    geo::Area area;       // from where one comes in time, along the roads
};

// A populated square from where one comes within the longest limit.
struct Neighbour {
    std::uint32_t cell = 0;  // as in Territory::cells, rising
    Seconds time{0};         // to the point, walks off the roads included
};

struct Around {
    Metres off_road{0.0};  // from the point to its nearest road
    std::vector<Crowd> crowds;  // of each limit
    std::vector<Neighbour> neighbours;
};

// Times are those of coming to the point, from the place in each square where its people live.
// Errors: invalid (limits; a point off the roads, with its distance), not_found (no roads of that
// profile).
Result<Around> look_around(const Holding& held, const AroundQuestion& question);

}  // namespace halte::planner
