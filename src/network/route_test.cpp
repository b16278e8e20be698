// SPDX-License-Identifier: EUPL-1.2
#include "network/query.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/ascii_map.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;
using test::random_roads;
using test::random_snaps;

Network build(const AsciiMap& map, const char* profile) {
    return Network::build(map.features(), find_profile(profile).value(), {}, silent_progress(), {})
        .value();
}

Snap snap(const Network& network, const AsciiMap& map, char at) {
    return network.snap(map.at(at), Metres(1e6)).snap.value();
}

TEST(Route, takes_the_time_of_the_table_and_draws_the_road_it_counts) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 8);
        Query query(network);
        const Table table = query.table(points, points);
        for (std::size_t s = 0; s < points.size(); ++s) {
            for (std::size_t t = 0; t < points.size(); ++t) {
                const std::optional<Route> route = query.route(points[s], points[t]);
                ASSERT_EQ(route.has_value(), table.time(s, t) != Table::no_way);
                ASSERT_TRUE(route) << "seed " << seed;
                ASSERT_NEAR(route->time_s * 1'000.0, table.time(s, t), 0.01) << "seed " << seed;
                ASSERT_NEAR(route->distance.count(), table.distance(s, t), 0.51);
                ASSERT_EQ(route->line.points.front(), points[s].on_road);
                ASSERT_EQ(route->line.points.back(), points[t].on_road);
                // The drawn line is as long as the counted one, but for rounding at each edge.
                ASSERT_NEAR(geo::length(route->line).count(), route->distance.count(),
                            1.0 + 0.02 * route->distance.count())
                    << "seed " << seed;
                double legs_s = (points[s].walk_ms + points[t].walk_ms) / 1'000.0;
                for (const Leg& leg : route->legs) {
                    legs_s += leg.time_s;
                }
                ASSERT_NEAR(legs_s, route->time_s, 0.001) << "seed " << seed;
            }
        }
    }
}

TEST(Route, names_its_roads_and_keeps_its_shape) {
    const AsciiMap map(R"(
        A---B---c
                |
                D---E )", 100.0,
                       {{"AB", "highway=primary name=Route_du_Col"},
                        {"BcD", "highway=primary name=Route_du_Col"},
                        {"DE", "highway=residential name=Rue_Haute"}});
    const Network network = build(map, "van");
    const auto route = Query(network).route(snap(network, map, 'A'), snap(network, map, 'E'));
    ASSERT_TRUE(route);
    ASSERT_EQ(route->legs.size(), 2u);
    EXPECT_EQ(route->legs[0].road, "Route du Col");
    EXPECT_NEAR(route->legs[0].distance.count(), 1'000.0, 2.0);
    EXPECT_EQ(route->legs[1].road, "Rue Haute");
    EXPECT_EQ(route->line.points,
              (std::vector<geo::Position>{map.at('A'), map.at('B'), map.at('c'), map.at('D'),
                                          map.at('E')}));
    const auto back = Query(network).route(snap(network, map, 'E'), snap(network, map, 'A'));
    EXPECT_EQ(back->line.points.front(), map.at('E'));
    EXPECT_EQ(back->line.points[2], map.at('c'));
}

TEST(Route, on_one_edge_stays_on_it_and_turns_back_only_round_the_block) {
    const AsciiMap map(R"(
        A-p-q---B
        |       |
        |       |
        D-------C )", 100.0,
                       {{"AB", "highway=primary oneway=yes"}, {"BCDA", "highway=primary"}});
    const Network network = build(map, "van");
    const Snap p = snap(network, map, 'p');
    const Snap q = snap(network, map, 'q');
    ASSERT_EQ(p.edge, q.edge);
    Query query(network);
    const auto ahead = query.route(p, q);
    EXPECT_NEAR(ahead->distance.count(), 200.0, 0.5);
    EXPECT_EQ(ahead->line.points, (std::vector<geo::Position>{p.on_road, q.on_road}));
    const auto round = query.route(q, p);
    EXPECT_NEAR(round->distance.count(), 400 + 300 + 800 + 300 + 200, 3.0);
    EXPECT_EQ(round->line.points.size(), 6u);
    const auto still = query.route(p, p);
    EXPECT_EQ(still->time_s, 0.0);
    EXPECT_EQ(still->line.points.size(), 2u);
    const std::vector<Snap> both = {p, q};
    const Table table = query.table(both, both);
    EXPECT_EQ(table.time(0, 0), 0u);
    EXPECT_NEAR(table.distance(0, 1), 200, 1);
    EXPECT_NEAR(table.distance(1, 0), 2'000, 3);
}

}  // namespace
}  // namespace halte::network
