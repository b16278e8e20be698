// SPDX-License-Identifier: EUPL-1.2
#include "app/network_opening.hpp"

#include <ostream>

#include "base/format.hpp"

namespace halte::app {

namespace {

void tell_lost(const RoadPoints& points, const Console& console) {
    for (std::size_t i = 0; i < points.lost.size(); ++i) {
        if (!points.lost[i].empty()) {
            console.err << points.names[i] << ": " << points.lost[i] << "\n";
        }
    }
}

}  // namespace

OpenedNetwork open_network(CommandLine& line, const Console& console, bool wants_points) {
    OpenedNetwork opened;
    const auto count = static_cast<std::size_t>(line.whole("--random", 1, 100'000, 0));
    const std::uint64_t seed = line.natural("--seed", 1);
    if (wants_points && (count > 0) == line.has("--points")) {
        line.refuse("--points",
                    say("il faut soit des points, soit un nombre de points au hasard",
                        "either points are needed, or a number of random ones"),
                    say("donnez --points FICHIER ou --random N",
                        "give --points FILE or --random N"));
    }
    if (!line.problems().empty()) {
        opened.exit_code = report(console, line.problems());
        return opened;
    }
    auto roads = network::Network::open(line.argument());
    if (!roads) {
        opened.exit_code = report(console, roads.errors());
        return opened;
    }
    if (count > 0) {
        opened.points = random_points(*roads, count, seed);
    } else if (wants_points) {
        auto points = read_points(line.value_of("--points"), *roads, console.language);
        if (!points) {
            opened.exit_code = report(console, points.errors());
            return opened;
        }
        opened.points = std::move(*points);
        tell_lost(opened.points, console);
    }
    opened.roads = std::move(*roads);
    return opened;
}

}  // namespace halte::app
