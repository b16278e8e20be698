// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"
#include "http/api/difference_json.hpp"
#include "http/api/more_json.hpp"
#include "http/api/plan_answers.hpp"
#include "http/api/present_json.hpp"
#include "http/api/routes.hpp"
#include "http/error_status.hpp"
#include "planner/desk.hpp"
#include "planner/more.hpp"
#include "planner/plan_diff.hpp"
#include "planner/plan_json.hpp"
#include "planner/present.hpp"

namespace halte::http {

namespace {

model::PlanId plan_id(const Request& request) {
    return model::PlanId(request.parameter("id"));
}

Response no_such_plan(const Request& request) {
    return problem(
        Error{ErrorCode::not_found,
              say("Ce programme n’existe pas, ou plus.", "This plan does not exist, or no longer."),
              "id", say("Revenez à la liste des programmes.", "Go back to the list of plans.")},
        request);
}

Response plan_answer(const Result<model::Plan>& plan, const Request& request) {
    return plan ? json_answer(planner::plan_to_json(*plan)) : problem(plan.errors(), request);
}

Response one_plan(const planner::Desk& desk, const Request& request) {
    const auto plan = desk.plan(plan_id(request));
    return plan ? json_answer(planner::plan_to_json(*plan)) : no_such_plan(request);
}

Response change_plan(planner::Desk& desk, const Request& request,
                     const std::function<void()>& on_announced) {
    const auto asked = parse_change(request.body);
    if (!asked) {
        return problem(asked.errors(), request);
    }
    const auto effect = desk.change(plan_id(request), asked->change, asked->keep);
    if (!effect) {
        return problem(effect.errors(), request);
    }
    if (asked->keep) {
        on_announced();
    }
    return json_answer(effect_json(*effect, request.language()));
}

Response move_slots(planner::Desk& desk, const Request& request) {
    const auto slots =
        desk.move_slots(plan_id(request), model::SeriesId(request.parameter("series")));
    return slots ? json_answer(slots_json(*slots)) : problem(slots.errors(), request);
}

Response more_questions(const planner::Desk& desk, const Request& request) {
    const auto plan = desk.plan(plan_id(request));
    if (!plan) {
        return no_such_plan(request);
    }
    const auto questions = desk.ask([&](const planner::Setting& setting) {
        return planner::more_questions(setting, *plan);
    });
    return questions ? json_answer(more_questions_json(*questions))
                     : problem(questions.errors(), request);
}

Response ask_more(const planner::Desk& desk, const Request& request) {
    const auto plan = desk.plan(plan_id(request));
    if (!plan) {
        return no_such_plan(request);
    }
    const auto answer = desk.ask([&](const planner::Setting& setting) {
        return planner::ask_more(setting, *plan, request.parameter("question"), {});
    });
    return answer ? json_answer(more_answer_json(*answer)) : problem(answer.errors(), request);
}

Response present_tours(const planner::Desk& desk, const Request& request) {
    const auto plan = desk.plan(plan_id(request));
    if (!plan) {
        return no_such_plan(request);
    }
    const auto holding = desk.holding();
    const auto present =
        desk.ask([&](const planner::Setting& setting) -> Result<planner::PresentMeasure> {
            return planner::measure_present(setting, holding->present, plan->request);
        });
    return present
               ? json_answer(present_json(*present, holding->present.size(), request.language()))
               : problem(present.errors(), request);
}

// The plan a difference starts from: the one asked for, else the published one of the same days.
std::optional<model::Plan> plan_before(const planner::Desk& desk, const model::Plan& plan,
                                       std::string_view asked) {
    if (!asked.empty()) {
        return desk.plan(model::PlanId(std::string(asked)));
    }
    for (model::Plan& published : desk.published_plans()) {
        if (published.request.first_day == plan.request.first_day &&
            published.request.weeks == plan.request.weeks) {
            return std::move(published);
        }
    }
    return std::nullopt;
}

Response plan_difference(const planner::Desk& desk, const Request& request) {
    const auto plan = desk.plan(plan_id(request));
    if (!plan) {
        return no_such_plan(request);
    }
    const auto before = plan_before(desk, *plan, request.target.value("from"));
    if (!before) {
        return problem(
            Error{ErrorCode::not_found,
                  say("Il n’y a pas de programme avec lequel comparer.",
                      "There is no plan to compare with."),
                  "from",
                  say("Publiez un programme des mêmes jours, ou choisissez-en un.",
                      "Publish a plan of the same days, or choose one.")},
            request);
    }
    const auto difference = desk.ask([&](const planner::Setting& setting) {
        return planner::difference_of(setting, *before, *plan, {});
    });
    return difference ? json_answer(difference_json(*difference, before->id, request.language()))
                      : problem(difference.errors(), request);
}

}  // namespace

void add_plan_routes(Router& router, planner::Desk& desk, std::function<void()> on_announced) {
    const auto add = [&](std::string method, std::string_view path, Pace pace, Answer answer) {
        router.add({std::move(method), text(api_root, path), pace, std::move(answer),
                    Access::session});
    };
    add("GET", "/plans", Pace::quick,
        [&desk](const Request&) { return json_answer(plan_list_json(desk.plans())); });
    add("GET", "/plans/{id}", Pace::quick,
        [&desk](const Request& request) { return one_plan(desk, request); });
    add("DELETE", "/plans/{id}", Pace::quick, [&desk](const Request& request) {
        const auto done = desk.delete_plan(plan_id(request));
        return done ? no_content() : problem(done.errors(), request);
    });
    add("GET", "/plans/{id}/tours.geojson", Pace::slow, [&desk](const Request& request) {
        const auto plan = desk.plan(plan_id(request));
        return plan ? geojson_answer(tours_json(desk.tour_features(*plan)))
                    : no_such_plan(request);
    });
    add("POST", "/plans/{id}/changes", Pace::slow, [&desk, on_announced](const Request& request) {
        return change_plan(desk, request, on_announced);
    });
    add("GET", "/plans/{id}/series/{series}/slots", Pace::slow,
        [&desk](const Request& request) { return move_slots(desk, request); });
    add("GET", "/plans/{id}/more", Pace::slow,
        [&desk](const Request& request) { return more_questions(desk, request); });
    add("GET", "/plans/{id}/more/{question}", Pace::slow,
        [&desk](const Request& request) { return ask_more(desk, request); });
    add("GET", "/plans/{id}/present", Pace::slow,
        [&desk](const Request& request) { return present_tours(desk, request); });
    add("GET", "/plans/{id}/difference", Pace::slow,
        [&desk](const Request& request) { return plan_difference(desk, request); });
    add("PUT", "/plans/{id}/publication", Pace::quick,
        [&desk, on_announced](const Request& request) {
            const auto plan = desk.publish(plan_id(request));
            on_announced();
            return plan_answer(plan, request);
        });
    add("DELETE", "/plans/{id}/publication", Pace::quick,
        [&desk, on_announced](const Request& request) {
            const auto plan = desk.unpublish(plan_id(request));
            on_announced();
            return plan_answer(plan, request);
        });
}

}  // namespace halte::http
