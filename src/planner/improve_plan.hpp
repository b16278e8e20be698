// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/plan.hpp"
#include "planner/pose.hpp"

namespace halte::planner {

// What to keep of a plan while the rest is searched again, and for how long.
struct Improving {
    double seconds = 8.0;                      // of search, as in Request
    int threads = 1;                           // idem
    std::vector<model::SeriesId> frozen = {};  // kept as they are, besides the pinned ones
};

// The series of `plan` that people have been told of: those with a stop of the same unit at the
// same place, day and hours in one of the published plans.
std::vector<model::SeriesId> published_series(const model::Plan& plan,
                                              const std::vector<model::Plan>& published);

// The rest of a plan made better: the search begins from the plan as it stands, and what it gives
// is worth at least as much by the objective of the plan. Pinned and frozen series keep their
// days, hours and unit. Ids and date are left to the caller. A cancel takes the best so far.
// Errors: conflict when the plan no longer holds on the territory as it is now.
Result<model::Plan> improve_plan(const Setting& setting, const model::Plan& plan,
                                 const Improving& improving, Progress& progress,
                                 const CancelToken& cancel,
                                 const std::function<void(double people)>& on_best);

}  // namespace halte::planner
