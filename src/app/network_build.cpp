// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "network/builder.hpp"
#include "network/profile_words.hpp"
#include "osm/reader.hpp"

namespace halte::app {
namespace {

std::vector<std::filesystem::path> paths_of(const CommandLine& line) {
    return {line.arguments().begin(), line.arguments().end()};
}

// Every arc of the searches: from, to, milliseconds; and every search node with its position.
std::string edges_csv(const network::Network& roads) {
    std::string csv = "from,to,ms,dm\n";
    for (std::uint32_t node = 0; node < roads.node_count(); ++node) {
        for (std::uint32_t arc = roads.outward().first[node];
             arc < roads.outward().first[node + 1]; ++arc) {
            const network::Cost cost = roads.outward().cost[arc];
            csv += text(node, ",", roads.outward().head[arc], ",", network::ms_of(cost), ",",
                        network::dm_of(cost), "\n");
        }
    }
    return csv;
}

std::string nodes_csv(const network::Network& roads) {
    std::string csv = "id,lon,lat\n";
    for (std::uint32_t node = 0; node < roads.node_count(); ++node) {
        const geo::Position at = roads.junctions()[roads.junction_of(node)];
        csv += text(node, ",", format_decimal(at.lon(), 7), ",", format_decimal(at.lat(), 7),
                    "\n");
    }
    return csv;
}

void tell(const network::Network& roads, const osm::ReadReport& read, const Console& console) {
    const network::BuildReport& report = roads.report();
    const auto km = [](Metres length) { return format_decimal(length.count() / 1'000.0, 0); };
    const auto& at = network::RestrictionFate::honoured;
    if (console.is_json) {
        console.out << text("{\"profile\":\"", roads.profile(), "\",\"nodes\":",
                            roads.node_count(), ",\"arcs\":", roads.outward().head.size(),
                            ",\"edges\":", roads.edges().size(), ",\"length_km\":",
                            km(report.length), ",\"cut_off_km\":", km(report.length_dropped),
                            ",\"roads_cut\":", read.roads_cut, ",\"turn_restrictions\":",
                            report.restrictions[static_cast<std::size_t>(at)], "}\n");
        return;
    }
    console.out << console.say(
                       say("{} : {} carrefours, {} arcs, {} km de routes ; {} km coupés des "
                           "autres, {} routes coupées par le bord, {} interdictions de tourner",
                           "{}: {} junctions, {} arcs, {} km of roads; {} km cut off from the "
                           "others, {} roads cut by the border, {} turn restrictions",
                           roads.profile(), roads.node_count(), roads.outward().head.size(),
                           km(report.length), km(report.length_dropped), read.roads_cut,
                           report.restrictions[static_cast<std::size_t>(at)]))
                << "\n";
}

}  // namespace

int run_network_build(CommandLine& line, const Console& console) {
    const auto profile = network::read_profile(line.value_of("--profile"));
    const auto factors = network::read_speed_factors(line.value_of("--factors"));
    Errors errors = line.problems();
    for (const Errors* more : {profile ? nullptr : &profile.errors(),
                               factors ? nullptr : &factors.errors()}) {
        if (more != nullptr) {
            errors.insert(errors.end(), more->begin(), more->end());
        }
    }
    if (!errors.empty()) {
        return report(console, errors);
    }
    const Interrupts interrupts;
    ProgressBar bar(console);
    network::NetworkBuilder builder(*profile, *factors);
    osm::Wanted wanted;
    wanted.turn_restrictions = true;
    const auto read = osm::read_osm(
        paths_of(line), wanted, [&](geo::Feature&& feature) { builder.add(feature); }, bar,
        interrupts.token());
    if (interrupts.token().stop_requested()) {
        return report_interrupted(console);
    }
    if (!read) {
        return report(console, read.errors());
    }
    const auto roads = builder.finish(bar, interrupts.token());
    bar.wipe();
    if (interrupts.token().stop_requested()) {
        return report_interrupted(console);
    }
    if (!roads) {
        return report(console, roads.errors());
    }
    const auto bytes = roads->bytes();
    write_text(line.value_of("--out"), std::string(bytes.begin(), bytes.end()));
    if (line.has("--edges")) {
        write_text(line.value_of("--edges"), edges_csv(*roads));
    }
    if (line.has("--nodes")) {
        write_text(line.value_of("--nodes"), nodes_csv(*roads));
    }
    tell(*roads, *read, console);
    return exit_done;
}

}  // namespace halte::app
