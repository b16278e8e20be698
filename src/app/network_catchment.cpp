// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/network_opening.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "network/catchments.hpp"

namespace halte::app {

int run_network_catchment(CommandLine& line, const Console& console) {
    const auto minutes = line.whole("--minutes", 1, 240, 20);
    const bool is_inward = line.value_of("--direction", "inward") == "inward";
    const OpenedNetwork opened = open_network(line, console, true);
    if (!opened.roads) {
        return opened.exit_code;
    }
    const auto cells = read_points(line.value_of("--cells"), *opened.roads, console.language);
    if (!cells) {
        return report(console, cells.errors());
    }
    network::CatchmentSearch search(
        *opened.roads, cells->snaps,
        is_inward ? network::Direction::inward : network::Direction::outward);
    const network::Catchments found = search.run(opened.points.snaps, Minutes(minutes));
    std::string csv = "point,cell,time_s,distance_m\n";
    for (std::size_t row = 0; row + 1 < found.first.size(); ++row) {
        for (std::uint32_t i = found.first[row]; i < found.first[row + 1]; ++i) {
            csv += text(opened.points.names[opened.points.ranks[row]], ",",
                        cells->names[cells->ranks[found.target[i]]], ",", found.time_s[i], ",",
                        found.distance_m[i], "\n");
        }
    }
    if (line.has("--out")) {
        write_text(line.value_of("--out"), csv);
    } else {
        console.out << csv;
    }
    return exit_done;
}

}  // namespace halte::app
