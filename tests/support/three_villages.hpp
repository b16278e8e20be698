// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/check_plan.hpp"
#include "planner/ground.hpp"
#include "planner/parameters.hpp"
#include "planner/pose.hpp"
#include "planner/sight.hpp"

namespace halte::test {

// A territory one can hold in the head. A van sleeps in Albi; 20 min to Brando, 30 min to
// Corsoli, 25 min between those two; a square in each, and a market in Albi on Thursday morning.
// 100 unseen persons in each village, one cell each; a full visit of a known stop meets half of
// those of its own village and nobody else. Distances: a kilometre a minute.
//
//     Albi --20-- Brando
//       \         /
//       30      25
//         \     /
//         Corsoli
struct ThreeVillages {
    ThreeVillages();

    model::Territory territory;
    std::vector<model::Unit> units;
    planner::Parameters parameters;
    planner::Sight sight;
    planner::Ground ground;

    planner::Setting setting() const { return {territory, units, sight, ground, parameters}; }
    planner::Evidence evidence() const;
    // Monday 7 December 2026, two weeks, the van, a short search.
    model::Request request() const;

private:
    void lay_ground();
};

}  // namespace halte::test
