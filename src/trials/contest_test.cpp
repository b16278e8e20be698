// SPDX-License-Identifier: EUPL-1.2
#include "trials/contest.hpp"

#include <gtest/gtest.h>

#include "trials/orienteering_trial.hpp"

namespace halte::trials {
namespace {

// Six points on a line, one unit apart; ten units of way for each team.
Orienteering line(std::uint32_t teams) {
    Orienteering problem;
    problem.name = "line";
    problem.teams = teams;
    problem.time_limit = 10.0;
    for (int i = 0; i < 7; ++i) {
        problem.points.push_back({.x = static_cast<double>(i), .prize = i > 0 ? 10.0 : 0.0});
    }
    return problem;
}

Score score_of(const Orienteering& problem, const CancelToken& cancel = {}) {
    double seconds = 0.0;
    const auto clock = [&seconds] { return seconds += 0.01; };
    return attempt(OrienteeringTrial(problem), {.seconds = 1.0, .seed = 5}, clock, cancel).value();
}

TEST(Contest, tells_what_the_referee_counts_and_a_bound_above_it) {
    const Score score = score_of(line(1));
    EXPECT_TRUE(score.breach.empty()) << score.breach;
    EXPECT_EQ(score.value, 50.0);  // five of them, and back
    EXPECT_GE(score.bound, score.value);
    EXPECT_LE(score.bound, 60.0);
    EXPECT_GE(score.spent_s, 1.0);
    EXPECT_EQ(score.tours.size(), 1U);
}

TEST(Contest, repeats_exactly_with_the_same_clock) {
    const Score one = score_of(line(2));
    const Score two = score_of(line(2));
    EXPECT_EQ(one.tours, two.tours);
    EXPECT_EQ(one.value, two.value);
}

TEST(Contest, traces_better_and_better_plans_up_to_the_last) {
    const Score score = score_of(line(2));
    ASSERT_FALSE(score.trace.empty());
    for (std::size_t i = 1; i < score.trace.size(); ++i) {
        EXPECT_GE(score.trace[i].value, score.trace[i - 1].value);
        EXPECT_GT(score.trace[i].seconds, score.trace[i - 1].seconds);
    }
    EXPECT_EQ(score.trace.back().value, score.value);
    EXPECT_LE(score.trace.back().seconds, score.spent_s);
    EXPECT_EQ(trace_text({{0.00126, 40.0}, {1.5, 50.0}}),
              "seconds,value\n0.0013,40\n1.5000,50\n");
}

TEST(Contest, that_is_stopped_tells_what_there_is) {
    CancelSource source;
    source.request_stop();
    const Score score = score_of(line(1), source.get_token());
    EXPECT_TRUE(score.breach.empty());
    EXPECT_LE(score.value, 50.0);
}

TEST(Contest, writes_a_row_for_a_table) {
    Score score{.instance = "c101", .teams = 2, .attempt = {.seconds = 10.0, .seed = 3},
                .spent_s = 10.004, .value = 580.0, .bound = 700.0, .breach = {}, .tours = {},
                .trace = {}};
    EXPECT_EQ(score_row(score, 590.0), "c101,2,3,10.00,580,590,1.6949,700,yes\n");
    score.breach = "point 1 is visited twice";
    EXPECT_EQ(score_row(score, std::nullopt), "c101,2,3,10.00,580,,,700,no\n");
}

TEST(Contest, compares_with_the_reference_in_the_sense_of_the_set) {
    Score score;
    score.value = 110.0;
    EXPECT_DOUBLE_EQ(gap_percent(score, 100.0), -10.0);
    EXPECT_TRUE(is_reached(score, 100.0));
    score.is_minimised = true;
    EXPECT_DOUBLE_EQ(gap_percent(score, 100.0), 10.0);
    EXPECT_FALSE(is_reached(score, 100.0));
    EXPECT_EQ(gap_percent(score, 0.0), 0.0);
    score.value = 0.0;
    score.breach = "a client is left out";
    EXPECT_EQ(gap_percent(score, 100.0), 100.0);
    EXPECT_FALSE(is_reached(score, 100.0));
}

}  // namespace
}  // namespace halte::trials
