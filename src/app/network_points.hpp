// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line.hpp"
#include "base/result.hpp"
#include "network/network.hpp"

namespace halte::app {

// How far from a road a point of a user may lie.
inline constexpr Metres point_limit{500.0};

// Points on their way to the roads, in the order of their file.
struct RoadPoints {
    std::vector<std::string> names;         // `id`, else the number of the row from 0
    std::vector<geo::Position> positions;
    std::vector<network::Snap> snaps;       // of those that found a road
    std::vector<std::uint32_t> ranks;       // of each snap: its point
    std::vector<std::string> lost;          // by point: why it has no road, or empty
};

// A table with columns lon and lat in degrees, and id if wanted. Errors: those of the file, and
// every row that is no position on Earth.
Result<RoadPoints> read_points(const std::string& file, const network::Network& network,
                               Language language);
// Junctions drawn with that seed, among those from which one can go everywhere.
RoadPoints random_points(const network::Network& network, std::size_t count, std::uint64_t seed);

// "9.15,42.30", longitude first. Wrong words become a problem of the option.
std::optional<geo::Position> position_of(CommandLine& line, std::string_view option);

}  // namespace halte::app
