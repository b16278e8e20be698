// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/plan.hpp"
#include "planner/pose.hpp"
#include "solver/solve.hpp"

namespace halte::planner {

// The plan of one objective, with its reasons and its bound; ids and date are left to the caller.
// The search runs for `request.seconds` of a core of 2020 on each of `request.threads`, counted in
// steps and not on a clock: same request, seed and build, same plan. A cancel takes the best plan
// so far. `on_best` hears the persons reached by each better plan.
// Errors: invalid when wishes cannot hold together, one error for each wish of each smallest
// conflicting set.
Result<model::Plan> make_plan(const Setting& setting, const model::Request& request,
                              model::Objective objective, Progress& progress,
                              const CancelToken& cancel,
                              const std::function<void(double people)>& on_best);

// How the solver searches for `request.seconds`, telling `progress` and `on_best`. What is passed
// in outlives the search.
solver::Options search_options(const Setting& setting, const model::Request& request,
                               Progress& progress, const CancelToken& cancel,
                               const std::function<void(double people)>& on_best);
// The plan of a solution with its reasons and its bound. `posing` is the one `posed` came from and
// `asked` the request it was posed with; `kept` is the request the plan remembers.
Result<model::Plan> plan_with_reasons(const Setting& setting, const model::Request& asked,
                                      const model::Request& kept, Posing posing,
                                      const Posed& posed, const solver::Outcome& outcome,
                                      Progress& progress);

}  // namespace halte::planner
