// SPDX-License-Identifier: EUPL-1.2
#include "planner/more.hpp"

#include <algorithm>

#include "planner/answer.hpp"
#include "planner/more_questions.hpp"
#include "planner/pose_draft.hpp"
#include "solver/solve.hpp"

namespace halte::planner {

namespace {

// Enough to fill one more slot a week among stops that stay; a fraction of a second.
constexpr std::uint64_t filling_effort = solver::effort_per_second / 5;
// Where nothing fits beside, all stops but the pinned ones are planned anew, for this long.
constexpr std::uint64_t anew_effort = solver::effort_per_second / 2;
// Construction finds the best hour of one place among stops that stay.
constexpr std::uint64_t one_site_iterations = 5;
constexpr People worth_telling{1.0};
// How many stops of the plan are tried as the one that gives way: those it loses least by.
constexpr std::size_t ways_out = 4;

// The question changes the crew; everything else is as the plan was made.
struct Crew {
    std::vector<model::Unit> units;
    model::Request request;
};

Crew crew_of(const Setting& setting, const model::Plan& plan) {
    Crew crew{setting.units, plan.request};
    crew.request.wishes.clear();  // they are among the series, or could not be kept
    return crew;
}

Crew crew_with(const Setting& setting, const model::Plan& plan, const MoreQuestion& question) {
    Crew crew = crew_of(setting, plan);
    const auto unit =
        std::find_if(crew.units.begin(), crew.units.end(),
                     [&](const model::Unit& one) { return one.id == question.unit; });
    if (question.kind == MoreKind::half_day) {
        auto& shifts = unit->shifts.days[static_cast<std::size_t>(question.weekday)];
        shifts = {shifts.empty() ? question.hours
                                 : model::TimeWindow{
                                       std::min(shifts.front().opens, question.hours.opens),
                                       std::max(shifts.front().closes, question.hours.closes)}};
    } else if (question.kind == MoreKind::unit) {
        model::Unit twin = *unit;
        twin.id = model::UnitId(unit->id.text() + "+1");
        if (!crew.request.units.empty()) {
            crew.request.units.push_back(twin.id);
        }
        crew.units.push_back(std::move(twin));
    }
    return crew;
}

// Whatever fits beside the stops that stay.
Result<model::Plan> filled(const Setting& setting, const model::Plan& plan, const Crew& crew,
                           std::vector<model::Series> stay, std::uint64_t effort,
                           const CancelToken& cancel) {
    const Setting with{setting.territory, crew.units, setting.sight, setting.ground,
                       setting.parameters};
    const Result<Posed> posed =
        pose(with, crew.request, {.objective = plan.objective, .pinned = std::move(stay)});
    if (!posed) {
        return posed.errors();
    }
    solver::Options options;
    options.seed = crew.request.seed;
    options.stop.effort = effort;
    options.stop.cancel = cancel;
    const solver::Outcome outcome = solver::solve(posed->problem, options);
    return plan_of(with, crew.request, plan.objective, *posed, outcome.solution);
}

std::ptrdiff_t visits_of(const model::Plan& plan, const model::PlaceId& place) {
    std::ptrdiff_t visits = 0;
    for (const model::Tour& tour : plan.tours) {
        visits += std::count_if(tour.stops.begin(), tour.stops.end(),
                                [&](const model::Stop& stop) { return stop.place == place; });
    }
    return visits;
}

void add_differences(const model::Plan& before, const model::Plan& after, MoreAnswer& answer) {
    answer.at_least =
        std::max(People(0.0), after.figures.reached.value - before.figures.reached.value);
    answer.distance_difference_m = (after.figures.distance - before.figures.distance).count();
    answer.evenness_difference = after.figures.evenness - before.figures.evenness;
}

// What the search adds to the plan with no more than there is: made for the first question that
// compares with it, the same for all.
class Without {
public:
    Without(const Setting& setting, const model::Plan& plan) : setting_(setting), plan_(plan) {}
    const Result<model::Plan>& plan(const CancelToken& cancel) {
        if (!made_) {
            made_ = filled(setting_, plan_, crew_of(setting_, plan_), plan_.series,
                           filling_effort, cancel);
        }
        return *made_;
    }

private:
    const Setting& setting_;
    const model::Plan& plan_;
    std::optional<Result<model::Plan>> made_;
};

Result<MoreAnswer> with_more_crew(const Setting& setting, const model::Plan& plan,
                                  const MoreQuestion& question, Without& compared,
                                  const CancelToken& cancel) {
    const Result<model::Plan>& without = compared.plan(cancel);
    const Crew crew = crew_with(setting, plan, question);
    Result<model::Plan> with = filled(setting, plan, crew, plan.series, filling_effort, cancel);
    if (!without || !with) {
        return without ? with.errors() : without.errors();
    }
    MoreAnswer answer{.question = question};
    add_differences(*without, *with, answer);
    if (answer.at_least < worth_telling) {
        std::vector<model::Series> pinned = plan.series;
        std::erase_if(pinned, [](const model::Series& one) { return !one.is_pinned; });
        Result<model::Plan> anew =
            filled(setting, plan, crew, std::move(pinned), anew_effort, cancel);
        if (anew && anew->figures.reached.value > with->figures.reached.value + worth_telling) {
            with = std::move(anew);
            answer.is_planned_anew = true;
            add_differences(*without, *with, answer);
        }
    }
    for (const model::Series& series : with->series) {
        if (visits_of(*with, series.place) >
            std::max(visits_of(plan, series.place), visits_of(*without, series.place))) {
            answer.series.push_back(series);
        }
    }
    return answer;
}

// The stops that could give way, cheapest first; those that the user pinned stay.
std::vector<model::SeriesId> cheapest(const model::Plan& plan) {
    std::vector<const model::WhySeries*> whys;
    for (const model::WhySeries& why : plan.whys) {
        const auto series =
            std::find_if(plan.series.begin(), plan.series.end(),
                         [&](const model::Series& one) { return one.id == why.series; });
        if (series != plan.series.end() && !series->is_pinned) {
            whys.push_back(&why);
        }
    }
    std::stable_sort(whys.begin(), whys.end(),
                     [](const model::WhySeries* a, const model::WhySeries* b) {
                         return a->lost_without < b->lost_without;
                     });
    std::vector<model::SeriesId> ids;
    for (const model::WhySeries* why : whys) {
        if (ids.size() < ways_out) {
            ids.push_back(why->series);
        }
    }
    return ids;
}

// The plan with that place welcoming at these hours, and without that series if one is named.
Result<std::optional<model::Plan>> with_welcome(const Setting& setting, const model::Plan& plan,
                                                const model::PlaceId& place,
                                                const model::WeeklyHours& hours,
                                                const model::SeriesId* gives_way) {
    Posing posing{.objective = plan.objective,
                  .pinned = plan.series,
                  .freedom = Freedom::one_site,
                  .only_site = site_of(setting, place),
                  .only_welcome = hours};
    if (gives_way != nullptr) {
        std::erase_if(posing.pinned,
                      [&](const model::Series& one) { return one.id == *gives_way; });
    }
    const Crew crew = crew_of(setting, plan);
    const Result<Posed> posed = pose(setting, crew.request, posing);
    if (!posed) {
        return posed.errors();
    }
    solver::Options options;
    options.seed = crew.request.seed;
    options.stop.iterations = one_site_iterations;
    const solver::Outcome outcome = solver::solve(posed->problem, options);
    model::Plan after =
        plan_of(setting, crew.request, plan.objective, *posed, outcome.solution);
    return visits_of(after, place) > 0 ? std::optional(std::move(after)) : std::nullopt;
}

Result<MoreAnswer> with_more_welcome(const Setting& setting, const model::Plan& plan,
                                     const MoreQuestion& question, const CancelToken& cancel) {
    const model::WeeklyHours hours = working_hours(setting, plan);
    MoreAnswer answer{.question = question};
    const auto attempt = [&](const model::SeriesId* gives_way) -> Errors {
        const auto after = with_welcome(setting, plan, question.place, hours, gives_way);
        if (!after) {
            return after.errors();
        }
        const People now = plan.figures.reached.value;
        if (*after && (*after)->figures.reached.value - now > answer.at_least) {
            add_differences(plan, **after, answer);
            answer.series = (*after)->series;
            std::erase_if(answer.series, [&](const model::Series& one) {
                return one.place != question.place;
            });
            answer.gives_way.reset();
            for (const model::Series& one : plan.series) {
                if (gives_way != nullptr && one.id == *gives_way) {
                    answer.gives_way = one.place;
                }
            }
        }
        return {};
    };
    Errors errors = attempt(nullptr);
    for (const model::SeriesId& id : cheapest(plan)) {
        if (errors.empty() && !cancel.stop_requested()) {
            errors = attempt(&id);
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    return answer;
}

Result<MoreAnswer> answer_to(const Setting& setting, const model::Plan& plan,
                             const MoreQuestion& question, Without& without,
                             const CancelToken& cancel) {
    Result<MoreAnswer> answer = question.kind == MoreKind::welcome
                                    ? with_more_welcome(setting, plan, question, cancel)
                                    : with_more_crew(setting, plan, question, without, cancel);
    if (answer && cancel.stop_requested()) {
        return Error{ErrorCode::unavailable,
                     say("la question a été arrêtée", "the question was stopped"), "question",
                     say("posez-la de nouveau", "ask it again")};
    }
    return answer;
}

}  // namespace

Result<MoreAnswer> ask_more(const Setting& setting, const model::Plan& plan,
                            const std::string& question, const CancelToken& cancel) {
    const auto questions = more_questions(setting, plan);
    if (!questions) {
        return questions.errors();
    }
    const auto found =
        std::find_if(questions->begin(), questions->end(),
                     [&](const MoreQuestion& one) { return one.id == question; });
    if (found == questions->end()) {
        return Error{ErrorCode::not_found,
                     say("il n'y a pas de question « {} »", "there is no question \"{}\"",
                         question),
                     "question",
                     say("prenez-la dans la liste des questions",
                         "take it from the list of questions")};
    }
    Without without(setting, plan);
    return answer_to(setting, plan, *found, without, cancel);
}

Result<std::vector<MoreAnswer>> ask_all_more(const Setting& setting, const model::Plan& plan,
                                             Progress& progress, const CancelToken& cancel) {
    const auto questions = more_questions(setting, plan);
    if (!questions) {
        return questions.errors();
    }
    std::vector<MoreAnswer> answers;
    Without without(setting, plan);
    for (const MoreQuestion& question : *questions) {
        progress.report("what one more would bring", static_cast<double>(answers.size()) /
                                    static_cast<double>(questions->size()));
        Result<MoreAnswer> answer = answer_to(setting, plan, question, without, cancel);
        if (cancel.stop_requested()) {
            break;
        }
        if (!answer) {
            return answer.errors();
        }
        answers.push_back(std::move(*answer));
    }
    std::stable_sort(answers.begin(), answers.end(), [](const MoreAnswer& a, const MoreAnswer& b) {
        return a.at_least > b.at_least;
    });
    return answers;
}

}  // namespace halte::planner
