// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"
#include "embedded/openapi.hpp"
#include "http/api/plan_answers.hpp"
#include "http/api/routes.hpp"
#include "http/error_status.hpp"
#include "planner/plan_json.hpp"
#include "planner/runs.hpp"

namespace halte::http {

namespace {

Response no_such_run(const Request& request) {
    return problem(
        Error{ErrorCode::not_found,
              say("Ce calcul n’est plus en mémoire.", "This planning run is no longer in memory."),
              "id",
              say("Regardez la liste des programmes, ou recommencez.",
                  "Look at the list of plans, or start again.")},
        request);
}

void tell(EventSink& sink, const planner::Run& run, Language language) {
    sink.send("", run_json(run, language));
    if (is_over(run)) {
        sink.close();
    }
}

// Listens first and tells the present state then: no news can fall between the two.
std::shared_ptr<void> follow(planner::Runs& runs, const std::string& id, Language language,
                             const std::shared_ptr<EventSink>& sink) {
    auto handle =
        runs.listen(id, [sink, language](const planner::Run& run) { tell(*sink, run, language); });
    if (const auto run = runs.find(id)) {
        tell(*sink, *run, language);
    } else {
        sink->close();
    }
    return handle;
}

Response run_events(planner::Runs& runs, const Request& request) {
    const std::string id = request.parameter("id");
    if (!runs.find(id)) {
        return no_such_run(request);
    }
    Response response;
    response.events = [&runs, id, language = request.language()](std::shared_ptr<EventSink> sink) {
        return follow(runs, id, language, sink);
    };
    return response;
}

Response run_begun(const Result<planner::Run>& run, const Request& request) {
    if (!run) {
        return problem(run.errors(), request);
    }
    Response response = json_answer(run_json(*run, request.language()), 202);
    response.headers.set("Location", text(api_root, "/runs/", run->id));
    return response;
}

Response start_run(planner::Runs& runs, const Request& request) {
    auto asked = planner::request_from_json(request.body);
    if (!asked) {
        return problem(asked.errors(), request);
    }
    return run_begun(runs.start(std::move(*asked)), request);
}

Response improve_plan(planner::Runs& runs, const Request& request) {
    const auto asked = parse_improvement(request.body);
    if (!asked) {
        return problem(asked.errors(), request);
    }
    return run_begun(
        runs.improve(model::PlanId(request.parameter("id")), asked->seconds, asked->thaws),
        request);
}

}  // namespace

void add_run_routes(Router& router, planner::Runs& runs) {
    const auto add = [&](std::string method, std::string_view path, Answer answer) {
        router.add({std::move(method), text(api_root, path), Pace::quick, std::move(answer),
                    Access::session});
    };
    add("POST", "/runs", [&runs](const Request& request) { return start_run(runs, request); });
    add("POST", "/plans/{id}/improvement",
        [&runs](const Request& request) { return improve_plan(runs, request); });
    add("GET", "/runs/{id}", [&runs](const Request& request) {
        const auto run = runs.find(request.parameter("id"));
        return run ? json_answer(run_json(*run, request.language())) : no_such_run(request);
    });
    add("GET", "/runs/{id}/events",
        [&runs](const Request& request) { return run_events(runs, request); });
    add("POST", "/runs/{id}/stop", [&runs](const Request& request) {
        const auto run = runs.stop(request.parameter("id"));
        return run ? json_answer(run_json(*run, request.language()), 202)
                   : problem(run.errors(), request);
    });
}

void add_document_route(Router& router) {
    const auto document = std::make_shared<const Content>(
        "application/json", std::string(find_embedded(embedded::openapi(), "openapi.json")->bytes));
    router.add(
        {"GET", text(api_root, "/openapi.json"), Pace::quick, [document](const Request& request) {
             return serve(*document, request, {"private, no-cache", false});
         }});
}

Response json_answer(std::string body, int status) {
    Response response = with_text(status, "application/json", std::move(body));
    response.headers.set("Cache-Control", "private, no-cache");
    return response;
}

Response geojson_answer(std::string body) {
    Response response = with_text(200, "application/geo+json", std::move(body));
    response.headers.set("Cache-Control", "private, no-cache");
    return response;
}

}  // namespace halte::http
