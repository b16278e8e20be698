// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/plan.hpp"

namespace halte::planner {

class Desk;

enum class RunState { waiting, running, stopping, done, stopped, failed };
enum class RunStep { roads, reach, people, even, road, reasons, done };

// A planning run as seen from outside: it makes the three plans of one request, or improves the
// rest of one plan.
struct Run {
    std::string id;  // ULID
    RunState state = RunState::waiting;
    RunStep step = RunStep::roads;
    double share = 0.0;                                // of the whole run, 0..1
    std::array<std::optional<double>, 3> best_people;  // by Objective, as soon as there is one
    std::string proposal;                              // set when done or stopped
    std::vector<model::PlanId> plans;
    model::PlanId improves;  // the plan at hand; empty for a run that makes three plans
    Errors problems;  // set when failed
};

// The queue of planning runs: one worker, first come first served, the last 50 remembered.
// Thread-safe. Destroying it stops the current run and keeps nothing half-made.
class Runs {
public:
    explicit Runs(Desk& desk);
    ~Runs();

    // Errors: invalid, every wrong field of the request named; unavailable when 8 runs wait.
    Result<Run> start(model::Request request);
    // Searches for what a plan could do better, see Desk::improve; the plan at hand stays as it is,
    // and what is found is kept beside it. Run::plans names the plan at hand when nothing better
    // was found. Errors: not_found; invalid; unavailable, as above.
    Result<Run> improve(const model::PlanId& plan, double seconds, bool thaws);
    std::optional<Run> find(const std::string& id) const;
    // Asks to stop; the best plans so far are kept. Errors: not_found.
    Result<Run> stop(const std::string& id);

    // Calls `listener` from the worker at each news (at most ten a second) and at the end, until
    // the returned handle dies.
    using Listener = std::function<void(const Run&)>;
    std::shared_ptr<void> listen(const std::string& id, Listener listener);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::planner
