// SPDX-License-Identifier: EUPL-1.2
#include "trials/referee.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

// A street: the base at 0, points at 3, 5 and 9, each open 10 to 20 and served in 2.
Orienteering street() {
    Orienteering problem;
    problem.teams = 2;
    problem.time_limit = 40.0;
    problem.decimals = 1;
    problem.has_windows = true;
    problem.points = {{.close = 40.0}};
    for (const double x : {3.0, 5.0, 9.0}) {
        problem.points.push_back({.x = x, .service = 2.0, .prize = x, .open = 10.0, .close = 20.0});
    }
    return problem;
}

TEST(Referee, counts_the_prizes_of_tours_that_hold) {
    const Verdict verdict = judge(street(), {{1, 2}, {3}});
    EXPECT_TRUE(verdict.holds()) << verdict.breach;
    EXPECT_EQ(verdict.value, 17.0);
    EXPECT_TRUE(judge(street(), {}).holds());
}

TEST(Referee, counts_a_prize_at_the_depot_once_whoever_leaves) {
    Orienteering problem = street();
    problem.points[0].prize = 4.0;
    EXPECT_EQ(judge(problem, {{1}, {2}}).value, 12.0);
    EXPECT_EQ(judge(problem, {}).value, 4.0);
}

TEST(Referee, names_the_rule_that_is_broken) {
    EXPECT_EQ(judge(street(), {{1}, {2}, {3}}).breach, "3 tours for 2 teams");
    EXPECT_EQ(judge(street(), {{1, 2}, {1}}).breach, "point 1 is visited twice");
    EXPECT_EQ(judge(street(), {{0}}).breach, "point 0 is visited twice");
    EXPECT_EQ(judge(street(), {{7}}).breach, "there is no point 7");
    // 10 + 2, six on, 18 + 2, four back: 24.
    EXPECT_EQ(judge(street(), {{1, 3, 2}}).breach,
              "point 2 is reached at 24.000, after it closes at 20.000");
    Orienteering short_day = street();
    short_day.time_limit = 20.9;
    EXPECT_EQ(judge(short_day, {{3}}).breach,
              "a team comes home at 21.000000, the limit is 20.900000");
}

TEST(Referee, lets_a_team_stay_even_when_the_finish_is_out_of_reach) {
    Orienteering far = street();
    far.finish = 3;
    far.time_limit = 8.0;
    EXPECT_TRUE(judge(far, {{}, {}}).holds());
    EXPECT_FALSE(judge(far, {{1}}).holds());
}

TEST(Referee, takes_a_limit_that_is_met_to_the_last_digit) {
    Orienteering exact = street();
    exact.time_limit = 21.0;
    EXPECT_TRUE(judge(exact, {{3}}).holds());
}

}  // namespace
}  // namespace halte::trials
