// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/command_line.hpp"
#include "app/console.hpp"
#include "app/network_points.hpp"

namespace halte::app {

// The network a command is asked about and, when wanted, its points: those of --points, or --random
// many of them drawn with --seed. Everything wrong is reported at once, in `exit_code`.
struct OpenedNetwork {
    std::optional<network::Network> roads;
    RoadPoints points;
    int exit_code = 0;
};
OpenedNetwork open_network(CommandLine& line, const Console& console, bool wants_points);

}  // namespace halte::app
