// SPDX-License-Identifier: EUPL-1.2
#include "solver/bound.hpp"

#include "solver/bounds/linear_bound.hpp"
#include "solver/bounds/marginal_bound.hpp"
#include "solver/bounds/tour_bound.hpp"

namespace halte::solver {

const char* name_of(BoundKind kind) {
    switch (kind) {
        case BoundKind::submodular_knapsack: return "submodular-knapsack";
        case BoundKind::linear_programme: return "linear-programme";
        case BoundKind::tours: return "tours";
    }
    return "";
}

Bound upper_bound(const Problem& problem, const Solution& solution, const BoundLimits& limits) {
    const PlanState guide = PlanState::from_solution(problem, solution);
    const std::vector<std::vector<Choice>> choices = cheapest_choices(problem);
    Bound best{marginal_bound(guide, choices), BoundKind::submodular_knapsack};
    const auto take = [&](const std::optional<std::int64_t>& value, BoundKind kind) {
        if (value && *value < best.value) {
            best = {*value, kind};
        }
    };
    take(linear_bound(guide, choices, limits.effort), BoundKind::linear_programme);
    take(tour_bound(guide, limits), BoundKind::tours);
    return best;
}

}  // namespace halte::solver
