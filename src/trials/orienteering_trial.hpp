// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trials/orienteering.hpp"
#include "trials/trial.hpp"

namespace halte::trials {

// A problem of orienteering as a trial: prizes count, and what the ends bring counts anyway.
class OrienteeringTrial : public Trial {
public:
    explicit OrienteeringTrial(Orienteering problem) : problem_(std::move(problem)) {}

    const std::string& name() const override { return problem_.name; }
    std::uint32_t teams() const override { return problem_.teams; }
    double heat() const override;
    solver::ProblemSpec spec() const override { return spec_of(problem_); }
    Tours tours_of(const solver::Solution& solution) const override;
    Verdict judge(const Tours& tours) const override;
    double value_of(const solver::Problem& problem, std::int64_t total) const override;
    double bound_of(const solver::Problem& problem, std::int64_t proven) const override;

private:
    Orienteering problem_;
};

}  // namespace halte::trials
