// SPDX-License-Identifier: EUPL-1.2
#include "trials/contest.hpp"

#include <cmath>
#include <utility>

#include "base/format.hpp"
#include "solver/bound.hpp"
#include "solver/solve.hpp"

namespace halte::trials {

Result<Score> attempt(const Trial& trial, const Attempt& asked, const ProcessorSeconds& spent,
                      const CancelToken& cancel) {
    const double begun = spent();
    const auto built = solver::Problem::build(trial.spec());
    if (!built) {
        return built.errors();
    }
    solver::Options options;
    options.seed = asked.seed;
    options.heat = trial.heat();
    options.threads = asked.threads;
    options.stop.cancel = cancel;
    options.stop.elapsed_share = [&] { return (spent() - begun) / asked.seconds; };
    std::vector<Milestone> trace;
    options.listener.on_improvement = [&](const solver::Snapshot& best) {
        trace.push_back({spent() - begun, trial.value_of(*built, best.solution.value.total())});
    };
    const solver::Outcome outcome = solver::solve(*built, options);
    Score score{.instance = trial.name(), .teams = trial.teams(), .attempt = asked,
                .is_minimised = trial.is_minimised(), .decimals = trial.decimals(),
                .spent_s = spent() - begun, .breach = {},
                .tours = trial.tours_of(outcome.solution), .trace = std::move(trace)};
    const Verdict verdict = trial.judge(score.tours);
    score.breach = verdict.breach;
    score.value = verdict.holds() ? verdict.value : 0.0;
    score.bound = trial.bound_of(*built, solver::upper_bound(*built, outcome.solution).value);
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

bool is_reached(const Score& score, double reference) {
    return score.breach.empty() &&
           (score.is_minimised ? score.value <= reference : score.value >= reference);
}

double gap_percent(const Score& score, double reference) {
    if (reference == 0.0) {
        return 0.0;
    }
    if (!score.breach.empty()) {
        return 100.0;
    }
    const double short_of = score.is_minimised ? score.value - reference : reference - score.value;
    return 100.0 * short_of / reference;
}

std::string score_row(const Score& score, const std::optional<double>& reference) {
    const auto told = [&](double value) { return format_decimal(value, score.decimals); };
    return text(score.instance, ",", score.teams, ",", score.attempt.seed, ",",
                format_decimal(score.spent_s, 2), ",", told(score.value), ",",
                reference ? told(*reference) : "", ",",
                reference ? format_decimal(gap_percent(score, *reference), 4) : "", ",",
                told(score.bound), ",", score.breach.empty() ? "yes" : "no", "\n");
}

}  // namespace halte::trials
