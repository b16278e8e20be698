// SPDX-License-Identifier: EUPL-1.2
#include "trials/covering_referee.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

// Three sites in a row, three apart; points at each and one halfway, reached by two sites.
CoveringProblem row() {
    return {.instance = "row", .asked = {1.5, 2}, .sites = {{0, 0}, {3, 0}, {6, 0}},
            .points = {{0, 0, 10}, {1.5, 0, 7}, {3, 0, 20}, {6, 1.6, 100}}};
}

TEST(CoveringReferee, counts_a_point_once_and_takes_the_radius_itself) {
    EXPECT_EQ(judge_covering(row(), {{0, 1}}).value, 37.0);
    EXPECT_EQ(judge_covering(row(), {{0}}).value, 17.0);
    EXPECT_EQ(judge_covering(row(), {{2}}).value, 0.0) << "just too far";
    EXPECT_TRUE(judge_covering(row(), {}).holds());
}

TEST(CoveringReferee, names_the_rule_that_is_broken) {
    EXPECT_EQ(judge_covering(row(), {{0, 1, 2}}).breach, "3 sites, 2 are allowed");
    EXPECT_EQ(judge_covering(row(), {{1, 1}}).breach, "site 1 is chosen twice");
    EXPECT_EQ(judge_covering(row(), {{1}, {1}}).breach, "site 1 is chosen twice");
    EXPECT_EQ(judge_covering(row(), {{3}}).breach, "there is no site 3");
}

}  // namespace
}  // namespace halte::trials
