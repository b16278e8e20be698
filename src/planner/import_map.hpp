// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/feature.hpp"
#include "need/spreading.hpp"
#include "planner/networks.hpp"
#include "planner/sheet.hpp"

namespace halte::planner {

// What extracts of OpenStreetMap give.
struct MapYield {
    Networks networks;
    std::vector<need::Trace> traces;     // dwellings and streets
    std::vector<geo::Feature> features;  // all that was read, for places and the basemap
};

// Reads the extracts as one map, for these road profiles. Problems go to `findings`; the yield is
// then incomplete.
MapYield read_map(const std::vector<std::filesystem::path>& paths,
                  const std::vector<std::string>& profiles,
                  const need::SpreadingParameters& spreading, Findings& findings,
                  Progress& progress, const CancelToken& cancel);

}  // namespace halte::planner
