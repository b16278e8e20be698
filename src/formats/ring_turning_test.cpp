// SPDX-License-Identifier: EUPL-1.2
#include "formats/ring_turning.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace halte::formats {
namespace {

TEST(RingTurning, is_positive_counter_clockwise_and_negative_the_other_way) {
    geo::Ring ring{geo::Position::from_e7(0, 0), geo::Position::from_e7(0, 30),
                   geo::Position::from_e7(20, 30), geo::Position::from_e7(20, 0)};
    EXPECT_DOUBLE_EQ(turning(ring), 1200.0);  // twice 20 times 30
    std::reverse(ring.begin(), ring.end());
    EXPECT_DOUBLE_EQ(turning(ring), -1200.0);
}

TEST(RingTurning, is_zero_for_positions_in_a_row) {
    EXPECT_DOUBLE_EQ(turning({geo::Position::from_e7(5, 5), geo::Position::from_e7(6, 6),
                              geo::Position::from_e7(9, 9)}), 0.0);
    EXPECT_DOUBLE_EQ(turning({geo::Position::from_e7(5, 5)}), 0.0);
}

TEST(RingTurning, is_exact_for_a_small_ring_far_from_the_origin) {
    const std::int32_t lat = 899'999'000;
    const std::int32_t lon = 1'799'999'000;
    EXPECT_DOUBLE_EQ(turning({geo::Position::from_e7(lat, lon),
                              geo::Position::from_e7(lat, lon + 1),
                              geo::Position::from_e7(lat + 1, lon)}), 1.0);
}

}  // namespace
}  // namespace halte::formats
