// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_tables.hpp"

#include <gtest/gtest.h>

#include "support/road_truths.hpp"

namespace halte::network {
namespace {

TEST(Profile, of_an_unknown_name_lists_the_known_ones) {
    const auto profile = find_profile("helicopter");
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.errors()[0],
              (Error{.code = ErrorCode::invalid,
                     .message = say("« helicopter » n'est pas une façon connue de se déplacer",
                                    "\"helicopter\" is not a known way of travelling"),
                     .field = "profile",
                     .hint = say("celles qui sont connues : car, van, truck, e_tricycle, "
                                 "cargo_bike, foot, foot_older, wheelchair",
                                 "the known ones are: car, van, truck, e_tricycle, cargo_bike, "
                                 "foot, foot_older, wheelchair")}));
    for (const std::string_view name : profile_names()) {
        EXPECT_EQ(find_profile(name)->name, name);
    }
}

TEST(Profile, of_each_name_bears_what_nobody_would_write) {
    const std::string long_value(100'000, 'x');
    for (const std::string_view name : profile_names()) {
        const Profile profile = find_profile(name).value();
        for (const std::string& value :
             {std::string(), std::string("-1"), std::string("1e308"), std::string("nan"),
              std::string("éàü 日本"), std::string("\xff\xfe"), std::string("3.5;2.8"),
              std::string(";;|;"), std::string("12'6\""), std::string("none"), long_value}) {
            for (const char* key :
                 {"highway", "maxspeed", "maxspeed:forward", "maxheight", "maxwidth", "maxweight",
                  "access", "oneway", "oneway:bicycle", "surface", "smoothness", "incline",
                  "duration", "freespeed_kmh", "junction", "cycleway", "wheelchair", "route",
                  "kerb", "barrier", "width", "zone:maxspeed"}) {
                geo::Tags tags = road_tags("highway=residential");
                tags.set(key, value);
                const Passage way = passage(profile, {}, tags);
                EXPECT_TRUE(way.forward_kmh >= 0.0 && way.forward_kmh <= 200.0) << key << value;
                EXPECT_TRUE(way.backward_kmh >= 0.0 && way.backward_kmh <= 200.0) << key << value;
                const NodeEffect effect = node_effect(profile, tags);
                EXPECT_GE(effect.forward_s, 0.0);
            }
        }
    }
}

TEST(Profile, at_another_pace_is_slower_everywhere) {
    const Profile slow = at_pace(foot(), 2.25);
    EXPECT_EQ(passage(slow, {}, road_tags("highway=footway")).forward_kmh, 2.25);
    EXPECT_EQ(passage(slow, {}, road_tags("highway=steps")).forward_kmh, 1.125);
    EXPECT_EQ(passage(slow, {}, road_tags("highway=path surface=sand")).forward_kmh, 1.125);
}

}  // namespace
}  // namespace halte::network
