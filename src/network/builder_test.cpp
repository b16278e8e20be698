// SPDX-License-Identifier: EUPL-1.2
#include "network/builder.hpp"

#include <gtest/gtest.h>

#include "network/query.hpp"
#include "support/ascii_map.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;

Result<Network> try_build(const AsciiMap& map, const char* profile,
                          const SpeedFactors& factors = {}) {
    return Network::build(map.features(), find_profile(profile).value(), factors,
                          silent_progress(), {});
}

Network build(const AsciiMap& map, const char* profile, const SpeedFactors& factors = {}) {
    return try_build(map, profile, factors).value();
}

// Seconds from one letter to another; -1 when there is no way.
double seconds(const Network& network, const AsciiMap& map, char from, char to) {
    const Snap a = network.snap(map.at(from), Metres(1e6)).snap.value();
    const Snap b = network.snap(map.at(to), Metres(1e6)).snap.value();
    const Table table = Query(network).table(std::span(&a, 1), std::span(&b, 1));
    return table.time(0, 0) == Table::no_way ? -1.0 : table.time(0, 0) / 1'000.0;
}

// 100 m at so many km/h, in seconds.
double s100(double kmh, double hundreds = 1.0) {
    return hundreds * 360.0 / kmh;
}

TEST(Network, splits_ways_at_junctions_and_keeps_shape_points) {
    const AsciiMap map(R"(
        A---B---C
            |
            D     )", 100.0,
                       {{"ABC", "highway=residential"}, {"BD", "highway=residential"}});
    const Network network = build(map, "van");
    EXPECT_EQ(network.junctions().size(), 4u);
    EXPECT_EQ(network.edges().size(), 3u);
    const AsciiMap bent(R"(
        A-b
          |
          C )", 100.0, {{"AbC", "highway=residential"}});
    const Network one = build(bent, "van");
    EXPECT_EQ(one.junctions().size(), 2u);
    EXPECT_EQ(one.line_of(0).points.size(), 3u);
    EXPECT_NEAR(one.edges()[0].length_dm, 4'000, 5);
}

TEST(Network, takes_times_from_class_and_length) {
    const AsciiMap map("A---B---C", 100.0,
                       {{"AB", "highway=primary"}, {"BC", "highway=residential"}});
    const Network van = build(map, "van");
    EXPECT_NEAR(seconds(van, map, 'A', 'C'), s100(65, 4) + s100(28, 4), 0.1);
    EXPECT_NEAR(seconds(build(map, "foot"), map, 'A', 'C'), s100(4.5, 8), 0.5);
    SpeedFactors slow;
    slow.overall = 0.5;
    const Network slower = build(map, "van", slow);
    EXPECT_NEAR(seconds(slower, map, 'A', 'C'), 2 * seconds(van, map, 'A', 'C'), 0.1);
    EXPECT_EQ(slower.factors(), slow);
    EXPECT_EQ(slower.profile(), "van");
}

TEST(Network, believes_a_stated_length_over_the_drawn_one) {
    const AsciiMap map("A---B---C", 100.0, {{"ABC", "highway=primary length_m=1600"}});
    const Network network = build(map, "van");
    EXPECT_NEAR(seconds(network, map, 'A', 'C'), s100(65, 16), 0.1);
    EXPECT_NEAR(seconds(network, map, 'A', 'B'), s100(65, 8), 0.1);
}

TEST(Network, goes_round_a_one_way_street) {
    const AsciiMap map(R"(
        A---B
        |   |
        |   |
        |   |
        |   |
        D---C )", 100.0,
                       {{"AB", "highway=primary oneway=yes"}, {"BCDA", "highway=primary"}});
    const Network network = build(map, "van");
    EXPECT_NEAR(seconds(network, map, 'A', 'B'), s100(65, 4), 0.1);
    EXPECT_NEAR(seconds(network, map, 'B', 'A'), s100(65, 14), 0.2);
    EXPECT_NEAR(seconds(build(map, "foot"), map, 'B', 'A'), s100(4.5, 4), 0.5);
}

TEST(Network, lets_cycles_ride_against_a_one_way_street_when_signed) {
    const AsciiMap map(R"(
        A---B
        |   |
        D---C )", 100.0, {{"AB", "highway=residential oneway=yes oneway:bicycle=no"},
                          {"BCDA", "highway=residential"}});
    EXPECT_NEAR(seconds(build(map, "e_tricycle"), map, 'B', 'A'), s100(15, 4), 0.2);
    EXPECT_NEAR(seconds(build(map, "van"), map, 'B', 'A'), s100(28, 8), 0.2);
}

TEST(Network, is_cut_by_a_bollard_for_those_it_stops) {
    const AsciiMap map(R"(
        A---p---B
        |       |
        |       |
        D-------C )", 100.0,
                       {{"ApB", "highway=residential"}, {"BCDA", "highway=residential"}},
                       {{"p", "barrier=bollard"}});
    EXPECT_NEAR(seconds(build(map, "cargo_bike"), map, 'A', 'B'), s100(16, 8), 0.3);
    const Network van = build(map, "van");
    EXPECT_NEAR(seconds(van, map, 'A', 'B'), s100(28, 14), 0.3);
    // One may still come up to it from either side.
    EXPECT_EQ(van.edges().size(), 3u);
}

TEST(Network, waits_at_lights_and_before_greater_roads) {
    const AsciiMap lights("A---s---B", 100.0, {{"AsB", "highway=primary"}},
                          {{"s", "highway=traffic_signals"}});
    EXPECT_NEAR(seconds(build(lights, "van"), lights, 'A', 'B'), s100(65, 8) + 6.0, 0.1);
    const AsciiMap crossing(R"(
            N
            |
        W---X---E
            |
            S     )", 100.0,
                            {{"WXE", "highway=primary"}, {"NXS", "highway=primary"}});
    EXPECT_NEAR(seconds(build(crossing, "van"), crossing, 'W', 'E'), s100(65, 8), 0.1);
    const AsciiMap lesser(R"(
            N
            |
            |
        W---X---E
            |
            |
            S     )", 100.0,
                          {{"WXE", "highway=primary"}, {"NXS", "highway=tertiary"}});
    const Network network = build(lesser, "van");
    EXPECT_NEAR(seconds(network, lesser, 'N', 'S'), s100(45, 6) + 2.0, 0.1);
    EXPECT_NEAR(seconds(network, lesser, 'N', 'E'), s100(45, 3) + s100(65, 4) + 2.0, 0.1);
    EXPECT_NEAR(seconds(network, lesser, 'E', 'N'), s100(45, 3) + s100(65, 4), 0.1);
}

TEST(Network, waits_for_the_ferry_once_on_each_shore) {
    const AsciiMap map("A---B---i---C---D", 100.0,
                       {{"AB", "highway=primary"},
                        {"Bi", "route=ferry motor_vehicle=yes duration=00:10"},
                        {"iC", "route=ferry motor_vehicle=yes duration=00:10"},
                        {"CD", "highway=primary"}});
    EXPECT_NEAR(seconds(build(map, "van"), map, 'A', 'D'), s100(65, 8) + 1'200.0 + 900.0, 0.5);
}

TEST(Network, keeps_the_largest_part_and_counts_the_rest) {
    const AsciiMap map(R"(
        A---B---C     X---Y
        |       |
        D-------E---F       )", 100.0,
                       {{"ABCEDA", "highway=residential"},
                        {"EF", "highway=residential oneway=yes"},
                        {"XY", "highway=residential name=Rue_de_l'Ile"}});
    const Network network = build(map, "van");
    // The island, and the end from which nobody comes back.
    EXPECT_EQ(network.report().parts_dropped, 2u);
    EXPECT_EQ(network.report().edges_dropped, 2u);
    EXPECT_NEAR(network.report().length_dropped.count(), 800.0, 2.0);
    EXPECT_NEAR(network.report().length.count(), 2'000.0, 4.0);
    EXPECT_EQ(network.report().largest_drop, "Rue de l'Ile");
    // A point of the island is taken to the mainland road, or told that it is far from it.
    const SnapAnswer answer = network.snap(map.at('Y'), Metres(150.0));
    EXPECT_FALSE(answer.snap);
    EXPECT_NEAR(answer.nearest.count(), 1'000.0, 5.0);
}

TEST(Network, refuses_an_extract_without_a_road_it_may_use) {
    const AsciiMap map("A---B", 100.0, {{"AB", "highway=footway"}});
    const auto network = try_build(map, "van");
    ASSERT_FALSE(network);
    EXPECT_EQ(network.errors()[0].message.en,
              "no road that \"van\" may use was found (1 others were seen)");
    EXPECT_FALSE(Network::build({}, find_profile("foot").value(), {}, silent_progress(), {}));
    const AsciiMap nowhere("A---B", 100.0, {{"AB", "highway=primary oneway=yes"}});
    EXPECT_FALSE(try_build(nowhere, "van"));
}

TEST(Network, refuses_bad_speed_factors_and_stops_when_asked) {
    const AsciiMap map("A---B", 100.0, {{"AB", "highway=primary"}});
    SpeedFactors frozen;
    frozen.overall = 0.0;
    ASSERT_FALSE(try_build(map, "van", frozen));
    CancelSource source;
    source.request_stop();
    const auto stopped = Network::build(map.features(), find_profile("van").value(), {},
                                        silent_progress(), source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.errors()[0].code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace halte::network
