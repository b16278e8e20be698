// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <ostream>
#include <span>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/network_opening.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "network/catchments.hpp"

namespace halte::app {
namespace {

// So that memory holds some of the pairs, and never all of them.
constexpr std::size_t sources_at_a_time = 512;

void write_rows(const network::Catchments& found, std::size_t first, const RoadPoints& points,
                const RoadPoints& cells, std::ostream& out) {
    for (std::size_t row = 0; row < found.source_count(); ++row) {
        const std::string& point = points.names[points.ranks[first + row]];
        for (const network::Reached& cell : found.of(row)) {
            out << text(point, ",", cells.names[cells.ranks[cell.target]], ",", cell.time_s, ",",
                        cell.distance_m, "\n");
        }
    }
}

}  // namespace

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
    std::optional<NewText> file;
    if (line.has("--out")) {
        file.emplace(line.value_of("--out"));
    }
    std::ostream& out = file ? file->out() : console.out;
    out << "point,cell,time_s,distance_m\n";
    const Interrupts interrupts;
    ProgressBar bar(console);
    const std::span<const network::Snap> sources = opened.points.snaps;
    for (std::size_t first = 0; first < sources.size() && out; first += sources_at_a_time) {
        bar.report("travel times",
                   static_cast<double>(first) / static_cast<double>(sources.size()));
        if (interrupts.token().stop_requested()) {
            bar.wipe();
            return report_interrupted(console);
        }
        const std::size_t count = std::min(sources_at_a_time, sources.size() - first);
        write_rows(search.run(sources.subspan(first, count), Minutes(minutes)), first,
                   opened.points, *cells, out);
    }
    bar.wipe();
    if (file) {
        file->keep();
    }
    return exit_done;
}

}  // namespace halte::app
