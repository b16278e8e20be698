// SPDX-License-Identifier: EUPL-1.2
#include "osm/rings.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.hpp"

namespace halte::osm {
namespace {

// A grid of nodes: node 100 * row + column, a hundredth of a degree apart.
NodePlaces grid_places() {
    NodePlaces places;
    for (std::int64_t id = 0; id < 10'000; ++id) {
        places.need(id);
    }
    places.freeze();
    for (std::int64_t id = 0; id < 10'000; ++id) {
        places.place(id, geo::Position::at({.lat = 42.0 + 0.01 * static_cast<double>(id / 100),
                                            .lon = 8.0 + 0.01 * static_cast<double>(id % 100)}));
    }
    return places;
}

const NodeIds big_square = {0, 10, 1010, 1000, 0};
const NodeIds small_square = {202, 204, 404, 402, 202};

TEST(CloseRings, joins_ways_in_any_order_and_direction) {
    Random random(5);
    for (int round = 0; round < 300; ++round) {
        const std::size_t corners = 3 + random.below(20);
        NodeIds loop(corners);
        for (std::size_t i = 0; i < corners; ++i) {
            loop[i] = static_cast<std::int64_t>(i + 1);
        }
        std::vector<NodeIds> ways;
        for (std::size_t from = 0; from < corners;) {
            const std::size_t to = std::min(corners, from + 1 + random.below(4));
            NodeIds way;
            for (std::size_t i = from; i <= to; ++i) {
                way.push_back(loop[i % corners]);
            }
            if (random.below(2) == 0) {
                std::reverse(way.begin(), way.end());
            }
            ways.push_back(std::move(way));
            from = to;
        }
        for (std::size_t i = ways.size(); i > 1; --i) {
            std::swap(ways[i - 1], ways[random.below(i)]);
        }
        const auto rings = close_rings(ways);
        ASSERT_TRUE(rings) << "round " << round;
        ASSERT_EQ(rings->size(), 1u);
        NodeIds sorted = rings->front();
        std::sort(sorted.begin(), sorted.end());
        ASSERT_EQ(sorted, loop) << "round " << round;
    }
}

TEST(CloseRings, refuses_what_does_not_close) {
    EXPECT_FALSE(close_rings({{1, 2, 3}, {3, 4}}));
    EXPECT_FALSE(close_rings({{1, 2, 3, 1}, {7, 8}}));
    EXPECT_TRUE(close_rings({})->empty());
    EXPECT_TRUE(close_rings({{5}})->empty());
}

TEST(MakeArea, winds_outer_rings_left_and_holes_right) {
    NodeIds backwards = big_square;
    std::reverse(backwards.begin(), backwards.end());
    const NodePlaces places = grid_places();
    const auto area = make_area({backwards}, {small_square}, places);
    ASSERT_TRUE(area);
    ASSERT_EQ(area->polygons.size(), 1u);
    ASSERT_EQ(area->polygons[0].holes.size(), 1u);
    const auto inside = geo::Position::at({.lat = 42.03, .lon = 8.03});
    const auto ring = geo::Position::at({.lat = 42.07, .lon = 8.07});
    EXPECT_FALSE(geo::contains(*area, inside));
    EXPECT_TRUE(geo::contains(*area, ring));
}

TEST(MakeArea, puts_each_hole_in_the_island_it_lies_in) {
    const NodeIds east = {50, 60, 1060, 1050, 50};
    const NodeIds east_hole = {252, 254, 454, 452, 252};
    const auto area =
        make_area({east, big_square}, {small_square, east_hole}, grid_places());
    ASSERT_TRUE(area);
    ASSERT_EQ(area->polygons.size(), 2u);
    EXPECT_EQ(area->polygons[0].holes.size(), 1u);
    EXPECT_EQ(area->polygons[1].holes.size(), 1u);
}

TEST(MakeArea, gives_nothing_when_a_node_is_unknown_or_a_ring_open) {
    EXPECT_FALSE(make_area({{0, 10, 99'999, 0}}, {}, grid_places()));
    EXPECT_FALSE(make_area({{0, 10, 1010}}, {}, grid_places()));
    EXPECT_FALSE(make_area({}, {small_square}, grid_places()));
    EXPECT_FALSE(make_area({{0, 10, 0}}, {}, grid_places()));
}

}  // namespace
}  // namespace halte::osm
