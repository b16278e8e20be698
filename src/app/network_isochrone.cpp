// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/network_opening.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "formats/geojson.hpp"
#include "network/isochrone.hpp"

namespace halte::app {
namespace {

std::vector<Seconds> limits_of(CommandLine& line) {
    std::vector<Seconds> limits;
    for (const std::string& word : line.list("--minutes")) {
        int minutes = 0;
        const auto [stop, problem] =
            std::from_chars(word.data(), word.data() + word.size(), minutes);
        if (problem != std::errc() || stop != word.data() + word.size() || minutes < 1 ||
            minutes > 240) {
            line.refuse("--minutes",
                        say("« {} » n'est pas une durée de 1 à 240 minutes",
                            "\"{}\" is not a duration of 1 to 240 minutes", word));
        } else {
            limits.push_back(Minutes(minutes));
        }
    }
    return limits;
}

}  // namespace

int run_network_isochrone(CommandLine& line, const Console& console) {
    network::IsochroneQuestion question;
    question.limits = limits_of(line);
    const auto at = position_of(line, "--at");
    if (line.value_of("--direction", "outward") == "inward") {
        question.direction = network::Direction::inward;
    }
    const OpenedNetwork opened = open_network(line, console, false);
    if (!opened.roads) {
        return opened.exit_code;
    }
    const auto snap = opened.roads->require_snap(*at, point_limit, "--at");
    if (!snap) {
        return report(console, snap.errors());
    }
    question.points = {*at};
    const network::Isochrones found = network::isochrones(*opened.roads, question);
    std::vector<geo::Feature> features;
    for (std::size_t i = 0; i < question.limits.size(); ++i) {
        geo::Feature feature;
        feature.shape = found.areas[i];
        feature.tags.set("minutes", text(question.limits[i].count() / 60));
        feature.tags.set("profile", std::string(opened.roads->profile()));
        features.push_back(std::move(feature));
    }
    const std::string json = formats::write_geojson(features);
    if (line.has("--out")) {
        write_text(line.value_of("--out"), json);
    } else {
        console.out << json << "\n";
    }
    return exit_done;
}

}  // namespace halte::app
