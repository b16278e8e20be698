// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/networks.hpp"
#include "solver/problem.hpp"

namespace halte::planner {

struct Parameters;
struct Sight;

// How far from a road a base or a place may lie.
inline constexpr Metres snap_limit{500.0};

// A stop is near those who get there within this, by car or on foot.
inline constexpr Seconds near_time = Minutes(15);

// The road profile on which a unit travels.
std::string_view profile_of(model::UnitKind kind);

// What every plan of a territory stands on, whatever is asked: travel between bases and places,
// and what one visit at each place does to each cell. Nodes are the bases, then the places, in
// the order of the territory.
struct Ground {
    std::uint32_t node_count = 0;
    std::uint32_t base_count = 0;
    std::vector<std::string> profiles;  // same order as matrices
    std::vector<solver::Matrix> matrices;
    std::vector<std::uint32_t> reach_begin;  // CSR over places
    std::vector<solver::Reach> reach;        // cells as in Territory::cells
    std::vector<std::uint32_t> near_begin;   // CSR over places: cells within near_time of it
    std::vector<std::uint32_t> near;

    std::uint32_t place_node(std::size_t place) const {
        return base_count + static_cast<std::uint32_t>(place);
    }
};

// Surveys the ground for these units. Travel between nodes is rounded up to whole minutes.
// Exposure of the receptive persons of a cell by one full visit of a known stop is -ln(1 - rho),
// rho = uptake of the kind of place / receptive share * attraction * decay(cell, place), where
// decay is that of need/reach.hpp (with or without car, ordinary or reduced mobility). Where more
// persons would come than a team can meet in a full visit, all shares shrink alike. The way is
// that of people coming to the place.
// Errors: not_found when a unit needs a profile for which there are no roads; invalid when a base
// is off the roads (named, with the distance); unavailable when cancelled.
Result<Ground> survey(const model::Territory& territory, const std::vector<model::Unit>& units,
                      const Networks& roads, const Sight& sight, const Parameters& parameters,
                      Progress& progress, const CancelToken& cancel);

}  // namespace halte::planner
