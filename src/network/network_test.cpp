// SPDX-License-Identifier: EUPL-1.2
#include "network/network.hpp"

#include <gtest/gtest.h>

#include "network/query.hpp"
#include "support/ascii_map.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;

Network build(const AsciiMap& map) {
    return Network::build(map.features(), find_profile("van").value(), {}, silent_progress(), {})
        .value();
}

TEST(Snap, falls_beside_the_point_and_counts_the_walk) {
    const AsciiMap map(R"(
        A-------B

          p       )", 100.0, {{"AB", "highway=primary"}});
    const Network network = build(map);
    const Snap snap = network.snap(map.at('p'), Metres(250.0)).snap.value();
    EXPECT_NEAR(snap.fraction, 0.25, 0.001);
    EXPECT_NEAR(snap.off_road.count(), 200.0, 0.5);
    EXPECT_NEAR(snap.walk_ms, 180'000, 500);
    EXPECT_NEAR(geo::distance(snap.on_road, map.at('p')).count(), 200.0, 0.5);
    EXPECT_FALSE(network.snap(map.at('p'), Metres(150.0)).snap);
    // Every time from here holds the walk: 200 m at 4 km/h, then 600 m at 65 km/h.
    const Snap end = network.snap(map.at('B'), Metres(1.0)).snap.value();
    const Table table = Query(network).table(std::span(&snap, 1), std::span(&end, 1));
    EXPECT_NEAR(table.time(0, 0), 180'000 + 600 * 3'600 / 65, 500);
}

TEST(Snap, of_a_van_in_the_sea_tells_how_far_the_nearest_road_is) {
    const AsciiMap map("A-------B", 100.0, {{"AB", "highway=primary"}});
    const Network network = build(map);
    const geo::Position sea =
        geo::Position::at({.lat = 42.0 + 12'345.0 / 111'195.08, .lon = map.at('A').lon()});
    const auto snap = network.require_snap(sea, Metres(150.0), "units[0].base");
    ASSERT_FALSE(snap);
    EXPECT_EQ(snap.errors()[0],
              (Error{.code = ErrorCode::invalid,
                     .message = say("le point est hors des routes : la plus proche ouverte à "
                                    "« van » est à 12.3 km, la limite est de 150 m",
                                    "the point is outside the roads: the nearest one open to "
                                    "\"van\" is 12.3 km away, the limit is 150 m"),
                     .field = "units[0].base",
                     .hint = say("mettez le point au bord d'une route, ou vérifiez que latitude et "
                                 "longitude ne sont pas échangées",
                                 "move the point onto or beside a road, or check that latitude and "
                                 "longitude are not swapped")}));
    EXPECT_TRUE(network.require_snap(map.at('A'), Metres(150.0), "units[0].base"));
}

}  // namespace
}  // namespace halte::network
