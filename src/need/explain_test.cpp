// SPDX-License-Identifier: EUPL-1.2
#include "need/explain.hpp"

#include <gtest/gtest.h>

#include "need/sample_test.hpp"

namespace halte::need {
namespace {

struct Country {
    std::vector<Community> communities{sample::ordinary(1000.0)};
    std::vector<Cell> cells{{0, 700.0, 0.0, true}, {0, 300.0, 0.5, true}};
    std::vector<Offer> offers{{false, 24.0}, {true, std::nullopt}};
    Catchments catchments;
    Parameters parameters = sample::parameters();

    Country() {
        communities[0].circumstances = {20.0, 21000.0, std::nullopt};
        communities[0].quarters = {{200.0, 45.0, 15.0, 30.0}};
        catchments.links = {{0, 1.0F, 1.0F, 13.0F, 2.0F}, {1, 3.0F, 3.0F, 39.0F, 5.0F},
                            {0, 2.0F, 2.0F, 26.0F, 4.0F}};
        catchments.starts = {0, 2, 3};
    }
    Scene scene() const { return {communities, cells, offers, &catchments}; }
};

TEST(Explanation, has_effects_that_sum_to_the_need) {
    const Country country;
    const Explanation why = explain_community(country.scene(), country.parameters, 0);
    double need = why.published_need;
    for (const EffectTerm& effect : why.effects) {
        need += effect.persons;
    }
    EXPECT_NEAR(need, why.need, 1e-9);
    EXPECT_EQ(why.effects.size(), adjustment_count);
    double bands = 0.0;
    for (const BandTerm& band : why.bands) {
        EXPECT_NEAR(band.persons * band.rate, band.need, 1e-9);
        bands += band.need;
    }
    EXPECT_NEAR(bands, why.need, 1e-9);
}

TEST(Explanation, ends_at_the_figure_it_explains) {
    const Country country;
    const Unseen unseen = *find_unseen(country.scene(), country.parameters, {20, 1});
    const Explanation whole = explain_community(country.scene(), country.parameters, 0);
    EXPECT_NEAR(whole.need, unseen.communities[0].need.value, 1e-9);
    EXPECT_NEAR(whole.unseen, unseen.communities[0].unseen.value, 1e-9);
    EXPECT_NEAR(whole.reach, unseen.communities[0].reach, 1e-9);
    const Explanation cell = explain_cell(country.scene(), country.parameters, 1);
    EXPECT_NEAR(cell.need, unseen.cells[1].need.value, 1e-9);
    EXPECT_NEAR(cell.unseen, unseen.cells[1].unseen.value, 1e-9);
    EXPECT_NEAR(cell.known, 0.5, 1e-12);
    EXPECT_DOUBLE_EQ(cell.inhabitants, 300.0);
}

TEST(Explanation, shows_the_offers_that_reach_most_first) {
    const Country country;
    const Explanation why = explain_community(country.scene(), country.parameters, 0);
    ASSERT_EQ(why.offers.size(), 2u);
    EXPECT_EQ(why.offers[0].link.offer, 0u);
    EXPECT_NEAR(why.offers[0].link.walking_km, 1.3, 1e-6);  // 0.7 * 1 + 0.3 * 2
    EXPECT_FALSE(why.offers[1].hours_known);
}

TEST(Explanation, says_what_a_missing_input_would_change) {
    const Country country;
    const Explanation why = explain_community(country.scene(), country.parameters, 0);
    ASSERT_EQ(why.missing.size(), 2u);
    EXPECT_EQ(why.missing[0].input, Input::alone);
    EXPECT_LT(why.missing[0].unseen_if_low, why.unseen);
    EXPECT_GT(why.missing[0].unseen_if_high, why.unseen);
    EXPECT_EQ(why.missing[1].input, Input::opening_hours);
    EXPECT_LT(why.missing[1].unseen_if_low, why.unseen);
}

TEST(Explanation, of_nobody_is_empty_and_whole) {
    Country country;
    country.communities.push_back({});
    const Explanation why = explain_community(country.scene(), country.parameters, 1);
    EXPECT_DOUBLE_EQ(why.need, 0.0);
    EXPECT_DOUBLE_EQ(why.unseen, 0.0);
    EXPECT_TRUE(why.offers.empty());
}

}  // namespace
}  // namespace halte::need
