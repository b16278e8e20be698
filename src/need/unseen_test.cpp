// SPDX-License-Identifier: EUPL-1.2
#include "need/unseen.hpp"

#include <gtest/gtest.h>

#include "need/sample_test.hpp"

namespace halte::need {
namespace {

// Two communities: 1,000 persons in three cells, 500 in one; one offer near the first cell.
struct Country {
    std::vector<Community> communities{sample::ordinary(1000.0), sample::ordinary(500.0)};
    std::vector<Cell> cells{{0, 500.0, 0.0, true}, {0, 300.0, 0.0, true},
                            {0, 200.0, 0.0, true}, {1, 500.0, 0.0, true}};
    std::vector<Offer> offers{{false, 24.0}};
    Catchments catchments;
    Parameters parameters = sample::parameters();

    Country() {
        catchments.links = {{0, 0.2F, 0.2F, 3.0F, 1.0F}, {0, 2.0F, 2.0F, 26.0F, 4.0F},
                            {0, out_of_reach, 9.0F, out_of_reach, 12.0F}};
        catchments.starts = {0, 1, 2, 3, 3};
    }
    Scene scene() const { return {communities, cells, offers, &catchments}; }
    Unseen find(Sampling sampling = {}) const {
        return *find_unseen(scene(), parameters, sampling);
    }
    // Nothing is in doubt any more, but what a test then changes.
    void make_certain() {
        NeedParameters& need = parameters.need;
        for (Figure& rate : need.rates) {
            rate = Figure::exactly(rate.value);
        }
        for (Figure* figure : {&need.poverty_log_odds, &need.income_log_odds,
                               &need.alone_log_odds, &need.quarter_log_odds,
                               &need.country_rate}) {
            *figure = Figure::exactly(figure->value);
        }
        need.scatter = {};
        ReachParameters& reach = parameters.reach;
        for (Figure* figure : {&reach.fixed_uptake, &reach.itinerant_uptake,
                               &reach.walking_decay_per_km, &reach.driving_decay_per_km,
                               &reach.reduced_mobility_factor, &reach.reduced_mobility_share,
                               &reach.car_share, &reach.opening_scale_h, &reach.fixed_hours_h,
                               &reach.itinerant_hours_h}) {
            *figure = Figure::exactly(figure->value);
        }
    }
};

double width(const Estimate& estimate) {
    return estimate.high - estimate.low;
}

TEST(Unseen, is_the_product_of_need_reach_and_known) {
    Country country;
    country.cells[1].known = 0.25;
    const Unseen unseen = country.find();
    const ReachValues values = best_values(country.parameters.reach);
    const auto strength = strengths(country.offers, values);
    const double rate = 0.154 * 0.83;  // 17 % of the country are under 15
    for (std::size_t i = 0; i < 4; ++i) {
        const double reach = reach_of(country.catchments.of(i), strength, values);
        const double need = country.cells[i].inhabitants * rate;
        EXPECT_NEAR(unseen.cells[i].need.value, need, 1e-6);
        EXPECT_NEAR(unseen.cells[i].unseen.value,
                    need * (1 - reach) * (1 - country.cells[i].known), 1e-6);
    }
}

TEST(Unseen, of_communities_and_total_are_sums_of_cells) {
    const Unseen unseen = Country().find();
    EXPECT_NEAR(unseen.communities[0].unseen.value,
                unseen.cells[0].unseen.value + unseen.cells[1].unseen.value +
                    unseen.cells[2].unseen.value, 1e-9);
    EXPECT_NEAR(unseen.total.unseen.value,
                unseen.communities[0].unseen.value + unseen.communities[1].unseen.value, 1e-9);
    EXPECT_NEAR(unseen.total.need.value, 1500 * 0.154 * 0.83, 1e-6);
    EXPECT_DOUBLE_EQ(unseen.communities[1].reach, 0.0);
    EXPECT_DOUBLE_EQ(unseen.total.inhabitants, 1500.0);
}

TEST(Unseen, is_the_same_for_the_same_seed_and_close_for_another) {
    const Country country;
    const Unseen once = country.find({200, 7});
    const Unseen twice = country.find({200, 7});
    const Unseen other = country.find({200, 8});
    EXPECT_EQ(once.total.unseen, twice.total.unseen);
    EXPECT_NE(once.total.unseen.low, other.total.unseen.low);
    EXPECT_NEAR(once.total.unseen.low, other.total.unseen.low, 0.05 * once.total.unseen.value);
}

TEST(Unseen, has_no_width_when_nothing_is_in_doubt) {
    Country country;
    country.make_certain();
    const Unseen unseen = country.find();
    EXPECT_NEAR(width(unseen.total.unseen), 0.0, 1e-9);
    EXPECT_NEAR(width(unseen.cells[0].unseen), 0.0, 1e-9);
}

TEST(Unseen, moves_all_cells_and_the_total_together_with_the_country_rate) {
    Country country;
    country.make_certain();
    country.parameters.need.country_rate = {0.154, 0.149, 0.159};
    const Unseen unseen = country.find({400, 1});
    const auto relative = [](const Estimate& e) { return width(e) / e.value; };
    // Independent cells would make the total narrower by about half.
    EXPECT_NEAR(relative(unseen.total.unseen), relative(unseen.cells[0].unseen), 1e-3);
    EXPECT_NEAR(relative(unseen.total.unseen), 0.01 / 0.154, 0.005);
}

TEST(Unseen, spreads_doubt_about_cells_without_touching_their_commune) {
    Country country;
    country.make_certain();
    country.parameters.need.scatter.cell_log = 0.5;
    const Unseen unseen = country.find();
    EXPECT_GT(width(unseen.cells[1].need), 0.2 * unseen.cells[1].need.value);
    EXPECT_NEAR(width(unseen.communities[0].need), 0.0, 1e-6);
    // A commune of one cell has nothing to move.
    EXPECT_NEAR(width(unseen.cells[3].need), 0.0, 1e-6);
}

TEST(Unseen, is_wider_where_an_input_is_missing) {
    Country country;
    const double known = width(country.find().communities[1].need);
    country.communities[1].ages.reset();
    country.communities[1].circumstances = {};
    const Unseen unseen = country.find();
    EXPECT_GT(width(unseen.communities[1].need), 1.3 * known);
    EXPECT_EQ(unseen.communities[1].missing.size(), 4u);
    EXPECT_EQ(unseen.total.missing.size(), 4u);
}

TEST(Unseen, is_all_the_need_without_any_provision) {
    Country country;
    country.offers.clear();
    country.catchments = {};
    for (int i = 0; i < 4; ++i) {
        country.catchments.close_row();
    }
    const Unseen unseen = country.find();
    EXPECT_DOUBLE_EQ(unseen.total.unseen.value, unseen.total.need.value);
    EXPECT_DOUBLE_EQ(unseen.total.reach, 0.0);
}

TEST(Unseen, is_zero_with_its_bounds_where_nobody_lives) {
    Country country;
    country.communities.push_back({});
    const Unseen unseen = country.find();
    EXPECT_EQ(unseen.communities[2].unseen, (Estimate{0.0, 0.0, 0.0}));
    EXPECT_DOUBLE_EQ(unseen.communities[2].reach, 0.0);
}

TEST(Unseen, holds_its_value_between_its_bounds_everywhere) {
    const Unseen unseen = Country().find();
    for (const CellUnseen& cell : unseen.cells) {
        EXPECT_LE(cell.unseen.low, cell.unseen.value);
        EXPECT_GE(cell.unseen.high, cell.unseen.value);
        EXPECT_GE(cell.unseen.low, 0.0);
    }
}

TEST(Unseen, stops_when_asked) {
    const Country country;
    CancelSource source;
    source.request_stop();
    const auto stopped = find_unseen(country.scene(), country.parameters, {}, source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.errors().front().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace halte::need
