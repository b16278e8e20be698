// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/knapsack.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

// The twin: every choice of whole offers.
std::int64_t best_whole(const std::vector<std::vector<Offer>>& offers, std::size_t site,
                        std::int64_t time_s) {
    if (site == offers.size()) {
        return 0;
    }
    std::int64_t best = best_whole(offers, site + 1, time_s);
    for (const Offer& offer : offers[site]) {
        if (offer.time_s <= time_s) {
            best = std::max(best, offer.profit + best_whole(offers, site + 1,
                                                            time_s - offer.time_s));
        }
    }
    return best;
}

TEST(Knapsack, takes_the_steepest_first_and_the_last_in_part) {
    EXPECT_EQ(fill_knapsack({{{10, 100}}, {{10, 50}}, {{10, 20}}}, 15), 126);
}

TEST(Knapsack, takes_one_offer_of_a_site) {
    EXPECT_EQ(fill_knapsack({{{10, 100}, {20, 150}}}, 100), 150);
}

TEST(Knapsack, leaves_out_what_only_costs) {
    EXPECT_EQ(fill_knapsack({{{10, -5}}, {{3, 0}}}, 100), 0);
}

TEST(Knapsack, is_never_below_the_best_whole_choice) {
    Random random(3);
    for (int i = 0; i < 500; ++i) {
        std::vector<std::vector<Offer>> offers(1 + random.below(5));
        for (std::vector<Offer>& own : offers) {
            for (std::uint64_t k = random.below(4); k > 0; --k) {
                own.push_back({1 + static_cast<std::int64_t>(random.below(30)),
                               static_cast<std::int64_t>(random.below(100)) - 10});
            }
        }
        const auto time_s = static_cast<std::int64_t>(random.below(80));
        EXPECT_GE(fill_knapsack(offers, time_s), best_whole(offers, 0, time_s)) << i;
    }
}

TEST(Knapsack, counts_the_time_that_rests_and_pins_leave) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    road.pin(0, 0, 0, 9 * test::hour);
    EXPECT_EQ(team_time_s(road.build()), 3 * test::hour);
}

}  // namespace
}  // namespace halte::solver
