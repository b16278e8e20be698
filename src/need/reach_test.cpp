// SPDX-License-Identifier: EUPL-1.2
#include "need/reach.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "need/sample_test.hpp"

namespace halte::need {
namespace {

ReachValues nobody_reduced() {
    ReachValues values = best_values(sample::reach_parameters());
    values.reduced_mobility_share = 0.0;
    return values;
}

TEST(Reach, is_0_246_for_one_offer_at_one_kilometre) {
    const Link link{0, 1.0F, 1.0F, 13.0F, 2.0F};
    const std::vector<double> strength{0.4};
    const double foot = 0.4 * std::exp(-1.07);
    const double car = 0.4 * std::exp(-0.35);
    EXPECT_NEAR(reach_of({&link, 1}, strength, nobody_reduced()), 0.75 * car + 0.25 * foot,
                1e-12);
    EXPECT_NEAR(reach_of({&link, 1}, strength, nobody_reduced()), 0.246, 0.001);
}

TEST(Reach, is_nothing_without_an_offer) {
    EXPECT_DOUBLE_EQ(reach_of({}, {}, nobody_reduced()), 0.0);
}

TEST(Reach, of_two_offers_leaves_out_only_those_whom_both_miss) {
    ReachValues values = nobody_reduced();
    values.car_share = 0.0;
    const Link links[] = {{0, 0.0F, 0.0F, 0.0F, 0.0F}, {1, 0.0F, 0.0F, 0.0F, 0.0F}};
    const std::vector<double> strength{0.5, 0.2};
    EXPECT_NEAR(reach_of(links, strength, values), 1.0 - 0.5 * 0.8, 1e-12);
}

TEST(Reach, without_a_road_for_cars_is_that_of_walkers) {
    const Link link{0, 0.5F, out_of_reach, 6.0F, out_of_reach};
    EXPECT_NEAR(reach_of({&link, 1}, std::vector{0.4}, nobody_reduced()),
                0.4 * std::exp(-0.535), 1e-7);
}

TEST(Reach, falls_for_people_of_reduced_mobility) {
    ReachValues values = nobody_reduced();
    const Link link{0, 1.0F, 1.0F, 13.0F, 2.0F};
    const double before = reach_of({&link, 1}, std::vector{0.4}, values);
    values.reduced_mobility_share = 0.5;
    EXPECT_LT(reach_of({&link, 1}, std::vector{0.4}, values), before);
}

TEST(OpenShare, counts_the_first_hours_of_a_week_most) {
    const ReachValues values = nobody_reduced();
    EXPECT_NEAR(open_share({false, 24.0}, values), 0.865, 0.001);
    EXPECT_NEAR(open_share({true, 3.0}, values), 0.221, 0.001);
    EXPECT_DOUBLE_EQ(open_share({false, 0.0}, values), 0.0);
}

TEST(OpenShare, takes_the_usual_hours_when_the_timetable_is_unknown) {
    const ReachValues values = nobody_reduced();
    EXPECT_DOUBLE_EQ(open_share({false, std::nullopt}, values), open_share({false, 24.0}, values));
    EXPECT_DOUBLE_EQ(open_share({true, std::nullopt}, values), open_share({true, 3.0}, values));
}

struct Sketch {
    Catchments catchments;
    std::vector<double> strengths;
};

Sketch random_sketch(Random& random) {
    Sketch sketch;
    const std::uint64_t offers = 1 + random.below(8);
    for (std::uint64_t i = 0; i < offers; ++i) {
        sketch.strengths.push_back(random.unit());
    }
    for (std::uint64_t cell = random.below(30); cell > 0; --cell) {
        for (std::uint32_t offer = 0; offer < offers; ++offer) {
            if (random.below(3) != 0) {
                const auto km = static_cast<float>(random.unit() * 5.0);
                const float driving = random.below(4) == 0 ? out_of_reach : km;
                sketch.catchments.links.push_back({offer, km, driving, km * 13, driving * 2});
            }
        }
        sketch.catchments.close_row();
    }
    return sketch;
}

TEST(ReachMap, agrees_with_a_computation_from_scratch_after_any_changes) {
    Random random(42);
    const ReachValues values = best_values(sample::reach_parameters());
    for (int round = 0; round < 200; ++round) {
        Sketch sketch = random_sketch(random);
        ReachMap map(sketch.catchments, sketch.strengths, values);
        for (int change = 0; change < 5; ++change) {
            const auto offer = static_cast<std::uint32_t>(random.below(sketch.strengths.size()));
            // Closed altogether, or certain: a product kept by division would fail here.
            const double strength = change == 0 ? 1.0 : change == 1 ? 0.0 : random.unit();
            sketch.strengths[offer] = strength;
            map.set_strength(offer, strength);
        }
        for (std::size_t cell = 0; cell < sketch.catchments.cell_count(); ++cell) {
            ASSERT_EQ(map.at(cell),
                      reach_of(sketch.catchments.of(cell), sketch.strengths, values))
                << "round " << round;
        }
    }
}

TEST(Nearest, tells_the_offer_and_the_time_of_each_way_to_go) {
    const Link links[] = {{0, 2.0F, 2.5F, 26.0F, 3.0F}, {1, 1.0F, 6.0F, 13.0F, 7.0F}};
    const Nearest nearest = nearest_of(links, std::vector{0.3, 0.3});
    EXPECT_EQ(nearest.by_foot, 1u);
    EXPECT_DOUBLE_EQ(*nearest.walking_min, 13.0);
    EXPECT_EQ(nearest.by_car, 0u);
    EXPECT_DOUBLE_EQ(*nearest.driving_min, 3.0);
}

TEST(Nearest, is_unknown_where_no_road_leads_and_skips_what_never_opens) {
    const Link far{0, out_of_reach, out_of_reach, out_of_reach, out_of_reach};
    EXPECT_FALSE(nearest_of({&far, 1}, std::vector{0.3}).driving_min.has_value());
    const Link shut{0, 1.0F, 1.0F, 13.0F, 2.0F};
    EXPECT_FALSE(nearest_of({&shut, 1}, std::vector{0.0}).walking_min.has_value());
}

}  // namespace
}  // namespace halte::need
