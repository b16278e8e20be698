// SPDX-License-Identifier: EUPL-1.2
#include "trials/covering.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/random.hpp"
#include "solver/bound.hpp"
#include "solver/solve.hpp"

namespace halte::trials {
namespace {

CoveringProblem random_problem(Random& random, std::uint64_t heaviest) {
    CoveringProblem problem;
    problem.instance = "X";
    problem.asked = {3.0, 1 + static_cast<std::uint32_t>(random.below(4))};
    const auto place = [&] { return static_cast<double>(random.below(100)) / 10.0; };
    for (int i = 0; i < 8; ++i) {
        problem.sites.push_back({place(), place()});
    }
    for (int i = 0; i < 40; ++i) {
        problem.points.push_back({place(), place(), random.below(heaviest)});
    }
    return problem;
}

// All choices of sites, by the referee.
double best_of_all(const CoveringProblem& problem, const CoveringTrial& trial) {
    double best = 0.0;
    for (std::uint32_t mask = 0; mask < (1U << problem.sites.size()); ++mask) {
        Tours chosen(1);
        for (std::uint32_t site = 0; site < problem.sites.size(); ++site) {
            if ((mask >> site & 1U) != 0) {
                chosen[0].push_back(site);
            }
        }
        const Verdict verdict = trial.judge(chosen);
        best = verdict.holds() ? std::max(best, verdict.value) : best;
    }
    return best;
}

TEST(Covering, comes_back_from_the_solver_exactly_and_best_with_a_bound_above) {
    Random random(7);
    int at_best = 0;
    constexpr int rounds = 60;
    for (int i = 0; i < rounds; ++i) {
        // Light and heavy ones: thousandths of persons down to whole ones.
        const std::uint64_t heaviest = i % 2 == 0 ? 50 : 20'000'000;
        const CoveringProblem problem = random_problem(random, heaviest);
        const CoveringTrial trial(problem);
        const auto built = solver::Problem::build(trial.spec());
        ASSERT_TRUE(built.has_value()) << describe(built.errors(), Language::english);
        solver::Options options;
        options.stop.iterations = 300;
        options.heat = trial.heat();
        const solver::Solution solution = solver::solve(*built, options).solution;
        const Verdict verdict = trial.judge(trial.tours_of(solution));
        ASSERT_TRUE(verdict.holds()) << verdict.breach;
        EXPECT_EQ(trial.value_of(*built, solution.value.total()), verdict.value);
        const double best = best_of_all(problem, trial);
        EXPECT_LE(verdict.value, best);
        EXPECT_GE(trial.bound_of(*built, solver::upper_bound(*built, solution).value), best);
        at_best += verdict.value == best ? 1 : 0;
    }
    EXPECT_GE(at_best, rounds - 1);
}

TEST(Covering, is_named_by_radius_and_number_of_sites) {
    CoveringProblem problem;
    problem.instance = "BDS10000A";
    problem.asked = {6.25, 15};
    const CoveringTrial trial(problem);
    EXPECT_EQ(trial.name(), "BDS10000A-R6.25-p15");
    EXPECT_EQ(trial.teams(), 15U);
}

}  // namespace
}  // namespace halte::trials
