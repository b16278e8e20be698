// SPDX-License-Identifier: EUPL-1.2
#include "network/road_speed.hpp"

#include <gtest/gtest.h>

#include "support/road_truths.hpp"

namespace halte::network {
namespace {

TEST(Slope, slows_walkers_as_tobler_measured) {
    const Profile foot = find_profile("foot").value();
    EXPECT_EQ(share_on_slope(foot, 4.5, 0.0), 1.0);
    EXPECT_NEAR(share_on_slope(foot, 4.5, 0.05), 0.839, 0.001);
    EXPECT_NEAR(share_on_slope(foot, 4.5, 0.30), 0.350, 0.001);
    EXPECT_EQ(share_on_slope(foot, 4.5, -0.05), 1.0);
    EXPECT_NEAR(share_on_slope(foot, 4.5, -0.30), 0.497, 0.001);
}

TEST(Slope, slows_cycles_by_their_weight_and_motors_not_at_all) {
    Profile cycle = find_profile("cargo_bike").value();
    const double loaded = share_on_slope(cycle, 16.0, 0.08);
    cycle.mass_kg = 100.0;
    EXPECT_NEAR(share_on_slope(cycle, 16.0, 0.08), 2.0 * loaded, 1e-9);
    EXPECT_EQ(share_on_slope(cycle, 16.0, -0.08), 1.0);
    EXPECT_EQ(share_on_slope(find_profile("van").value(), 50.0, 0.2), 1.0);
}

TEST(Speed, has_a_limit_for_each_direction) {
    const BothWays kmh =
        road_speed(find_profile("van").value(), RoadClass::primary, {},
                   road_tags("maxspeed=80 maxspeed:forward=50 maxspeed:backward=none"));
    EXPECT_EQ(kmh.forward, 42.5);
    EXPECT_EQ(kmh.backward, 68.0);
}

}  // namespace
}  // namespace halte::network
