// SPDX-License-Identifier: EUPL-1.2
#include "solver/solve.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

// Villages whose promises hold together.
std::vector<Problem> villages(std::uint64_t seed, std::size_t count) {
    Random random(seed);
    std::vector<Problem> villages;
    while (villages.size() < count) {
        Result<Problem> problem = Problem::build(test::random_village(random));
        if (problem.has_value() && find_conflicts(*problem).empty()) {
            villages.push_back(*std::move(problem));
        }
    }
    return villages;
}

TEST(SolveOnTwoThreads, says_the_same_twice_for_a_seed_and_a_budget) {
    for (const Problem& problem : villages(7, 4)) {
        Options by_rounds;
        by_rounds.threads = 2;
        by_rounds.stop.iterations = 3000;
        Options by_effort;
        by_effort.threads = 2;
        by_effort.stop.effort = 2'000'000;
        for (const Options& options : {by_rounds, by_effort}) {
            const Outcome once = solve(problem, options);
            const Outcome again = solve(problem, options);
            EXPECT_TRUE(verify(problem, once.solution).empty());
            EXPECT_TRUE(once.solution == again.solution);
            EXPECT_EQ(once.iterations, again.iterations);
            EXPECT_EQ(once.effort, again.effort);
        }
    }
}

TEST(SolveOnTwoThreads, does_the_rounds_of_two_and_is_no_worse_than_one_alone) {
    for (const Problem& problem : villages(13, 4)) {
        Options options;
        options.stop.iterations = 400;  // too few for a meeting
        const Outcome alone = solve(problem, options);
        options.threads = 2;
        const Outcome together = solve(problem, options);
        EXPECT_EQ(together.iterations, 2 * alone.iterations);
        EXPECT_GT(together.effort, alone.effort);
        EXPECT_GE(together.solution.value.total(), alone.solution.value.total());
    }
}

TEST(SolveOnTwoThreads, begins_from_a_given_solution_and_never_gives_less) {
    for (const Problem& problem : villages(17, 3)) {
        Options options;
        options.threads = 2;
        options.stop.iterations = 600;
        const Solution good = solve(problem, options).solution;
        options.start = good;
        options.seed = 2;
        EXPECT_GE(solve(problem, options).solution.value.total(), good.value.total());
    }
}

TEST(SolveOnTwoThreads, calls_back_from_the_thread_that_asked) {
    const Problem problem = villages(19, 1).front();
    const std::thread::id here = std::this_thread::get_id();
    double told = 0.0;
    int asked = 0;
    Options options;
    options.threads = 2;
    options.stop.elapsed_share = [&] {
        EXPECT_EQ(std::this_thread::get_id(), here);
        return ++asked / 2000.0;
    };
    options.listener.on_progress = [&](double share) {
        EXPECT_EQ(std::this_thread::get_id(), here);
        told = share;
    };
    options.listener.on_improvement = [&](const Snapshot& best) {
        EXPECT_EQ(std::this_thread::get_id(), here);
        EXPECT_TRUE(verify(problem, best.solution).empty());
    };
    const Outcome outcome = solve(problem, options);
    EXPECT_TRUE(verify(problem, outcome.solution).empty());
    EXPECT_EQ(told, 1.0);
}

TEST(SolveOnTwoThreads, gives_a_whole_plan_when_cancelled_at_any_moment) {
    const Problem problem = villages(23, 1).front();
    for (int after_us = 0; after_us < 20'000; after_us = after_us * 2 + 50) {
        CancelSource source;
        Options options;
        options.threads = 2;
        options.stop.cancel = source.get_token();  // and no other limit
        std::thread impatient([&] {
            std::this_thread::sleep_for(std::chrono::microseconds(after_us));
            source.request_stop();
        });
        const Outcome outcome = solve(problem, options);
        impatient.join();
        EXPECT_TRUE(verify(problem, outcome.solution).empty()) << after_us;
    }
}

TEST(SolveOnTwoThreads, lets_out_what_a_listener_throws) {
    const Problem problem = villages(29, 1).front();
    Options options;
    options.threads = 2;
    options.stop.elapsed_share = [] { return 0.0; };
    options.listener.on_progress = [](double) { throw std::runtime_error("the ear is full"); };
    EXPECT_THROW(solve(problem, options), std::runtime_error);
}

}  // namespace
}  // namespace halte::solver
