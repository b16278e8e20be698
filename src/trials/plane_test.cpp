// SPDX-License-Identifier: EUPL-1.2
#include "trials/plane.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "trials/referee.hpp"

namespace halte::trials {
namespace {

TEST(Plane, cuts_a_way_after_the_decimals_of_the_set) {
    EXPECT_EQ(straight(1.0, 1.0, -1), std::sqrt(2.0));
    EXPECT_EQ(straight(1.0, 1.0, 2), 1.41);
    EXPECT_EQ(straight(1.0, 1.0, 0), 1.0);
    EXPECT_EQ(straight(0.3, 0.0, 1), 0.3);  // 2.9999999999999996 tenths
    EXPECT_EQ(straight(-3.0, 4.0, 1), 5.0);
}

TEST(Plane, agrees_with_the_referee_who_measures_for_himself) {
    for (int east = 0; east < 60; ++east) {
        for (int north = 0; north < 60; ++north) {
            for (const int decimals : {-1, 0, 1, 2}) {
                EXPECT_DOUBLE_EQ(straight(east, north, decimals), walked(east, north, decimals));
            }
        }
    }
}

}  // namespace
}  // namespace halte::trials
