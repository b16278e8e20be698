// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/feature.hpp"
#include "need/spreading.hpp"
#include "network/speed_factors.hpp"
#include "planner/networks.hpp"
#include "planner/sheet.hpp"

namespace halte::planner {

// What extracts of OpenStreetMap give.
struct MapYield {
    Networks networks;
    std::vector<need::Trace> traces;     // dwellings and streets
    std::vector<geo::Feature> features;  // all that was read, for places and the basemap
};

// For whom roads are made, and the speeds that the user corrects.
struct RoadWishes {
    std::vector<std::string> profiles;  // names of network::find_profile
    network::SpeedFactors factors;
};

// Reads the extracts as one map. Problems go to `findings`; the yield is
// then incomplete.
MapYield read_map(const std::vector<std::filesystem::path>& paths,
                  const RoadWishes& wishes,
                  const need::SpreadingParameters& spreading, Findings& findings,
                  Progress& progress, const CancelToken& cancel);

}  // namespace halte::planner
