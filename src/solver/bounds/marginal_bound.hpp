// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/bounds/charges.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

// The submodular-knapsack bound: no plan is worth more, whichever `guide` leads to a tight one.
// `choices` = cheapest_choices(problem). A fifth of a second for 600 sites and 20
// slots; grows with slots * sites^2.
//
// Why. Let F be the vector of visit factors per site and f(F) the coverage. f is monotone and its
// differences fall in every direction (concave in exposure, the utility is concave and rising:
// DR-submodular). For any plan O and any reference vector x (pins included):
//     f(O) <= f(max(x, O)) <= f(x) + sum over sites s of [f(x with x_s raised to O_s) - f(x)].
// A site takes at most one series, so O is one choice (unit, rhythm, dwell) for some sites. Each
// visit takes at least setup + presence + packing + its share of the road, and costs at least the
// price of that; all visits together fit in all shifts less their breaks. So the value of O is at
// most f(x) - f(0) + the best multiple-choice knapsack over these gains. Penalties and the order
// are left out: they only cost. The gains are raised by what the floor of the last digits may hide
// (AreaUtility::slack). The least over several x is returned: x = t times the guide for
// t = 0, 1/4, 1/2, 3/4, 1. Worked example: one site worth 10 for 1 h, one shift of 30 min: the
// bound is 5, the optimum 0.
std::int64_t marginal_bound(const PlanState& guide,
                            const std::vector<std::vector<Choice>>& choices);

}  // namespace halte::solver
