// SPDX-License-Identifier: EUPL-1.2
#include "planner/make_plan.hpp"

#include <algorithm>

#include "planner/answer.hpp"
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

// What cannot be beside the rest of the plan.
Refusal refusal_beside_others(solver::Breach breach) {
    switch (breach) {
        case solver::Breach::second_series:
            return {"twice", say("le lieu est déjà visité dans ce programme",
                                 "the place is already visited in this plan")};
        case solver::Breach::pin_moved:
            return {"pinned",
                    say("une halte gardée devrait bouger", "a kept stop would have to move")};
        case solver::Breach::quota:
            return {"group_full", say("d'autres lieux du même groupe prennent déjà tout",
                                      "other places of the same group already take all of it")};
        case solver::Breach::budget:
            return {"budget", say("c'est plus de kilomètres ou d'heures que le budget du programme",
                                  "it is more kilometres or hours than the budget of the plan")};
        default:  // overload, totals, value: of no wish
            break;
    }
    return {"impossible", say("cela ne tient pas", "it does not fit")};
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

Refusal refusal_of(solver::Breach breach) {
    switch (breach) {
        case solver::Breach::closed:
            return {"closed",
                    say("le lieu n'accueille pas alors", "the place does not welcome then")};
        case solver::Breach::wrong_slot:
            return {"shift", say("le dispositif ne travaille pas ce jour-là",
                                 "the unit does not work on that day")};
        case solver::Breach::too_early:
        case solver::Breach::too_late:
            return {"shift", say("le dispositif partirait trop tôt ou rentrerait trop tard",
                                 "the unit would leave too early or be back too late")};
        case solver::Breach::not_enough_travel:
            return {"overlap",
                    say("le temps manque pour y venir de la halte d'avant ou aller à la suivante",
                        "there is not enough time to get there from the stop before, or to the "
                        "next one")};
        case solver::Breach::unreachable_leg:
            return {"unreachable", say("aucune route n'y mène", "no road leads there")};
        case solver::Breach::no_rest:
            return {"no_rest", say("il ne reste pas de place pour la pause de midi",
                                   "no room is left for the midday pause")};
        case solver::Breach::range:
            return {"range", say("c'est au-delà de son autonomie", "it is beyond its range")};
        case solver::Breach::driving:
            return {"driving", say("c'est plus de conduite que la limite",
                                   "it is more driving than the limit")};
        case solver::Breach::capability:
            return {"equipment", say("il manque au dispositif ce que le lieu demande",
                                     "the unit lacks what the place asks for")};
        case solver::Breach::excluded:
            return {"forbidden", say("ce lieu a été écarté", "this place was set aside")};
        case solver::Breach::day_excluded:
            return {"day_forbidden",
                    say("il ne faut pas y aller ce jour-là", "no visit is wanted on that day")};
        case solver::Breach::host_full:
            return {"taken", say("un autre dispositif y est à cette heure",
                                 "another unit is there at that time")};
        case solver::Breach::rhythm:
            return {"rhythm",
                    say("les visites ne font pas un rythme", "the visits do not make a rhythm")};
        case solver::Breach::hour_differs:
            return {"hour_differs",
                    say("les visites n'ont pas la même heure", "the visits differ in their hour")};
        case solver::Breach::dwell:
            return {"stay", say("la présence est trop courte ou trop longue",
                                "the stay is too short or too long")};
        default: return refusal_beside_others(breach);
    }
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
