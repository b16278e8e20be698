// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/network_opening.hpp"
#include "app/table.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "formats/geojson.hpp"
#include "network/route.hpp"

namespace halte::app {
namespace {

std::string_view turn_in(Language language, network::Turn turn) {
    constexpr std::array turns = {
        Words{"partir", "leave"},
        Words{"tout droit", "straight on"},
        Words{"légèrement à droite", "slightly right"},
        Words{"à droite", "right"},
        Words{"à droite en épingle", "sharp right"},
        Words{"légèrement à gauche", "slightly left"},
        Words{"à gauche", "left"},
        Words{"à gauche en épingle", "sharp left"},
        Words{"faire demi-tour", "turn back"},
        Words{"prendre le bac", "board the ferry"},
    };
    return turns[static_cast<std::size_t>(turn)].in(language);
}

geo::Feature feature_of(const network::Route& route) {
    geo::Feature feature;
    feature.shape = route.line;
    feature.tags.set("time_s", format_decimal(route.time_s, 1));
    feature.tags.set("distance_m", format_decimal(route.distance.count(), 0));
    return feature;
}

void print_legs(const network::Route& route, const Console& console) {
    const bool is_french = console.language == Language::french;
    const NumberStyle style = numbers_of(console.language);
    TextTable table({{""},
                     {is_french ? "route" : "road"},
                     {is_french ? "classe" : "class"},
                     {"km", Align::right},
                     {"min", Align::right},
                     {"km/h", Align::right},
                     {is_french ? "attente s" : "waiting s", Align::right}});
    for (const network::Leg& leg : route.legs) {
        table.add({std::string(turn_in(console.language, leg.turn)),
                   leg.road.empty() ? (is_french ? "sans nom" : "no name") : leg.road,
                   std::string(
                       network::road_class_names[static_cast<std::size_t>(leg.road_class)]),
                   format_number(leg.distance.count() / 1'000.0, 2, style),
                   format_number(leg.time_s / 60.0, 1, style),
                   format_number(leg.moving_kmh(), 0, style),
                   format_number(leg.delay_s, 0, style)});
    }
    table.print(console.out);
    console.out << console.say(say("En tout {} km en {} min, dont {} s à pied hors des routes.",
                                   "In all {} km in {} min, {} s of it on foot off the roads.",
                                   format_decimal(route.distance.count() / 1'000.0, 1),
                                   format_decimal(route.time_s / 60.0, 1),
                                   format_decimal(route.walk_s, 0)))
                << "\n";
}

}  // namespace

int run_network_route(CommandLine& line, const Console& console) {
    const auto from = position_of(line, "--from");
    const auto to = position_of(line, "--to");
    const OpenedNetwork opened = open_network(line, console, false);
    if (!opened.roads) {
        return opened.exit_code;
    }
    const auto start = opened.roads->require_snap(*from, point_limit, "--from");
    const auto end = opened.roads->require_snap(*to, point_limit, "--to");
    if (!start || !end) {
        return report(console, start ? end.errors() : start.errors());
    }
    const auto route = network::RouteSearch(*opened.roads).route(*start, *end);
    if (!route) {
        const Error no_way{ErrorCode::not_found,
                           say("aucun chemin ne mène de l'un à l'autre",
                               "no way leads from one to the other"),
                           "--to",
                           say("l'un des deux est peut-être derrière un sens interdit",
                               "one of them may lie behind a closed direction")};
        return report(console, Errors{no_way});
    }
    const std::array features = {feature_of(*route)};
    if (line.has("--out")) {
        write_text(line.value_of("--out"), formats::write_geojson(features));
    }
    if (console.is_json) {
        console.out << formats::write_geojson(features) << "\n";
    } else {
        print_legs(*route, console);
    }
    return exit_done;
}

}  // namespace halte::app
