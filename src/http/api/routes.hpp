// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "http/accounts.hpp"
#include "http/api/kept_answer.hpp"
#include "http/gate.hpp"
#include "http/router.hpp"

namespace halte::planner {
class Desk;
class Runs;
}  // namespace halte::planner

namespace halte::http {

// The routes of docs/formats/openapi.yaml, by what they are about. Paths begin with /api/v1.
void add_session_routes(Router& router, Accounts& accounts, const Gate& gate);
// `kept` receives the answers that can be made ahead.
void add_territory_routes(Router& router, const planner::Desk& desk,
                          std::vector<std::shared_ptr<KeptAnswer>>& kept);
// `on_announced` is called after a plan was published or taken back.
void add_plan_routes(Router& router, planner::Desk& desk, std::function<void()> on_announced);
void add_run_routes(Router& router, planner::Runs& runs);
// Ways, and who can come.
void add_road_routes(Router& router, const planner::Desk& desk);
// The document itself, which needs no session.
void add_document_route(Router& router);

inline constexpr std::string_view api_root = "/api/v1";
Response json_answer(std::string body, int status = 200);
Response geojson_answer(std::string body);

}  // namespace halte::http
