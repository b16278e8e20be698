// SPDX-License-Identifier: EUPL-1.2
#include "planner/changes.hpp"

#include <algorithm>
#include <set>

#include "planner/answer.hpp"
#include "planner/make_plan.hpp"
#include "planner/pose.hpp"
#include "planner/refusal.hpp"
#include "planner/wanted.hpp"
#include "solver/solve.hpp"

namespace halte::planner {

namespace {

// The other stops stay where they are: a first look is enough.
constexpr std::uint64_t bound_effort = solver::effort_per_second / 10;
constexpr std::size_t move_slots_max = 40;
// Enough to find the best hour of one series among fixed ones: construction finds it already.
constexpr std::uint64_t one_site_iterations = 20;

Error invalid(Sentence message, std::string field, Sentence hint) {
    return {ErrorCode::invalid, std::move(message), std::move(field), std::move(hint)};
}

Error no_such_series(const model::SeriesId& id, ErrorCode code) {
    return {code, say("il n'y a pas de série « {} »", "there is no series \"{}\"", id.text()),
            "series", say("prenez l'identifiant dans le programme", "take the id from the plan")};
}

const model::Series* series_of(const model::Plan& plan, const model::SeriesId& id) {
    const auto found = std::find_if(plan.series.begin(), plan.series.end(),
                                    [&](const model::Series& one) { return one.id == id; });
    return found == plan.series.end() ? nullptr : &*found;
}

bool is_planned(const Setting& setting, const model::Request& request, const model::UnitId& id) {
    const bool exists = std::any_of(setting.units.begin(), setting.units.end(),
                                    [&](const model::Unit& one) { return one.id == id; });
    return exists && request.sends(id);
}

Errors problems_of_change(const Setting& setting, const model::Plan& plan, const Change& change) {
    if (change.version != plan.version) {
        return {{ErrorCode::conflict,
                 say("le programme en est à la version {}, le changement part de la version {}",
                     "the plan is now at version {}, the change was made on version {}",
                     plan.version, change.version),
                 "version",
                 say("relisez le programme, puis changez-le",
                     "look at the plan again, then change it")}};
    }
    Errors errors;
    if (change.kind == ChangeKind::add || change.kind == ChangeKind::allow) {
        if (!place_index(setting, change.place)) {
            errors.push_back(invalid(
                say("il n'y a pas de lieu « {} »", "there is no place \"{}\"", change.place.text()),
                "place",
                say("prenez l'identifiant dans la liste des lieux",
                    "take the id from the list of places")));
        }
    } else if (series_of(plan, change.series) == nullptr) {
        errors.push_back(no_such_series(change.series, ErrorCode::invalid));
    }
    if (change.kind == ChangeKind::move && !change.day && !change.starts && !change.unit) {
        errors.push_back(invalid(
            say("rien à déplacer", "nothing to move"), "day",
            say("donnez un jour, une heure ou un dispositif", "give a day, an hour or a unit")));
    }
    const bool is_of_a_day = change.kind == ChangeKind::skip || change.kind == ChangeKind::allow;
    if (is_of_a_day && !change.day) {
        errors.push_back(invalid(say("il manque le jour", "the day is missing"), "day",
                                 say("donnez le jour", "give the day")));
    }
    const Day until = plan.request.first_day + std::chrono::weeks(plan.request.weeks);
    if (change.day && (*change.day < plan.request.first_day || *change.day >= until)) {
        errors.push_back(
            invalid(say("le {} est hors du programme", "the day {} is outside the plan",
                        format_day(*change.day)),
                    "day",
                    say("choisissez à partir du {} et avant le {}", "choose from {} on, before {}",
                        format_day(plan.request.first_day), format_day(until))));
    }
    if (change.unit && !is_planned(setting, plan.request, *change.unit)) {
        errors.push_back(invalid(
            say("le dispositif « {} » n'est pas de ce programme",
                "the unit \"{}\" is not in this plan", change.unit->text()),
            "unit", say("choisissez un dispositif du programme", "choose a unit of the plan")));
    }
    return errors;
}

// The request as the solver sees it: wishes are already among the series.
model::Request without_wishes(model::Request request) {
    request.wishes.clear();
    return request;
}

std::vector<Obstacle> obstacles_of(const std::vector<solver::Conflict>& conflicts) {
    std::vector<Obstacle> obstacles;
    std::set<std::string> seen;
    for (const solver::Conflict& conflict : conflicts) {
        Refusal refusal = refusal_of(conflict.reason);
        if (seen.insert(refusal.code).second) {
            obstacles.push_back({std::move(refusal.code), std::move(refusal.message)});
        }
    }
    return obstacles;
}

bool visits(const model::Plan& plan, const Setting& setting, std::uint32_t place) {
    return std::any_of(plan.series.begin(), plan.series.end(), [&](const model::Series& one) {
        return one.place == setting.territory.places[place].id;
    });
}

void add_differences(const model::Plan& before, Effect& effect) {
    const model::Figures& old = before.figures;
    const model::Figures& now = effect.plan->figures;
    effect.reached_difference = (now.reached.value - old.reached.value).count();
    effect.distance_difference_m = (now.distance - old.distance).count();
    effect.driving_difference = now.driving - old.driving;
    effect.evenness_difference = now.evenness - old.evenness;
}

void carry_over(const model::Plan& before, model::Plan& after) {
    after.id = before.id;
    after.proposal = before.proposal;
    after.version = before.version + 1;
    after.state = before.state;
    after.made_at = before.made_at;
}

Result<Effect> reckon(const Setting& setting, const model::Plan& plan, const Wanted& wanted) {
    Posing posing{.objective = plan.objective,
                  .free_of_charge = false,
                  .pinned = wanted.series,
                  .freedom = wanted.free_place ? Freedom::one_site : Freedom::pins_only,
                  .only_site = wanted.free_place};
    if (wanted.before) {
        posing.only_visits = 1;
        posing.only_stay = wanted.before->stay;
    }
    const model::Request request = without_wishes(wanted.request);
    const Result<Posed> posed = pose(setting, request, posing);
    if (!posed) {
        return posed.errors();
    }
    solver::Options options;
    options.seed = request.seed;
    options.stop.iterations = one_site_iterations;
    const solver::Outcome outcome = solver::solve(posed->problem, options);
    Effect effect;
    effect.obstacles = obstacles_of(outcome.conflicts);
    if (!effect.obstacles.empty()) {
        return effect;
    }
    model::Plan after = plan_of(setting, wanted.request, plan.objective, *posed, outcome.solution);
    if (wanted.free_place && !wanted.before && !visits(after, setting, *wanted.free_place)) {
        effect.obstacles.push_back(
            {"no_room", say("aucun jour de ce programme n'a de place pour lui",
                            "no day of this plan has room for it")});
        return effect;
    }
    posing.freedom = Freedom::full;
    const Result<Posed> priced = pose(setting, request, posing);
    posing.free_of_charge = true;
    const Result<Posed> free = pose(setting, request, posing);
    if (!priced || !free) {
        return priced ? free.errors() : priced.errors();
    }
    add_reasons(setting, *priced, *free, outcome.solution, bound_effort, after);
    carry_over(plan, after);
    effect.plan = std::move(after);
    add_differences(plan, effect);
    return effect;
}

}  // namespace

Result<Effect> try_change(const Setting& setting, const model::Plan& plan, const Change& change) {
    Errors errors = problems_of_change(setting, plan, change);
    if (!errors.empty()) {
        return errors;
    }
    const Wanted wanted = wanted_after(setting, plan, change);
    if (change.kind == ChangeKind::pin || change.kind == ChangeKind::unpin) {
        Effect effect;
        effect.plan = plan;
        effect.plan->series = wanted.series;
        effect.plan->version = plan.version + 1;
        return effect;
    }
    return reckon(setting, plan, wanted);
}

Result<std::vector<MoveSlot>> find_move_slots(const Setting& setting, const model::Plan& plan,
                                              const model::SeriesId& id) {
    const model::Series* series = series_of(plan, id);
    if (series == nullptr) {
        return no_such_series(id, ErrorCode::not_found);
    }
    const Day first = plan.request.first_day;
    const Day until = first + std::chrono::weeks(plan.request.weeks);
    Posing posing{.objective = plan.objective,
                  .free_of_charge = false,
                  .pinned = plan.series,
                  .freedom = Freedom::one_site,
                  .only_site = place_index(setting, series->place),
                  .only_visits = static_cast<int>(days_of(series->rhythm, first, until).size()),
                  .only_stay = series->stay};
    std::erase_if(posing.pinned, [&](const model::Series& one) { return one.id == id; });
    const model::Request request = without_wishes(plan.request);
    const auto days = static_cast<std::uint32_t>(std::min(28, plan.request.weeks * 7));
    std::vector<MoveSlot> slots;
    std::uint32_t planned = 0;  // rank among the units of the plan, as the solver counts them
    for (const model::Unit& unit : setting.units) {
        if (!is_planned(setting, request, unit.id)) {
            continue;
        }
        const std::uint32_t rank = planned++;
        for (std::uint32_t day = 0; day < days; ++day) {
            posing.only_day = {rank, day};
            const Result<Posed> posed = pose(setting, request, posing);
            if (!posed || posed->problem.candidates(*posing.only_site).empty()) {
                continue;
            }
            solver::Options options;
            options.stop.iterations = 1;
            const solver::Outcome outcome = solver::solve(posed->problem, options);
            const model::Plan after =
                plan_of(setting, request, plan.objective, *posed, outcome.solution);
            const auto moved_to =
                std::find_if(after.series.begin(), after.series.end(),
                             [&](const model::Series& one) { return one.place == series->place; });
            if (moved_to == after.series.end()) {
                continue;
            }
            slots.push_back({moved_to->unit, first + std::chrono::days(day), moved_to->starts,
                             (after.figures.reached.value - plan.figures.reached.value).count(),
                             (after.figures.distance - plan.figures.distance).count()});
        }
    }
    std::stable_sort(slots.begin(), slots.end(), [](const MoveSlot& a, const MoveSlot& b) {
        return a.reached_difference > b.reached_difference;
    });
    if (slots.size() > move_slots_max) {
        slots.resize(move_slots_max);
    }
    return slots;
}

}  // namespace halte::planner
