// SPDX-License-Identifier: EUPL-1.2
#include "network/isochrone.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "network/query.hpp"
#include "support/ascii_map.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;
using test::random_roads;
using test::random_snaps;

Network roads_of(const AsciiMap& map, std::string_view profile = "van") {
    return Network::build(map.features(), find_profile(profile).value(), {}, silent_progress(), {})
        .value();
}

geo::Position moved(geo::Position from, double east_m, double north_m) {
    return geo::Position::at(
        {.lat = from.lat() + north_m / 111'195.08, .lon = from.lon() + east_m / 82'634.05});
}

geo::Area within(const Network& network, geo::Position from, Seconds limit,
                 Direction direction = Direction::outward, Metres spacing = Metres(20.0)) {
    return isochrones(network, {.points = {from},
                                .limits = {limit},
                                .direction = direction,
                                .off_road = {},
                                .spacing = spacing})
        .areas[0];
}

// Banks 200 m apart along a river, joined by one bridge 3 km to the east.
const AsciiMap& river() {
    static const AsciiMap map(R"(
A--------------B--------------C

D--------------E--------------F
)",
                              100.0,
                              {{"ABC", "highway=residential"},
                               {"DEF", "highway=residential"},
                               {"CF", "highway=residential"}});
    return map;
}

TEST(Isochrone, does_not_cross_a_river_but_counts_the_way_over_the_bridge) {
    const Network network = roads_of(river());
    const std::vector<Snap> ends = {network.snap(river().at('A'), Metres(1.0)).snap.value(),
                                    network.snap(river().at('D'), Metres(1.0)).snap.value()};
    const Table times = Query(network).table(ends, ends);
    const Seconds round((times.time(0, 1) + 999) / 1'000);
    const geo::Area before = within(network, river().at('A'), round - Seconds(60));
    EXPECT_TRUE(geo::contains(before, river().at('A')));
    EXPECT_TRUE(geo::contains(before, moved(river().at('A'), 0.0, -60.0)));
    EXPECT_FALSE(geo::contains(before, moved(river().at('A'), 0.0, -150.0)));
    EXPECT_FALSE(geo::contains(before, river().at('D')));
    EXPECT_TRUE(geo::contains(before, river().at('F')));
    const geo::Area after = within(network, river().at('A'), round + Seconds(60));
    EXPECT_TRUE(geo::contains(after, river().at('D')));
    const geo::Area early = within(network, river().at('A'), Seconds(60));
    EXPECT_FALSE(geo::contains(early, river().at('E')));
    EXPECT_FALSE(geo::contains(early, river().at('F')));
}

TEST(Isochrone, without_a_bridge_never_comes_to_the_other_bank) {
    const AsciiMap map(R"(
A---------B---------C

D---E
)",
                       100.0, {{"ABC", "highway=residential"}, {"DE", "highway=residential"}});
    const Network network = roads_of(map);
    const geo::Area area = within(network, map.at('A'), Seconds(3'600));
    EXPECT_TRUE(geo::contains(area, map.at('C')));
    // The other bank has no road that can be used: it is ground beside the road of this bank.
    EXPECT_TRUE(geo::contains(area, map.at('D')));
    EXPECT_FALSE(geo::contains(area, moved(map.at('D'), 0.0, -60.0)));
}

TEST(Isochrone, follows_the_roads_and_is_no_hull) {
    const AsciiMap map(R"(
A---------B
|
|
|
|
|
C
)",
                       200.0, {{"AB", "highway=residential"}, {"AC", "highway=residential"}});
    const Network network = roads_of(map);
    const geo::Area area = within(network, map.at('A'), Seconds(3'600));
    EXPECT_TRUE(geo::contains(area, map.at('B')));
    EXPECT_TRUE(geo::contains(area, map.at('C')));
    EXPECT_FALSE(geo::contains(area, moved(map.at('A'), 500.0, -500.0)));
    // Roads of 2,000 m and 1,200 m with 250 m on either side and half a disc at each end.
    EXPECT_NEAR(geo::surface_m2(area), 500.0 * 3'200.0 + 1.25 * 250.0 * 250.0 * 3.1416 - 62'500.0,
                60'000.0);
}

TEST(Isochrone, of_a_longer_time_contains_that_of_a_shorter) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Network network = random_roads(seed);
        const geo::Position from = network.junctions()[seed % network.junctions().size()];
        const Isochrones found = isochrones(
            network, {.points = {from},
                      .limits = {Seconds(45), Seconds(90), Seconds(10), Seconds(0), Seconds(-5)},
                      .off_road = {},
                      .spacing = Metres(20.0)});
        ASSERT_EQ(found.areas.size(), 5u);
        EXPECT_TRUE(found.areas[4].polygons.empty());
        Random random(seed);
        for (int i = 0; i < 300; ++i) {
            const geo::Position any = geo::Position::at(
                {.lat = 41.999 + 0.016 * random.unit(), .lon = 8.999 + 0.016 * random.unit()});
            ASSERT_TRUE(!geo::contains(found.areas[3], any) || geo::contains(found.areas[2], any));
            ASSERT_TRUE(!geo::contains(found.areas[2], any) || geo::contains(found.areas[0], any));
            ASSERT_TRUE(!geo::contains(found.areas[0], any) || geo::contains(found.areas[1], any));
        }
    }
}

// The definition itself: the table says whether a position is within the limit.
class Truth {
public:
    Truth(const Network& network, std::vector<geo::Position> points, Direction direction,
          Seconds limit, Metres off_road)
        : network_(network),
          query_(network),
          direction_(direction),
          limit_(limit),
          off_road_(off_road) {
        for (const geo::Position point : points) {
            sources_.push_back(network.snap(point, off_road).snap.value());
        }
    }

    bool holds(geo::Position position) {
        const auto snap = network_.snap(position, off_road_).snap;
        if (!snap) {
            return false;
        }
        const std::span<const Snap> there(&*snap, 1);
        const Table table = direction_ == Direction::outward ? query_.table(sources_, there)
                                                             : query_.table(there, sources_);
        return *std::min_element(table.time_ms.begin(), table.time_ms.end()) <=
               limit_.count() * 1'000;
    }

    // All around within a distance alike: the border is further away.
    bool is_clear(geo::Position position, double distance_m) {
        const bool here = holds(position);
        for (int x = -2; x <= 2; ++x) {
            for (int y = -2; y <= 2; ++y) {
                if (holds(moved(position, x * distance_m / 2, y * distance_m / 2)) != here) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    const Network& network_;
    Query query_;
    Direction direction_;
    Seconds limit_;
    Metres off_road_;
    std::vector<Snap> sources_;
};

TEST(Isochrone, holds_a_position_just_when_the_table_puts_it_within_the_limit) {
    int inside = 0;
    int outside = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const Network network = random_roads(seed);
        std::vector<geo::Position> points;
        for (const Snap& snap : random_snaps(network, seed, seed % 3 == 0 ? 2 : 1)) {
            points.push_back(snap.on_road);
        }
        const Direction direction = seed % 2 == 0 ? Direction::outward : Direction::inward;
        const Seconds limit(static_cast<std::int64_t>(20 + 4 * seed));
        const Metres off_road(seed % 4 == 0 ? 60.0 : 250.0);
        const Isochrones found = isochrones(network, {.points = points,
                                                      .limits = {limit},
                                                      .direction = direction,
                                                      .off_road = off_road,
                                                      .spacing = Metres(10.0)});
        Truth truth(network, points, direction, limit, off_road);
        Random random(seed);
        for (int i = 0; i < 60; ++i) {
            const geo::Position any = geo::Position::at(
                {.lat = 41.999 + 0.016 * random.unit(), .lon = 8.999 + 0.016 * random.unit()});
            if (truth.is_clear(any, 10.0)) {
                const bool expected = truth.holds(any);
                ASSERT_EQ(geo::contains(found.areas[0], any), expected) << "seed " << seed;
                ++(expected ? inside : outside);
            }
        }
    }
    EXPECT_GT(inside, 400);
    EXPECT_GT(outside, 500);
}

TEST(Isochrone, goes_the_ways_of_the_direction_asked) {
    const AsciiMap map(
        R"(
A---------B---------C
|                   |
D-------------------E
)",
        200.0, {{"ABC", "highway=residential oneway=yes"}, {"CEDA", "highway=residential"}});
    const Network network = roads_of(map);
    const geo::Area out = within(network, map.at('B'), Seconds(400));
    EXPECT_TRUE(geo::contains(out, map.at('C')));
    EXPECT_FALSE(geo::contains(out, map.at('A')));
    const geo::Area in = within(network, map.at('B'), Seconds(400), Direction::inward);
    EXPECT_FALSE(geo::contains(in, map.at('C')));
    EXPECT_TRUE(geo::contains(in, map.at('A')));
}

TEST(Isochrone, of_several_points_is_where_any_of_them_gets_in_time) {
    const Network network = roads_of(river());
    const geo::Position far = moved(river().at('A'), 0.0, 5'000.0);
    const Isochrones found = isochrones(network, {.points = {river().at('A'), far, river().at('D')},
                                                  .limits = {Seconds(30)},
                                                  .off_road = {},
                                                  .spacing = Metres(20.0)});
    EXPECT_TRUE(found.points[0].snap);
    EXPECT_FALSE(found.points[1].snap);
    EXPECT_TRUE(found.points[2].snap);
    EXPECT_TRUE(geo::contains(found.areas[0], river().at('A')));
    EXPECT_TRUE(geo::contains(found.areas[0], river().at('D')));
    EXPECT_FALSE(geo::contains(found.areas[0], river().at('F')));
}

TEST(Isochrone, of_a_point_off_the_roads_is_empty_and_tells_how_far_they_are) {
    const Network network = roads_of(river());
    const Isochrones found = isochrones(network, {.points = {moved(river().at('A'), 0.0, 400.0)},
                                                  .limits = {Seconds(600), Seconds(1'200)},
                                                  .off_road = {},
                                                  .spacing = {}});
    ASSERT_EQ(found.areas.size(), 2u);
    EXPECT_TRUE(found.areas[0].polygons.empty());
    EXPECT_TRUE(found.areas[1].polygons.empty());
    ASSERT_EQ(found.points.size(), 1u);
    EXPECT_FALSE(found.points[0].snap);
    EXPECT_NEAR(found.points[0].nearest.count(), 400.0, 1.0);
    EXPECT_EQ(found.off_road, Metres(250.0));
}

TEST(Isochrone, reaches_less_far_off_the_road_on_foot_and_samples_more_finely) {
    const Network network = roads_of(river(), "foot");
    const Isochrones found = isochrones(
        network,
        {.points = {river().at('A')}, .limits = {Seconds(300)}, .off_road = {}, .spacing = {}});
    EXPECT_EQ(found.off_road, Metres(100.0));
    EXPECT_EQ(found.spacing, Metres(25.0));
    EXPECT_TRUE(geo::contains(found.areas[0], moved(river().at('A'), 50.0, 70.0)));
    EXPECT_FALSE(geo::contains(found.areas[0], moved(river().at('A'), 50.0, 130.0)));
    EXPECT_TRUE(
        isochrones(network,
                   {.points = {river().at('A')}, .limits = {}, .off_road = {}, .spacing = {}})
            .areas.empty());
}

}  // namespace
}  // namespace halte::network
