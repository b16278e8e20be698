// SPDX-License-Identifier: EUPL-1.2
#include "network/profile.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace halte::network {
namespace {

geo::Tags tags(const std::string& text) {
    std::istringstream words(text);
    geo::Tags tags;
    for (std::string word; words >> word;) {
        const std::size_t equals = word.find('=');
        tags.set(word.substr(0, equals), word.substr(equals + 1));
    }
    return tags;
}

// barrier tags, then who is stopped
struct Barrier {
    const char* tags;
    bool van, foot, tricycle;
};

TEST(Barriers, stop_those_they_are_made_for) {
    for (const Barrier& barrier : std::initializer_list<Barrier>{
             // tags                                       van    foot   tricycle
             {"barrier=bollard",                           true,  false, false},
             {"barrier=bollard motor_vehicle=yes",         false, false, false},
             {"barrier=bollard maxwidth:physical=1.0",     true,  false, true},
             {"barrier=cycle_barrier",                     true,  false, true},
             {"barrier=kissing_gate",                      true,  false, true},
             {"barrier=gate",                              false, false, false},
             {"barrier=gate access=private",               true,  true,  true},
             {"barrier=gate access=no bicycle=yes",        true,  true,  false},
             {"barrier=lift_gate",                         false, false, false},
             {"barrier=height_restrictor maxheight=2.1",   true,  false, false},
             {"barrier=toll_booth",                        false, false, false},
             {"barrier=block",                             true,  false, true},
             {"barrier=wall",                              true,  true,  true},
             {"highway=traffic_signals",                   false, false, false}}) {
        const auto is_stopped = [&](const char* name) {
            return node_effect(find_profile(name).value(), tags(barrier.tags)).is_closed;
        };
        EXPECT_EQ(is_stopped("van"), barrier.van) << barrier.tags;
        EXPECT_EQ(is_stopped("foot"), barrier.foot) << barrier.tags;
        EXPECT_EQ(is_stopped("e_tricycle"), barrier.tricycle) << barrier.tags;
    }
}

TEST(Signals, delay_those_who_face_them) {
    const Profile van = find_profile("van").value();
    const NodeEffect both = node_effect(van, tags("highway=traffic_signals"));
    EXPECT_EQ(both.forward_s, 6.0);
    EXPECT_EQ(both.backward_s, 6.0);
    const NodeEffect stop = node_effect(van, tags("highway=stop direction=forward"));
    EXPECT_EQ(stop.forward_s, 3.0);
    EXPECT_EQ(stop.backward_s, 0.0);
    const NodeEffect turned =
        node_effect(van, tags("highway=traffic_signals traffic_signals:direction=backward"));
    EXPECT_EQ(turned.forward_s, 0.0);
    EXPECT_EQ(turned.backward_s, 6.0);
}

TEST(SpeedFactors, change_one_class_and_all_classes) {
    SpeedFactors factors;
    factors.overall = 0.5;
    factors.by_class[static_cast<std::size_t>(RoadClass::primary)] = 0.8;
    const Profile van = find_profile("van").value();
    EXPECT_NEAR(passage(van, factors, tags("highway=primary")).forward_kmh, 26.0, 1e-9);
    EXPECT_NEAR(passage(van, factors, tags("highway=tertiary")).forward_kmh, 22.5, 1e-9);
}

TEST(SpeedFactors, are_all_checked_at_once) {
    SpeedFactors factors;
    EXPECT_TRUE(check(factors));
    factors.overall = 0.0;
    factors.by_class[static_cast<std::size_t>(RoadClass::track)] = 50.0;
    const auto checked = check(factors);
    ASSERT_FALSE(checked);
    ASSERT_EQ(checked.errors().size(), 2u);
    EXPECT_EQ(checked.errors()[0].field, "speed_factors.overall");
    EXPECT_EQ(checked.errors()[1].field, "speed_factors.track");
    EXPECT_EQ(checked.errors()[1].message.en, "a speed factor is between 0.1 and 3, not 50");
}

}  // namespace
}  // namespace halte::network
