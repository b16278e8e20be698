// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"
#include "http/api/road_json.hpp"
#include "http/api/routes.hpp"
#include "http/error_status.hpp"
#include "planner/desk.hpp"

namespace halte::http {

namespace {

Response way_between(const planner::Desk& desk, const Request& request) {
    const auto held = desk.holding();
    planner::WayFinder finder(held->territory, held->units, held->networks);
    const auto way = finder.find(model::UnitId(std::string(request.target.value("unit"))),
                                 request.target.value("from"), request.target.value("to"));
    return way ? json_answer(way_json(*way)) : problem(way.errors(), request);
}

Response around_point(const planner::Desk& desk, const Request& request) {
    const auto question = read_around_question(request.target);
    if (!question) {
        return problem(question.errors(), request);
    }
    const auto held = desk.holding();
    const auto around = planner::look_around(*held, *question);
    return around ? json_answer(around_json(*around, *question, *held))
                  : problem(around.errors(), request);
}

}  // namespace

void add_road_routes(Router& router, const planner::Desk& desk) {
    router.add({"GET", text(api_root, "/ways"), Pace::slow,
                [&desk](const Request& request) { return way_between(desk, request); },
                Access::session});
    router.add({"GET", text(api_root, "/around"), Pace::slow,
                [&desk](const Request& request) { return around_point(desk, request); },
                Access::session});
}

}  // namespace halte::http
