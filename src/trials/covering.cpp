// SPDX-License-Identifier: EUPL-1.2
#include "trials/covering.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"
#include "solver/cost.hpp"
#include "trials/covering_referee.hpp"

namespace halte::trials {

namespace {

constexpr std::uint64_t heaviest_area = std::uint64_t{1} << 30;  // see solver::Area
// From here on nobody is left to be met, see solver::met_probability.
constexpr std::int32_t surely = 16 * solver::exposure_one;
constexpr double heat_of_covering = 0.5;

std::uint64_t demand_of(const CoveringProblem& problem) {
    std::uint64_t sum = 0;
    for (const DemandPoint& point : problem.points) {
        sum += point.demand;
    }
    return sum;
}

// Value of one unit of demand.
double unit_value(std::uint32_t weight) {
    return weight * (solver::person / 1e3) *
           static_cast<double>(solver::met_probability(surely)) / 0x1.0p32;
}

}  // namespace

CoveringTrial::CoveringTrial(CoveringProblem problem)
    : problem_(std::move(problem)),
      name_(covering_name(problem_.instance, problem_.asked)) {
    const std::uint64_t demand = std::max<std::uint64_t>(1, demand_of(problem_));
    HALTE_CHECK(demand <= heaviest_area);
    weight_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(1'000, heaviest_area / demand));
}

double CoveringTrial::heat() const { return heat_of_covering; }

solver::ProblemSpec CoveringTrial::spec() const {
    solver::ProblemSpec spec;
    spec.node_count = 1;
    spec.days = 1;
    spec.profiles = {{.travel_s = {0}, .distance_m = {0}}};
    spec.patterns = {{0}};
    spec.areas.push_back({.population = demand_of(problem_) * weight_});
    const auto shift = static_cast<std::int32_t>(problem_.asked.sites);
    spec.slots.push_back({.begin_s = 0, .end_s = shift, .rest = std::nullopt});
    for (const DemandPoint& point : problem_.points) {
        spec.cells.push_back({.weight = static_cast<std::uint32_t>(point.demand) * weight_});
    }
    for (const CoveringSite& at : problem_.sites) {
        solver::Site site{.dwell = {{1, solver::factor_one}},
                          .windows = {{0, 0, shift, solver::factor_one}}, .patterns = {0},
                          .reach = {}};
        for (std::uint32_t i = 0; i < problem_.points.size(); ++i) {
            const DemandPoint& point = problem_.points[i];
            if (std::hypot(point.x - at.x, point.y - at.y) <= problem_.asked.radius) {
                site.reach.push_back({i, surely});
            }
        }
        spec.sites.push_back(std::move(site));
    }
    spec.rules.tolerance_s = 0;
    return spec;
}

Tours CoveringTrial::tours_of(const solver::Solution& solution) const {
    std::vector<std::uint32_t> chosen;
    for (const solver::Series& series : solution.series) {
        chosen.push_back(series.site);
    }
    return {chosen};
}

Verdict CoveringTrial::judge(const Tours& tours) const { return judge_covering(problem_, tours); }

double CoveringTrial::value_of(const solver::Problem& /*problem*/, std::int64_t total) const {
    return std::round(static_cast<double>(total) / unit_value(weight_));
}

// Demand is whole: a covering of D is worth D units to the solver, less the slack of its area.
double CoveringTrial::bound_of(const solver::Problem& problem, std::int64_t proven) const {
    const double hair = 1e-3;  // far above the rounding of doubles here, far below one unit
    const double most = static_cast<double>(proven + problem.utility(0).slack);
    return std::min(std::floor(most / unit_value(weight_) + hair),
                    static_cast<double>(demand_of(problem_)));
}

}  // namespace halte::trials
