// SPDX-License-Identifier: EUPL-1.2
#include "trials/tournament.hpp"

#include <gtest/gtest.h>

#include "trials/orienteering_trial.hpp"

namespace halte::trials {
namespace {

// Points one unit apart in a row, the depot first; each is worth 10.
Orienteering row_of(std::size_t points) {
    Orienteering problem;
    problem.name = "row";
    problem.time_limit = 2.0 * static_cast<double>(points);
    problem.points.emplace_back();
    for (std::size_t i = 1; i <= points; ++i) {
        problem.points.push_back({.x = static_cast<double>(i), .prize = 10.0});
    }
    return problem;
}

Trials trials_of(const std::vector<Orienteering>& problems) {
    Trials trials;
    for (const Orienteering& problem : problems) {
        trials.push_back(std::make_unique<OrienteeringTrial>(problem));
    }
    return trials;
}

double tick() {
    thread_local double seconds = 0.0;
    return seconds += 0.01;
}

TEST(Tournament, keeps_scores_in_the_order_of_problems_and_seeds_whoever_is_first) {
    const Trials problems = trials_of({row_of(2), row_of(5), row_of(3)});
    for (const unsigned threads : {1U, 3U}) {
        const Standings standings =
            play(problems, 2, {.seconds = 0.5}, threads, tick, silent_progress(), {});
        ASSERT_TRUE(standings.errors.empty());
        ASSERT_EQ(standings.scores.size(), 6U);
        const std::vector<double> wanted = {20.0, 20.0, 50.0, 50.0, 30.0, 30.0};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            ASSERT_TRUE(standings.scores[i].has_value());
            EXPECT_EQ(standings.scores[i]->value, wanted[i]);
            EXPECT_EQ(standings.scores[i]->attempt.seed, 1 + i % 2);
        }
    }
}

TEST(Tournament, that_is_stopped_has_no_score_for_the_rest) {
    CancelSource source;
    source.request_stop();
    const Standings standings =
        play(trials_of({row_of(2)}), 3, {.seconds = 0.5}, 2, tick, silent_progress(),
             source.get_token());
    ASSERT_EQ(standings.scores.size(), 3U);
    EXPECT_FALSE(standings.scores[0].has_value());
}

TEST(Tournament, tells_the_errors_of_a_problem_beyond_the_solver) {
    Orienteering huge = row_of(2);
    huge.has_windows = true;
    huge.decimals = 3;
    huge.time_limit = 1e5;  // more than 48 hours of thousandths
    const Standings standings =
        play(trials_of({huge}), 1, {.seconds = 0.5}, 1, tick, silent_progress(), {});
    EXPECT_FALSE(standings.errors.empty());
    EXPECT_FALSE(standings.scores[0].has_value());
}

}  // namespace
}  // namespace halte::trials
