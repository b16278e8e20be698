// SPDX-License-Identifier: EUPL-1.2
#include "geo/index.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::geo {
namespace {

Position around(Random& random, double lat, double lon, double span) {
    return Position::at({.lat = lat + span * (random.unit() - 0.5),
                         .lon = lon + span * (random.unit() - 0.5)});
}

std::vector<SegmentIndex::Segment> random_segments(Random& random, std::size_t count) {
    std::vector<SegmentIndex::Segment> segments;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Position from = around(random, 42.0, 9.0, 1.0);
        const bool is_long = random.below(10) == 0;
        const Position to = around(random, from.lat(), from.lon(), is_long ? 0.8 : 0.01);
        segments.push_back({from, random.below(7) == 0 ? from : to, i});
    }
    return segments;
}

// The slow twin: looks at every segment.
std::optional<SegmentIndex::Hit> slow_nearest(
    const std::vector<SegmentIndex::Segment>& segments, Position point, Metres limit,
    const SegmentIndex::Accept& accept) {
    std::optional<SegmentIndex::Hit> best;
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        const Projection projection = project(point, segments[i].from, segments[i].to);
        if (projection.distance <= limit && accept(segments[i].owner) &&
            (!best || projection.distance < best->projection.distance)) {
            best = SegmentIndex::Hit{i, segments[i].owner, projection};
        }
    }
    return best;
}

TEST(SegmentIndex, finds_what_looking_at_every_segment_finds) {
    Random random(21);
    for (int round = 0; round < 60; ++round) {
        const auto segments = random_segments(random, 1 + random.below(200));
        const SegmentIndex index(segments);
        for (int i = 0; i < 40; ++i) {
            const Position point = around(random, 42.0, 9.0, i % 4 == 0 ? 6.0 : 1.2);
            const Metres limit(i % 3 == 0 ? 2'000.0 : 1e7);
            const auto accept = [i](std::uint32_t owner) { return i % 2 == 0 || owner % 3 != 0; };
            const auto found = index.nearest(point, limit, accept);
            const auto expected = slow_nearest(segments, point, limit, accept);
            ASSERT_EQ(found.has_value(), expected.has_value()) << "round " << round;
            if (found) {
                ASSERT_EQ(found->segment, expected->segment) << "round " << round;
                ASSERT_EQ(found->projection.distance, expected->projection.distance);
            }
        }
    }
}

TEST(SegmentIndex, answers_nothing_when_it_holds_nothing_or_nothing_is_near) {
    const Position point = Position::at({.lat = 42.0, .lon = 9.0});
    EXPECT_FALSE(SegmentIndex().nearest(point, Metres(1e7)));
    EXPECT_FALSE(SegmentIndex(std::vector<SegmentIndex::Segment>{}).nearest(point, Metres(1e7)));
    const Position far = Position::at({.lat = 42.1, .lon = 9.0});
    const SegmentIndex index({{far, far, 7}});
    EXPECT_FALSE(index.nearest(point, Metres(11'000.0)));
    ASSERT_TRUE(index.nearest(point, Metres(11'200.0)));
    EXPECT_EQ(index.nearest(point, Metres(11'200.0))->owner, 7u);
}

Area block(double south, double west) {
    const auto at = [](double lat, double lon) { return Position::at({.lat = lat, .lon = lon}); };
    return Area{{Polygon{.outer = {at(south, west), at(south, west + 0.1),
                                   at(south + 0.1, west + 0.1), at(south + 0.1, west)},
                         .holes = {}}}};
}

TEST(AreaIndex, finds_the_commune_that_looking_at_each_finds) {
    Random random(22);
    std::vector<Area> areas;
    for (int row = 0; row < 8; ++row) {
        for (int column = 0; column < 8; ++column) {
            if ((row * 8 + column) % 5 != 0) {
                areas.push_back(block(42.0 + 0.1 * row, 9.0 + 0.1 * column));
            }
        }
    }
    areas.push_back(Area{});
    const AreaIndex index(areas);
    for (int i = 0; i < 2'000; ++i) {
        const Position point = around(random, 42.4, 9.4, 1.0);
        std::optional<std::uint32_t> expected;
        for (std::uint32_t a = 0; a < areas.size() && !expected; ++a) {
            if (contains(areas[a], point)) {
                expected = a;
            }
        }
        ASSERT_EQ(index.find(point), expected);
    }
}

TEST(AreaIndex, gives_a_point_just_off_the_coast_to_the_nearest_commune) {
    const AreaIndex index({block(42.0, 9.0), block(42.0, 9.2)});
    const Position beach = Position::at({.lat = 42.05, .lon = 9.1005});
    EXPECT_FALSE(index.find(beach));
    EXPECT_EQ(index.find_near(beach, Metres(100.0)), 0u);
    EXPECT_FALSE(index.find_near(beach, Metres(10.0)));
    EXPECT_EQ(index.find_near(Position::at({.lat = 42.05, .lon = 9.25}), Metres(0.0)), 1u);
    EXPECT_FALSE(AreaIndex().find_near(beach, Metres(1e6)));
}

}  // namespace
}  // namespace halte::geo
