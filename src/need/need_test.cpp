// SPDX-License-Identifier: EUPL-1.2
#include "need/need.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "need/sample_test.hpp"

namespace halte::need {
namespace {

NeedModel uncalibrated() {
    const NeedParameters p = sample::need_parameters();
    return {best_values(p), p.country, 0.0};
}

NeedModel calibrated() {
    const NeedParameters p = sample::need_parameters();
    return calibrate(best_values(p), p.country);
}

TEST(Need, gives_24_of_100_sixty_year_olds_in_ordinary_circumstances) {
    Community community = sample::ordinary(100.0);
    community.ages = Bands{0, 0, 0, 0, 100, 0, 0};
    EXPECT_NEAR(need_of(community, uncalibrated()).need, 24.0, 1e-9);
}

TEST(Need, rises_to_27_point_8_with_ten_more_points_of_poverty) {
    Community community = sample::ordinary(100.0);
    community.ages = Bands{0, 0, 0, 0, 100, 0, 0};
    community.circumstances.poverty_percent = 25.0;
    EXPECT_NEAR(need_of(community, uncalibrated()).need, 27.83, 0.01);
}

TEST(Need, counts_no_child_since_the_survey_asks_from_15_on) {
    Community community = sample::ordinary(100.0);
    community.ages = Bands{100, 0, 0, 0, 0, 0, 0};
    const CommunityNeed found = need_of(community, uncalibrated());
    EXPECT_DOUBLE_EQ(found.need, 0.0);
    EXPECT_DOUBLE_EQ(found.adults, 0.0);
}

TEST(Need, splits_the_census_bands_between_the_survey_ages) {
    Community community = sample::ordinary(300.0);
    community.ages = Bands{0, 300, 0, 0, 0, 0, 0};
    EXPECT_NEAR(need_of(community, uncalibrated()).need, 200 * 0.024 + 100 * 0.04, 1e-9);
}

TEST(Need, of_the_country_is_its_published_rate) {
    const CommunityNeed found = need_of(sample::need_parameters().country, calibrated());
    EXPECT_NEAR(found.need / found.adults, 0.154, 1e-9);
}

TEST(Need, of_the_country_is_its_published_rate_with_neighbourhoods_too) {
    NeedParameters p = sample::need_parameters();
    p.country.quarters.push_back({80.0, 43.0, 18.0, 40.0});
    const NeedModel model = calibrate(best_values(p), p.country);
    const CommunityNeed found = need_of(p.country, model);
    EXPECT_NEAR(found.need / found.adults, 0.154, 1e-9);
}

TEST(Need, is_zero_where_nobody_lives) {
    Community empty;
    const CommunityNeed found = need_of(empty, calibrated());
    EXPECT_DOUBLE_EQ(found.need, 0.0);
    EXPECT_DOUBLE_EQ(found.per_inhabitant(), 0.0);
}

TEST(Need, takes_the_country_for_what_is_missing_and_says_so) {
    Community unknown;
    unknown.inhabitants = 1000.0;
    const CommunityNeed found = need_of(unknown, calibrated());
    EXPECT_NEAR(found.need / found.adults, 0.154, 1e-9);
    EXPECT_EQ(found.missing, (std::vector<Input>{Input::ages, Input::poverty, Input::income,
                                                 Input::alone}));
}

TEST(Need, takes_ages_that_are_all_zero_as_missing) {
    Community community = sample::ordinary(50.0);
    community.ages = Bands{};
    const CommunityNeed found = need_of(community, calibrated());
    EXPECT_GT(found.need, 0.0);
    EXPECT_EQ(found.missing, (std::vector<Input>{Input::ages}));
}

TEST(Need, rises_when_income_falls) {
    Community poor = sample::ordinary(100.0);
    poor.circumstances.median_income_eur = 18000.0;
    EXPECT_GT(need_of(poor, calibrated()).need,
              need_of(sample::ordinary(100.0), calibrated()).need);
}

TEST(Need, scales_ages_to_the_inhabitants) {
    Community community = sample::ordinary(200.0);
    community.ages = Bands{0, 0, 0, 0, 50, 50, 0};
    EXPECT_NEAR(need_of(community, uncalibrated()).need, 100 * 0.24 + 100 * 0.62, 1e-9);
}

TEST(Shift, moves_a_share_on_the_scale_of_odds) {
    EXPECT_NEAR(shift(0.24, 0.2), 0.278346, 1e-6);
    EXPECT_NEAR(shift(0.5, std::log(3.0)), 0.75, 1e-12);
    EXPECT_DOUBLE_EQ(shift(0.0, 5.0), 0.0);
    EXPECT_DOUBLE_EQ(shift(1.0, -5.0), 1.0);
}

}  // namespace
}  // namespace halte::need
