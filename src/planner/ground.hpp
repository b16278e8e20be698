// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "solver/problem.hpp"

namespace halte::network {
class Network;
}

namespace halte::planner {

struct Parameters;

// The road networks of a territory, by profile ("van", "foot", "e_tricycle", ...).
using Roads = std::map<std::string, std::shared_ptr<const network::Network>, std::less<>>;

// The road profile on which a unit travels.
std::string_view profile_of(model::UnitKind kind);

// What every plan of a territory stands on, whatever is asked: travel between bases and places,
// and what one visit at each place does to each cell. Nodes are the bases, then the places, in
// the order of the territory.
struct Ground {
    std::uint32_t node_count = 0;
    std::uint32_t base_count = 0;
    std::vector<std::string> profiles;      // same order as matrices
    std::vector<solver::Matrix> matrices;
    std::vector<std::uint32_t> reach_begin; // CSR over places
    std::vector<solver::Reach> reach;       // cells as in Territory::cells
    std::vector<std::vector<std::string>> lost;  // by profile, by node: why it has no road; or ""

    std::uint32_t place_node(std::size_t place) const {
        return base_count + static_cast<std::uint32_t>(place);
    }
};

// Surveys the ground for these units. Exposure of a cell by one full visit of a known stop is
// -ln(1 - rho), rho = uptake of the kind of place * attraction * decay(cell, place), where decay
// is that of need/reach.hpp (with or without car, ordinary or reduced mobility). The way of the
// people is taken from the place outwards: on one-way streets it is their way home.
// Errors: not_found when a unit needs a profile for which there are no roads; invalid when a base
// is off the roads (named, with the distance); unavailable when cancelled.
Result<Ground> survey(const model::Territory& territory, const std::vector<model::Unit>& units,
                      const Roads& roads, const Parameters& parameters, Progress& progress,
                      const CancelToken& cancel);

}  // namespace halte::planner
