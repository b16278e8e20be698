// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "base/cancel.hpp"
#include "solver/problem.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

// Why a series is in the plan. Reached weights are thousandths of persons, plain expectation
// (no fairness); values are in the currency of the objective.
struct SeriesReason {
    std::uint32_t series = 0;
    std::int64_t reached_alone = 0;  // were it the only one (beside the base exposure)
    std::int64_t reached_here = 0;   // on top of all the others: what is lost without it
    std::int64_t value_loss = 0;     // of the whole objective without it, costs included
    std::uint32_t next_best_site = none;  // insertable in its stead
    std::int64_t next_best_value_loss = 0;  // value lost by exchanging it for that one
};

enum class LeftOut {
    forbidden,        // by an exclusion, on every day a unit is out
    days_forbidden,   // by exclusions, on every day it could be served
    lacks_equipment,  // no unit has what it requires
    unreachable,      // no road from any base and back
    never_open,       // no window meets a shift on the days of an allowed rhythm
    too_far,          // alone in its day it does not fit the shift or the range
    already_covered,  // by_series reaches its people: nothing to gain
    gain_below_cost,  // it fits, but costs more than it brings
    group_full,       // too little left of a quota; displaced_series is the cheapest to yield
    budget_spent,     // it fits its days; too little is left of a budget, displaced_series as above
    no_room,          // worth it, but the tours are full; displaced_series is the cheapest to yield
    cut_short,        // it fits and would pay: the search was stopped before
};

struct LeftOutReason {
    std::uint32_t site = 0;
    LeftOut reason = LeftOut::no_room;
    std::int64_t reached = 0;  // thousandths of persons it would add today
    std::int64_t gain = 0;     // value of coverage and bonus of its best rhythm
    std::int64_t cost = 0;     // road, hours and penalties of inserting it; 0 when it cannot be
    std::uint32_t by_series = none;         // already_covered
    std::uint32_t displaced_series = none;  // no_room, group_full
    std::int64_t displaced_loss = 0;        // value lost by making room, its own gain counted
};

struct Explanation {
    std::vector<SeriesReason> series;      // one for each series of the solution
    std::vector<LeftOutReason> left_out;   // one for each site without a visit
};

// Every stop and every absence gets its reason. A cancel leaves the remaining figures at 0.
Explanation explain(const Problem& problem, const Solution& solution,
                    const CancelToken& cancel = {});

}  // namespace halte::solver
