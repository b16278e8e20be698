// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "solver/problem.hpp"
#include "solver/solution.hpp"

namespace halte::trials {

// What was chosen, by the numbers of the file in the order of the visits; bases are left out. One
// row for each tour.
using Tours = std::vector<std::vector<std::uint32_t>>;

// What a referee says, by the rules of the set alone.
struct Verdict {
    double value = 0.0;
    std::string breach;  // the first rule broken, in English; empty = the tours hold
    bool holds() const { return breach.empty(); }
};

// One public problem: the way to the solver and back, and the rules it is judged by. Immutable,
// shared between threads.
class Trial {
public:
    virtual ~Trial() = default;

    virtual const std::string& name() const = 0;
    virtual std::uint32_t teams() const = 0;  // the column m: teams, vehicles, sites to choose
    virtual bool is_minimised() const { return false; }
    virtual int decimals() const { return 0; }  // of a value, when it is told
    virtual double heat() const = 0;            // see solver::Options::heat

    virtual solver::ProblemSpec spec() const = 0;
    virtual Tours tours_of(const solver::Solution& solution) const = 0;
    virtual Verdict judge(const Tours& tours) const = 0;
    // The value of the set that stands behind a value of the solver, to the nearest.
    virtual double value_of(const solver::Problem& problem, std::int64_t total) const = 0;
    // What no tours can better, given that the solver's value is never above `proven`.
    virtual double bound_of(const solver::Problem& problem, std::int64_t proven) const = 0;
};

using Trials = std::vector<std::unique_ptr<const Trial>>;

}  // namespace halte::trials
