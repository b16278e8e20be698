// SPDX-License-Identifier: EUPL-1.2
#include "need/worlds.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "need/sample_test.hpp"

namespace halte::need {
namespace {

std::vector<World> draw(const Parameters& parameters, Sampling sampling) {
    const std::vector<Offer> offers{{false, 24.0}, {true, std::nullopt}};
    return draw_worlds({{}, {}, offers, nullptr}, parameters, sampling);
}

TEST(Worlds, meet_every_slice_of_a_parameter_once) {
    const Parameters parameters = sample::parameters();
    const auto worlds = draw(parameters, {50, 3});
    ASSERT_EQ(worlds.size(), 50u);
    const auto below = std::count_if(worlds.begin(), worlds.end(), [&](const World& world) {
        return world.reach.car_share < parameters.reach.car_share.low;
    });
    EXPECT_EQ(below, 5);  // 10 % of them, not about 10 %
}

TEST(Worlds, each_give_the_country_the_rate_they_drew) {
    const Parameters parameters = sample::parameters();
    for (const World& world : draw(parameters, {20, 1})) {
        const CommunityNeed found = need_of(parameters.need.country, world.need);
        EXPECT_NEAR(found.need / found.adults, world.need.values.country_rate, 1e-9);
    }
}

TEST(Worlds, stay_within_what_makes_sense_whatever_the_bounds) {
    Parameters parameters = sample::parameters();
    parameters.reach.driving_decay_per_km = {0.1, -5.0, 0.2};
    parameters.reach.car_share = {0.9, 0.1, 3.0};
    for (const World& world : draw(parameters, {100, 5})) {
        EXPECT_GT(world.reach.driving_decay_per_km, 0.0);
        EXPECT_LE(world.reach.car_share, 1.0);
        for (const double strength : world.strengths) {
            EXPECT_GE(strength, 0.0);
            EXPECT_LE(strength, 1.0);
        }
    }
}

TEST(Worlds, are_the_same_for_the_same_seed) {
    const Parameters parameters = sample::parameters();
    EXPECT_EQ(draw(parameters, {30, 9})[7].reach.car_share,
              draw(parameters, {30, 9})[7].reach.car_share);
    EXPECT_TRUE(draw(parameters, {0, 9}).empty());
}

}  // namespace
}  // namespace halte::need
