// SPDX-License-Identifier: EUPL-1.2
#include "planner/make_plan.hpp"

#include <algorithm>

#include "planner/answer.hpp"
#include "planner/refusal.hpp"
#include "solver/solve.hpp"

namespace halte::planner {

namespace {

// Reasons take the last part of the progress bar.
constexpr double search_share = 0.85;

// Whether this wish was made into that pin.
bool asks_for(const model::Wish& wish, const model::Series& pin) {
    if (wish.place != pin.place || wish.starts != pin.starts ||
        wish.unit.value_or(pin.unit) != pin.unit) {
        return false;
    }
    if (const auto* monthly = std::get_if<model::MonthlyWeekday>(&pin.rhythm.rule)) {
        return wish.monthly == *monthly;
    }
    const auto* rule = std::get_if<model::EveryWeeks>(&pin.rhythm.rule);
    return rule != nullptr && wish.day == rule->anchor &&
           wish.every_weeks.value_or(rule->weeks) == rule->weeks;
}

Errors wish_errors(const model::Request& request, const Posed& posed,
                   const std::vector<solver::Conflict>& conflicts) {
    Errors errors;
    std::vector<bool> is_named(request.wishes.size(), false);
    for (const solver::Conflict& conflict : conflicts) {
        const Refusal refusal = refusal_of(conflict.reason);
        const bool is_alone = conflict.pins.size() == 1;
        for (const std::uint32_t pin : conflict.pins) {
            std::size_t wish = 0;
            while (is_named[wish] || !asks_for(request.wishes[wish], posed.pins[pin])) {
                ++wish;
            }
            is_named[wish] = true;
            errors.push_back(
                {ErrorCode::invalid,
                 is_alone ? say("ce souhait ne peut pas être tenu : {}",
                                "this wish cannot be kept: {}", refusal.message)
                          : say("ces souhaits ne peuvent pas être tenus ensemble : {}",
                                "these wishes cannot be kept together: {}", refusal.message),
                 "wishes[" + std::to_string(wish) + "]",
                 is_alone ? say("choisissez un autre jour ou une autre heure, ou laissez-les au "
                                "programme",
                                "choose another day or hour, or leave them to the plan")
                          : say("retirez-en un, ou libérez son jour et son heure",
                                "leave out any one of them, or free its day and hour")});
        }
    }
    return errors;
}

// Half as long as the search, within these.
constexpr std::uint64_t shortest_bound = solver::effort_per_second / 50;
constexpr std::uint64_t longest_bound = 30 * solver::effort_per_second;

}  // namespace

solver::Options search_options(const Setting& setting, const model::Request& request,
                               Progress& progress, const CancelToken& cancel,
                               const std::function<void(double)>& on_best) {
    solver::Options options;
    options.seed = request.seed;
    options.threads = request.threads > 1 ? 2U : 1U;  // old plans may have been allowed more
    options.stop.cancel = cancel;
    options.stop.effort = static_cast<std::uint64_t>(
        request.seconds * static_cast<double>(solver::effort_per_second));
    if (cancel.stop_requested()) {
        // Who stops a run before this plan has begun keeps a plan all the same: the first one,
        // made at once.
        options.stop.cancel = {};
        options.stop.effort = 1;
    }
    if (on_best) {
        options.listener.on_improvement = [&setting, on_best](const solver::Snapshot& best) {
            on_best(people_of(setting, best.solution));
        };
    }
    options.listener.on_progress = [&progress](double share) {
        progress.report("search", search_share * share);
    };
    return options;
}

Result<model::Plan> make_plan(const Setting& setting, const model::Request& request,
                              model::Objective objective, Progress& progress,
                              const CancelToken& cancel,
                              const std::function<void(double people)>& on_best) {
    const Result<Posed> posed = pose(setting, request, {.objective = objective});
    if (!posed) {
        return posed.errors();
    }
    const solver::Outcome outcome =
        solver::solve(posed->problem, search_options(setting, request, progress, cancel, on_best));
    if (!outcome.conflicts.empty()) {
        return wish_errors(request, *posed, outcome.conflicts);
    }
    if (on_best) {
        on_best(people_of(setting, outcome.solution));
    }
    return plan_with_reasons(setting, request, request, {.objective = objective}, *posed,
                             outcome, progress);
}

Result<model::Plan> plan_with_reasons(const Setting& setting, const model::Request& asked,
                                      const model::Request& kept, Posing posing,
                                      const Posed& posed, const solver::Outcome& outcome,
                                      Progress& progress) {
    progress.report("reasons", search_share);
    model::Plan plan = plan_of(setting, kept, posing.objective, posed, outcome.solution);
    posing.free_of_charge = true;
    const Result<Posed> free = pose(setting, asked, posing);
    if (!free) {
        return free.errors();
    }
    const std::uint64_t bound_effort =
        std::min(longest_bound, std::max(shortest_bound, outcome.effort / 2));
    add_reasons(setting, posed, *free, outcome.solution, bound_effort, plan);
    progress.report("reasons", 1.0);
    return plan;
}

}  // namespace halte::planner
