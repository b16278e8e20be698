// SPDX-License-Identifier: EUPL-1.2
// Whether drives of an hour or two come out as people drive them: docs/benchmarks.md, "Roads".
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "network/builder.hpp"
#include "network/query.hpp"
#include "osm/reader.hpp"

namespace halte {
namespace {

const std::map<std::string, geo::Position>& towns() {
    static const std::map<std::string, geo::Position> known = {
        {"Ajaccio", geo::Position::from_e7(419192000, 87376000)},
        {"Bastia", geo::Position::from_e7(426977000, 94497000)},
        {"Bonifacio", geo::Position::from_e7(413887000, 91596000)},
        {"Calvi", geo::Position::from_e7(425673000, 87572000)},
        {"Corte", geo::Position::from_e7(423071000, 91505000)},
        {"L'Île-Rousse", geo::Position::from_e7(426340000, 89375000)},
        {"Porto", geo::Position::from_e7(422675000, 87005000)},
        {"Porto-Vecchio", geo::Position::from_e7(415912000, 92795000)},
        {"Saint-Florent", geo::Position::from_e7(426818000, 93030000)}};
    return known;
}

// Minutes as drivers and road signs tell them, without traffic.
struct Drive {
    const char* from;
    const char* to;
    double minutes;
};
constexpr Drive drives[] = {{"Corte", "Porto", 125},        {"Corte", "Ajaccio", 80},
                            {"Corte", "Bastia", 67.5},      {"Ajaccio", "Bonifacio", 135},
                            {"Bastia", "Saint-Florent", 37.5}, {"Porto-Vecchio", "Bonifacio", 30},
                            {"Calvi", "L'Île-Rousse", 28}};

network::Network roads_for(const char* profile) {
    network::NetworkBuilder builder(network::find_profile(profile).value(), {});
    const auto report = osm::read_osm(
        HALTE_SOURCE_DIR "/data/demo/corse/roads.osm.pbf", {},
        [&](geo::Feature&& feature) { builder.add(feature); }, silent_progress(), {});
    EXPECT_TRUE(report.has_value());
    return builder.finish(silent_progress(), {}).value();
}

TEST(Corsica, is_driven_in_about_the_time_that_people_tell) {
    for (const char* profile : {"car", "van", "truck"}) {
        const network::Network roads = roads_for(profile);
        network::Query query(roads);
        for (const Drive& drive : drives) {
            const auto snap = [&](const char* town) {
                return roads.require_snap(towns().at(town), Metres(300.0), town).value();
            };
            const auto route = query.route(snap(drive.from), snap(drive.to));
            ASSERT_TRUE(route.has_value());
            const double minutes = route->time_s / 60.0;
            // A truck is slower than what people tell of their cars, how much nobody knows.
            const double most = std::string(profile) == "truck" ? 1.3 : 1.15;
            EXPECT_GT(minutes, 0.85 * drive.minutes) << profile << ": " << drive.from << " - " << drive.to;
            EXPECT_LT(minutes, most * drive.minutes) << profile << ": " << drive.from << " - " << drive.to;
        }
    }
}

}  // namespace
}  // namespace halte
