// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "solver/problem.hpp"
#include "solver/solution.hpp"
#include "trials/trial.hpp"

namespace halte::trials {

// A visit begins within.
struct Hours {
    double open = 0.0;
    double close = 0.0;
};

struct OrienteeringPoint {
    double x = 0.0;
    double y = 0.0;
    double service = 0.0;  // how long a visit lasts, in the units of the coordinates
    double prize = 0.0;    // a whole number, 0 or more
    double open = 0.0;     // a visit begins no earlier
    double close = 0.0;    // and no later
    // Where hours differ from tour to tour, those of each; rising. DEFAULT: open to close in all.
    std::vector<std::vector<Hours>> hours_by_tour = {};
    std::vector<double> fees = {};  // what a visit takes of each purse. DEFAULT: nothing
};

// The team orienteering problem, with time windows or without (Chao, Golden and Wasil 1996;
// Vansteenwegen et al. 2009), with several a point that differ by tour and with purses shared by
// all tours (MCTOPMTW, Souffriau et al. 2013): teams leave one point and come to another within a
// time, each point is visited once at most, the sum of the prizes counts and nothing else.
struct Orienteering {
    std::string name;
    std::uint32_t teams = 1;
    double time_limit = 0.0;  // of each team, from leaving to arriving
    // Euclidean distances are cut after so many decimals; -1: as they are.
    int decimals = -1;
    bool has_windows = false;
    std::uint32_t start = 0;
    std::uint32_t finish = 0;
    std::vector<OrienteeringPoint> points;
    // Distances from point to point, row by row, where the set gives them; empty: by coordinates.
    std::vector<std::uint32_t> table;
    std::vector<double> purses;  // what all fees together may take of each. DEFAULT: none
};

// Distance as the set counts it.
double leg(const Orienteering& problem, std::uint32_t from, std::uint32_t to);

// The same problem for the solver. With windows: whole units of the last decimal, exact. Without:
// the time limit becomes a range, in units so small that rounding up hides no tour but those
// within a hundred-thousandth of the limit.
solver::ProblemSpec spec_of(const Orienteering& problem);
// Points, start and finish left out; one row for each team.
Tours tours_of(const Orienteering& problem, const solver::Solution& solution);

}  // namespace halte::trials
