// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "trials/references.hpp"
#include "trials/trial.hpp"

namespace halte::trials {

struct CoveringSite {
    double x = 0.0;
    double y = 0.0;
};

struct DemandPoint {
    double x = 0.0;
    double y = 0.0;
    std::uint64_t demand = 0;
};

// The maximal covering location problem (Church and ReVelle 1974): so many sites are chosen, the
// demand of all points no farther than the radius from one of them counts.
struct CoveringProblem {
    std::string instance;  // of the file
    Covering asked;
    std::vector<CoveringSite> sites;
    std::vector<DemandPoint> points;
};

// For the solver: one team, one slot of so many visits of a second, no way between them, and one
// visit is all that a cell can take. Exact as long as the demand is below 2^30 in all; fractions
// of persons are used for it as far as an area takes them.
class CoveringTrial : public Trial {
public:
    explicit CoveringTrial(CoveringProblem problem);

    const std::string& name() const override { return name_; }
    std::uint32_t teams() const override { return problem_.asked.sites; }
    double heat() const override;
    solver::ProblemSpec spec() const override;
    Tours tours_of(const solver::Solution& solution) const override;
    Verdict judge(const Tours& tours) const override;
    double value_of(const solver::Problem& problem, std::int64_t total) const override;
    double bound_of(const solver::Problem& problem, std::int64_t proven) const override;

private:
    CoveringProblem problem_;
    std::string name_;
    std::uint32_t weight_ = 1;  // of one unit of demand, in thousandths of a person
};

}  // namespace halte::trials
