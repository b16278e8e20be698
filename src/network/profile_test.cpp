// SPDX-License-Identifier: EUPL-1.2
#include "network/profile.hpp"

#include <gtest/gtest.h>

#include "support/road_truths.hpp"

namespace halte::network {
namespace {

TEST(SpeedFactors, change_one_class_and_all_classes) {
    SpeedFactors factors;
    factors.overall = 0.5;
    factors.by_class[static_cast<std::size_t>(RoadClass::primary)] = 0.8;
    const Profile van = find_profile("van").value();
    EXPECT_NEAR(passage(van, factors, road_tags("highway=primary")).forward_kmh, 26.0, 1e-9);
    EXPECT_NEAR(passage(van, factors, road_tags("highway=tertiary")).forward_kmh, 22.5, 1e-9);
}

TEST(Passage, of_a_ferry_tells_its_class_and_its_duration) {
    const Profile foot = find_profile("foot").value();
    const Passage ferry = passage(foot, {}, road_tags("route=ferry duration=PT20M"));
    EXPECT_EQ(ferry.road_class, RoadClass::ferry);
    EXPECT_EQ(ferry.duration, Seconds(1'200));
    EXPECT_FALSE(ferry.ends_only);
    EXPECT_EQ(passage(foot, {}, road_tags("route=ferry duration=soon")).duration, Seconds(0));
    EXPECT_EQ(passage(foot, {}, road_tags("highway=path duration=9")).duration, Seconds(0));
}

TEST(Passage, may_be_changed_by_a_copy_of_the_profile) {
    Profile high = find_profile("van").value();
    high.height_m = 3.3;
    EXPECT_FALSE(passage(high, {}, road_tags("highway=primary maxheight=3.2")).is_open());
    EXPECT_TRUE(passage(find_profile("van").value(), {}, road_tags("highway=primary maxheight=3.2"))
                    .is_open());
}

}  // namespace
}  // namespace halte::network
