// SPDX-License-Identifier: EUPL-1.2
#include "network/comparison.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

std::vector<TwoTimes> pairs(std::vector<std::pair<double, double>> times) {
    std::vector<TwoTimes> made;
    for (const auto& [ours, theirs] : times) {
        const auto rank = static_cast<std::uint32_t>(made.size());
        made.push_back({rank, rank + 1, ours, theirs, 1'000.0 * (rank + 1)});
    }
    return made;
}

TEST(Comparison, of_a_table_with_itself_is_perfect) {
    const Comparison same = compare(pairs({{10, 10}, {20, 20}, {35, 35}}));
    EXPECT_EQ(same.pairs, 3u);
    EXPECT_DOUBLE_EQ(same.spearman, 1.0);
    EXPECT_DOUBLE_EQ(same.pearson, 1.0);
    EXPECT_DOUBLE_EQ(same.median_ratio, 1.0);
}

TEST(Comparison, ranks_do_not_care_for_a_stretched_scale) {
    const Comparison squared = compare(pairs({{1, 1}, {2, 4}, {3, 9}, {4, 16}}));
    EXPECT_DOUBLE_EQ(squared.spearman, 1.0);
    EXPECT_LT(squared.pearson, 1.0);
    EXPECT_DOUBLE_EQ(compare(pairs({{1, 9}, {2, 4}, {3, 1}})).spearman, -1.0);
}

TEST(Comparison, shares_the_rank_of_ties) {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: worked by hand, 4.5 / sqrt(4.5 * 5).
    const Comparison tied = compare(pairs({{1, 1}, {2, 2}, {2, 3}, {4, 4}}));
    EXPECT_NEAR(tied.spearman, 0.9487, 1e-4);
}

TEST(Comparison, counts_what_only_one_can_reach_and_leaves_it_out) {
    std::vector<TwoTimes> times = pairs({{10, 11}, {20, 22}});
    times.push_back({0, 5, 30.0, std::nullopt, 3'000.0});
    times.push_back({0, 6, std::nullopt, 30.0, 0.0});
    times.push_back({0, 7, std::nullopt, std::nullopt, 0.0});
    times.push_back({0, 0, 0.0, 0.0, 0.0});
    const Comparison found = compare(times);
    EXPECT_EQ(found.pairs, 2u);
    EXPECT_EQ(found.only_ours, 1u);
    EXPECT_EQ(found.only_theirs, 1u);
    EXPECT_DOUBLE_EQ(found.median_ratio, 1.1);
}

TEST(Comparison, tells_ratios_by_distance_and_the_worst_pairs_first) {
    std::vector<TwoTimes> times = pairs({{10, 10}, {10, 12}, {10, 30}, {10, 4}});
    times[3].ours_m = 50'000.0;
    const Comparison found = compare(times);
    EXPECT_EQ(found.bands[0].pairs, 1u);  // 1 km
    EXPECT_EQ(found.bands[1].pairs, 2u);  // 2 and 3 km
    EXPECT_EQ(found.bands[2].pairs, 0u);
    EXPECT_DOUBLE_EQ(found.bands[2].median, 0.0);
    EXPECT_EQ(found.bands[3].pairs, 1u);
    EXPECT_NEAR(found.bands[1].median, 2.1, 1e-12);
    ASSERT_EQ(found.worst.size(), 4u);
    EXPECT_EQ(found.worst[0].from, 2u);  // three times
    EXPECT_EQ(found.worst[1].from, 3u);  // two and a half times the other way
    EXPECT_EQ(found.worst[3].from, 0u);
}

TEST(Comparison, of_nothing_claims_nothing) {
    const Comparison none = compare({});
    EXPECT_EQ(none.pairs, 0u);
    EXPECT_TRUE(none.worst.empty());
    EXPECT_DOUBLE_EQ(none.median_ratio, 0.0);
}

}  // namespace
}  // namespace halte::network
