// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "solver/bound.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

// No plan is worth more than this; `guide` leads to a tight one. Nothing where
// days hold very many short visits, where any unit may serve any visit, or where one look would
// take more than the effort.
//
// Why. Two sets of prices part the problem into pieces that are solved one by one (Lagrangian
// relaxation, Geoffrion 1974). A plane over the coverage (coverage_plane.hpp) says what a series is
// worth to its site; the site takes the best one and pays a price for each visit on a class of
// days. Each class makes the relaxed tour that earns most of these prices (day_tour.hpp), once for
// each of its slots. Whatever the prices, no plan is worth more than the sum: what sites pay and
// tours earn is the same, and each side does at least as well as in the plan. Prices are made
// better step by step (subgradient with the step of Polyak 1969); the plane follows the mean of
// what the sites took. Quotas, hosts, the same hour on all days and the penalty on the share of
// road are left out: they only cost.
std::optional<std::int64_t> tour_bound(const PlanState& guide, const BoundLimits& limits);

}  // namespace halte::solver
