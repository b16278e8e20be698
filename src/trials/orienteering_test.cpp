// SPDX-License-Identifier: EUPL-1.2
#include "trials/orienteering.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "base/error.hpp"
#include "base/random.hpp"
#include "solver/solve.hpp"
#include "trials/referee.hpp"

namespace halte::trials {
namespace {

Orienteering random_problem(Random& random, bool has_windows) {
    const auto number = [&](std::uint64_t below) {
        return static_cast<double>(random.below(below));
    };
    Orienteering problem;
    problem.has_windows = has_windows;
    problem.decimals = has_windows ? 1 : -1;
    problem.teams = 1 + static_cast<std::uint32_t>(random.below(2));
    problem.time_limit = 20.0 + number(30);
    for (int i = 0; i < 7; ++i) {
        const double open = number(20);
        problem.points.push_back({.x = number(100) / 7.0, .y = number(100) / 7.0,
                                  .service = has_windows && i > 0 ? number(4) : 0.0,
                                  .prize = i > 0 ? 1.0 + number(9) : 0.0, .open = open,
                                  .close = open + number(30)});
    }
    problem.points[0].open = 0.0;
    problem.points[0].close = problem.time_limit;
    if (!has_windows) {
        problem.finish = 6;
        problem.points[6].prize = 0.0;
    }
    return problem;
}

// The best prize of all orders of all points, each team taking a run of the order.
double best_of_all(const Orienteering& problem) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 1; i < problem.points.size(); ++i) {
        if (i != problem.finish) {
            order.push_back(i);
        }
    }
    double best = 0.0;
    do {
        for (std::size_t first = 0; first <= order.size(); ++first) {
            for (std::size_t second = first; second <= order.size(); ++second) {
                Tours tours{{order.begin(), order.begin() + static_cast<std::ptrdiff_t>(first)}};
                if (problem.teams > 1) {
                    tours.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(first),
                                       order.begin() + static_cast<std::ptrdiff_t>(second));
                }
                const Verdict verdict = judge(problem, tours);
                best = verdict.holds() ? std::max(best, verdict.value) : best;
            }
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

TEST(Orienteering, comes_back_from_the_solver_as_tours_that_hold_and_are_the_best) {
    Random random(11);
    int at_best = 0;
    constexpr int rounds = 40;
    for (int i = 0; i < rounds; ++i) {
        const Orienteering problem = random_problem(random, i % 2 == 0);
        const auto built = solver::Problem::build(spec_of(problem));
        ASSERT_TRUE(built.has_value()) << describe(built.errors(), Language::english);
        solver::Options options;
        options.stop.iterations = 400;
        const solver::Outcome outcome = solver::solve(*built, options);
        const Verdict verdict = judge(problem, tours_of(problem, outcome.solution));
        EXPECT_TRUE(verdict.holds()) << verdict.breach;
        EXPECT_EQ(verdict.value, static_cast<double>(outcome.solution.value.total()) /
                                     static_cast<double>(solver::person));
        const double best = best_of_all(problem);
        EXPECT_LE(verdict.value, best);
        at_best += verdict.value == best ? 1 : 0;
    }
    EXPECT_GE(at_best, rounds - 1);
}

TEST(Orienteering, leaves_points_without_a_prize_aside) {
    Random random(3);
    Orienteering problem = random_problem(random, true);
    problem.points[2].prize = 0.0;
    EXPECT_EQ(spec_of(problem).sites.size(), 5U);
}

}  // namespace
}  // namespace halte::trials
