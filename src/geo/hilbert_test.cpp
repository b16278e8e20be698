// SPDX-License-Identifier: EUPL-1.2
#include "geo/hilbert.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace halte::geo {
namespace {

TEST(HilbertIndex, visits_every_cell_by_steps_to_a_neighbour) {
    Box box;
    box.add(Position::from_e7(0, 0));
    box.add(Position::from_e7(15, 15));
    std::vector<std::pair<std::uint32_t, Position>> walk;
    for (std::int32_t lat = 0; lat < 16; ++lat) {
        for (std::int32_t lon = 0; lon < 16; ++lon) {
            const Position cell = Position::from_e7(lat, lon);
            walk.push_back({hilbert_index(cell, box), cell});
        }
    }
    std::sort(walk.begin(), walk.end());
    for (std::size_t i = 1; i < walk.size(); ++i) {
        ASSERT_NE(walk[i].first, walk[i - 1].first);
        ASSERT_EQ(std::abs(walk[i].second.lat_e7() - walk[i - 1].second.lat_e7()) +
                      std::abs(walk[i].second.lon_e7() - walk[i - 1].second.lon_e7()),
                  1);
    }
}

TEST(HilbertIndex, takes_what_is_outside_as_at_the_border) {
    Box world;
    world.add(Position::at({.lat = -90.0, .lon = -180.0}));
    world.add(Position::at({.lat = 90.0, .lon = 180.0}));
    EXPECT_EQ(hilbert_index(Position::at({.lat = -90.0, .lon = -180.0}), world), 0u);
    EXPECT_EQ(hilbert_index(Position::at({.lat = -90.0, .lon = 180.0}), world), 0xffff'ffffu);
    Box dot;
    dot.add(Position::from_e7(5, 5));
    EXPECT_EQ(hilbert_index(Position::from_e7(-9, 70), dot), 0u);
}

}  // namespace
}  // namespace halte::geo
