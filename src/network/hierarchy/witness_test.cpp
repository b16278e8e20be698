// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/witness.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

// 0 -> 1 -> 3 costs 2 + 2, 0 -> 2 -> 3 costs 1 + 1.
Links diamond() {
    return {{{1, 0, 2, 1}, {2, 1, 1, 1}}, {{3, 2, 2, 1}}, {{3, 3, 1, 1}}, {}};
}

TEST(WitnessSearch, finds_the_best_way_round) {
    WitnessSearch search(4);
    search.run(diamond(), 0, 2, 10, 100);
    EXPECT_EQ(search.cost(3), 4u);
    EXPECT_EQ(search.cost(2), unreachable);
    search.run(diamond(), 0, 1, 10, 100);
    EXPECT_EQ(search.cost(3), 2u);
    EXPECT_EQ(search.cost(1), unreachable);
}

TEST(WitnessSearch, goes_no_further_than_it_may) {
    WitnessSearch search(4);
    search.run(diamond(), 0, 2, 3, 100);
    EXPECT_EQ(search.cost(3), unreachable);
    search.run(diamond(), 0, 2, 10, 1);
    EXPECT_EQ(search.cost(1), 2u);
    EXPECT_EQ(search.cost(3), unreachable);
}

}  // namespace
}  // namespace halte::network
