// SPDX-License-Identifier: EUPL-1.2
#include "trials/contest.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/format.hpp"
#include "solver/bound.hpp"
#include "solver/solve.hpp"
#include "trials/referee.hpp"

namespace halte::trials {

namespace {

// Tuned on the sets: many small prizes want a hot start, see solver::Options::heat.
constexpr double heat_with_windows = 1.5;
constexpr double heat_without = 3.0;

double sum_of_prizes(const Orienteering& problem) {
    double sum = 0.0;
    for (const OrienteeringPoint& point : problem.points) {
        sum += point.prize;
    }
    return sum;
}

// What every team brings home anyway: OPLib gives the depot a prize.
double prizes_of_the_ends(const Orienteering& problem) {
    return problem.points[problem.start].prize +
           (problem.finish == problem.start ? 0.0 : problem.points[problem.finish].prize);
}

}  // namespace

Result<Score> attempt(const Orienteering& problem, const Attempt& asked,
                      const ProcessorSeconds& spent, const CancelToken& cancel) {
    const double begun = spent();
    const auto built = solver::Problem::build(spec_of(problem));
    if (!built) {
        return built.errors();
    }
    solver::Options options;
    options.seed = asked.seed;
    options.heat = problem.has_windows ? heat_with_windows : heat_without;
    options.stop.cancel = cancel;
    options.stop.elapsed_share = [&] { return (spent() - begun) / asked.seconds; };
    std::vector<Milestone> trace;
    options.listener.on_improvement = [&](const solver::Snapshot& best) {
        const double prizes = static_cast<double>(best.solution.value.total()) /
                              static_cast<double>(solver::person);
        trace.push_back({spent() - begun, std::round(prizes) + prizes_of_the_ends(problem)});
    };
    const solver::Outcome outcome = solver::solve(*built, options);
    Score score{.instance = problem.name, .teams = problem.teams, .attempt = asked,
                .spent_s = spent() - begun, .breach = {},
                .tours = tours_of(problem, outcome.solution), .trace = std::move(trace)};
    const Verdict verdict = judge(problem, score.tours);
    score.breach = verdict.breach;
    score.value = verdict.holds() ? verdict.prize : 0.0;
    const double proven =
        std::floor(static_cast<double>(solver::upper_bound(*built, outcome.solution)) /
                   static_cast<double>(solver::person));
    score.bound = std::min(proven + prizes_of_the_ends(problem), sum_of_prizes(problem));
    return score;
}

std::string trace_text(const std::vector<Milestone>& trace) {
    std::string lines = "seconds,value\n";
    for (const Milestone& milestone : trace) {
        lines += text(format_decimal(milestone.seconds, 4), ",",
                      format_decimal(milestone.value, 0), "\n");
    }
    return lines;
}

double gap_percent(double value, double reference) {
    return reference == 0.0 ? 0.0 : 100.0 * (reference - value) / reference;
}

std::string score_row(const Score& score, const std::optional<double>& reference) {
    return text(score.instance, ",", score.teams, ",", score.attempt.seed, ",",
                format_decimal(score.spent_s, 2), ",", format_decimal(score.value, 0), ",",
                reference ? format_decimal(*reference, 0) : "", ",",
                reference ? format_decimal(gap_percent(score.value, *reference), 4) : "", ",",
                format_decimal(score.bound, 0), ",", score.breach.empty() ? "yes" : "no", "\n");
}

}  // namespace halte::trials
