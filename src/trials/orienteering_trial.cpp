// SPDX-License-Identifier: EUPL-1.2
#include "trials/orienteering_trial.hpp"

#include <algorithm>
#include <cmath>

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

double prizes(std::int64_t value) {
    return static_cast<double>(value) / static_cast<double>(solver::person);
}

}  // namespace

double OrienteeringTrial::heat() const {
    return problem_.has_windows ? heat_with_windows : heat_without;
}

Tours OrienteeringTrial::tours_of(const solver::Solution& solution) const {
    return trials::tours_of(problem_, solution);
}

Verdict OrienteeringTrial::judge(const Tours& tours) const {
    return trials::judge(problem_, tours);
}

double OrienteeringTrial::value_of(const solver::Problem& /*problem*/, std::int64_t total) const {
    return std::round(prizes(total)) + prizes_of_the_ends(problem_);
}

double OrienteeringTrial::bound_of(const solver::Problem& /*problem*/,
                                   std::int64_t proven) const {
    return std::min(std::floor(prizes(proven)) + prizes_of_the_ends(problem_),
                    sum_of_prizes(problem_));
}

}  // namespace halte::trials
