// SPDX-License-Identifier: EUPL-1.2
#include "network/access.hpp"

#include <gtest/gtest.h>

#include "support/road_truths.hpp"

namespace halte::network {
namespace {

Access access_for(const char* profile, const char* tags) {
    return access_of(find_profile(profile).value(), road_tags(tags)).access;
}

TEST(Access, is_what_the_last_key_of_the_chain_says) {
    EXPECT_EQ(access_for("van", "foot=no"), Access::unsaid);
    EXPECT_EQ(access_for("van", "access=no"), Access::closed);
    EXPECT_EQ(access_for("van", "motor_vehicle=yes access=no"), Access::open);
    EXPECT_EQ(access_for("van", "access=yes goods=delivery"), Access::ends_only);
    EXPECT_EQ(access_for("cargo_bike", "access=yes bicycle=dismount"), Access::on_foot);
    EXPECT_EQ(access_for("van", "motor_vehicle=;"), Access::unsaid);
}

TEST(Access, is_the_freest_of_several_values) {
    EXPECT_EQ(access_for("van", "motor_vehicle=no;delivery"), Access::ends_only);
    EXPECT_EQ(access_for("van", "motor_vehicle=agricultural; forestry"), Access::closed);
    EXPECT_EQ(access_for("van", "motor_vehicle=private;yes"), Access::open);
}

TEST(Access, knows_the_particular_from_the_general) {
    const Profile van = find_profile("van").value();
    EXPECT_FALSE(access_of(van, road_tags("access=yes")).is_particular);
    EXPECT_TRUE(access_of(van, road_tags("vehicle=yes")).is_particular);
}

TEST(Ease, is_told_only_to_those_with_a_key_for_it) {
    const Profile wheelchair = find_profile("wheelchair").value();
    EXPECT_EQ(ease_of(wheelchair, road_tags("wheelchair=yes")), Ease::full);
    EXPECT_EQ(ease_of(wheelchair, road_tags("wheelchair=limited")), Ease::limited);
    EXPECT_EQ(ease_of(wheelchair, road_tags("wheelchair=no")), Ease::none);
    EXPECT_EQ(ease_of(wheelchair, road_tags("wheelchair=perhaps")), Ease::unsaid);
    EXPECT_EQ(ease_of(find_profile("foot").value(), road_tags("wheelchair=no")), Ease::unsaid);
}

}  // namespace
}  // namespace halte::network
