// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <span>
#include <vector>

#include "planner/places.hpp"

namespace halte::planner {

// A square of a commune with what crowds in it.
struct Spot {
    geo::GridCell square;
    geo::Position centre;
    double inhabitants = 0.0;
    double around = 0.0;  // inhabitants of the nine squares around
    double pull = 0.0;    // inhabitants and facilities of the nine squares around
};

// The squares of each commune, strongest pull first.
std::map<model::CommuneCode, std::vector<Spot>> spots_of(const model::Territory& territory,
                                                         std::span<const Facility> facilities);

}  // namespace halte::planner
