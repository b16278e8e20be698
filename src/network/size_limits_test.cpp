// SPDX-License-Identifier: EUPL-1.2
#include "network/size_limits.hpp"

#include <gtest/gtest.h>

#include "support/road_truths.hpp"

namespace halte::network {
namespace {

TEST(Sizes, are_compared_each_with_its_own_limit) {
    Profile vehicle;
    vehicle.travel = Travel::motor;
    vehicle.height_m = 3.0;
    vehicle.width_m = 2.2;
    vehicle.length_m = 6.0;
    vehicle.weight_t = 3.5;
    vehicle.axle_load_t = 2.0;
    for (const char* low : {"maxheight=2.9", "maxheight:physical=2.9", "maxwidth=2.1",
                            "maxwidth:physical=2", "maxlength=5.9", "maxweight=3.4",
                            "maxweightrating=3.4 t", "maxaxleload=1.9", "maxheight=4;2.9"}) {
        EXPECT_TRUE(is_too_big(vehicle, road_tags(low))) << low;
    }
    for (const char* enough : {"", "maxheight=3", "maxwidth=2.2", "maxlength=6", "maxweight=3.5",
                               "maxaxleload=2", "width=1", "maxheight=low", "maxweight=2 m"}) {
        EXPECT_FALSE(is_too_big(vehicle, road_tags(enough))) << enough;
    }
    EXPECT_FALSE(is_too_big(Profile{}, road_tags("maxheight=0.1 maxwidth=0.1 maxweight=0.1")));
}

TEST(Opening, must_be_stated_and_wide_enough) {
    const Profile tricycle = find_profile("e_tricycle").value();
    EXPECT_TRUE(fits_stated_opening(tricycle, road_tags("maxwidth=1.3")));
    EXPECT_TRUE(fits_stated_opening(tricycle, road_tags("width=1.3")));
    EXPECT_FALSE(fits_stated_opening(tricycle, road_tags("barrier=bollard width=1.3")));
    EXPECT_FALSE(is_too_big(tricycle, road_tags("barrier=bollard width=0.2")));
    EXPECT_FALSE(fits_stated_opening(tricycle, road_tags("width=1.1")));
    EXPECT_FALSE(fits_stated_opening(tricycle, road_tags("")));
    EXPECT_FALSE(fits_stated_opening(tricycle, road_tags("maxheight=2.5")));
}

}  // namespace
}  // namespace halte::network
