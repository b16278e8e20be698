// SPDX-License-Identifier: EUPL-1.2
// Pont-de-Veyle (Ain), a real extract, from the file to the answers.
#include <gtest/gtest.h>

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/random.hpp"
#include "network/builder.hpp"
#include "network/network_file.hpp"
#include "network/query.hpp"
#include "osm/reader.hpp"

namespace halte {
namespace {

const std::vector<geo::Feature>& village() {
    static const std::vector<geo::Feature> features = [] {
        std::vector<geo::Feature> read;
        EXPECT_TRUE(osm::read_osm(HALTE_SOURCE_DIR "/tests/data/pont-de-veyle.osm.pbf", {},
                                  [&](geo::Feature&& feature) { read.push_back(feature); },
                                  silent_progress(), {}));
        return read;
    }();
    return features;
}

network::Network roads_for(std::string_view profile) {
    return network::Network::build(village(), network::find_profile(profile).value(), {},
                                   silent_progress(), {})
        .value();
}

std::vector<network::Snap> some_points(const network::Network& roads, std::size_t count) {
    Random random(1);
    std::vector<network::Snap> points;
    while (points.size() < count) {
        const geo::Position at = roads.junctions()[random.below(roads.junctions().size())];
        const geo::Position beside =
            geo::Position::from_e7(at.lat_e7() + static_cast<std::int32_t>(random.below(2'000)),
                                   at.lon_e7() + static_cast<std::int32_t>(random.below(2'000)));
        points.push_back(roads.require_snap(beside, Metres(500.0), "point").value());
    }
    return points;
}

TEST(PontDeVeyle, has_a_network_for_everyone) {
    for (const std::string_view profile : network::profile_names()) {
        const network::Network roads = roads_for(profile);
        EXPECT_GT(roads.junctions().size(), 100u) << profile;
        EXPECT_GT(roads.report().length.count(), 20'000.0) << profile;
        EXPECT_LT(roads.report().length_dropped.count(), 0.5 * roads.report().length.count())
            << profile;
    }
}

TEST(PontDeVeyle, is_walked_at_walking_pace_and_driven_faster) {
    for (const auto& [profile, least_kmh, most_kmh] :
         {std::tuple("foot", 2.0, 4.51), std::tuple("van", 15.0, 80.0)}) {
        const network::Network roads = roads_for(profile);
        const auto points = some_points(roads, 30);
        const network::Table table = network::Query(roads).table(points, points);
        double metres = 0.0;
        double hours = 0.0;
        for (std::size_t row = 0; row < points.size(); ++row) {
            for (std::size_t column = 0; column < points.size(); ++column) {
                ASSERT_NE(table.time(row, column), network::Table::no_way);
                // No road is shorter than the straight line (0.6 % of sphere, 2 m of rounding).
                const double line_m =
                    geo::distance(points[row].on_road, points[column].on_road).count();
                ASSERT_GE(table.distance(row, column) + 2.0, 0.99 * line_m);
                metres += table.distance(row, column);
                const double walks_ms = points[row].walk_ms + 1.0 * points[column].walk_ms;
                hours += (table.time(row, column) - walks_ms) / 3.6e6;
            }
        }
        EXPECT_GT(metres / 1'000.0 / hours, least_kmh) << profile;
        EXPECT_LT(metres / 1'000.0 / hours, most_kmh) << profile;
    }
}

TEST(PontDeVeyle, answers_the_same_from_a_stored_network_and_along_a_route) {
    const network::Network roads = roads_for("e_tricycle");
    const network::Network stored =
        network::Network::over({roads.bytes().begin(), roads.bytes().end()}).value();
    const auto points = some_points(roads, 12);
    network::Query query(stored);
    const network::Table table = query.table(points, points);
    EXPECT_EQ(table, network::Query(roads).table(points, points));
    for (std::size_t row = 0; row < points.size(); ++row) {
        for (std::size_t column = 0; column < points.size(); ++column) {
            const auto route = query.route(points[row], points[column]);
            ASSERT_TRUE(route);
            ASSERT_NEAR(route->time_s * 1'000.0, table.time(row, column), 0.01);
            ASSERT_NEAR(geo::length(route->line).count(), route->distance.count(),
                        2.0 + 0.01 * route->distance.count());
        }
    }
}

}  // namespace
}  // namespace halte
