// SPDX-License-Identifier: EUPL-1.2
#include "http/site.hpp"

#include "base/format.hpp"
#include "http/accounts.hpp"
#include "http/api/routes.hpp"
#include "http/content.hpp"
#include "http/error_status.hpp"
#include "http/gate.hpp"
#include "http/pages/page_routes.hpp"
#include "http/pages/public_pages.hpp"
#include "planner/desk.hpp"

namespace halte::http {

namespace {

// "https://halte.example.org:8443/x" gives "halte.example.org".
std::string host_of(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme == std::string_view::npos) {
        return {};
    }
    address.remove_prefix(scheme + 3);
    return std::string(host_without_port(address.substr(0, address.find('/'))));
}

Hosts hosts_of(const SiteOptions& options) {
    std::vector<std::string> names = options.host_names;
    if (std::string host = host_of(options.public_address); !host.empty()) {
        names.push_back(std::move(host));
    }
    return Hosts(std::move(names));
}

bool is_api(const Request& request) {
    return !request.target.segments.empty() && request.target.segments.front() == "api";
}

}  // namespace

struct Site::Inside {
    Log& log;
    Accounts accounts;
    Gate gate;
    Announced announced;
    Router router;
    std::vector<std::shared_ptr<KeptAnswer>> kept;

    Inside(planner::Desk& desk, planner::Runs& runs, planner::Store& store, const Clock& clock,
           Log& journal, const SiteOptions& options)
        : log(journal),
          accounts(store, clock, options.password_cost),
          gate(accounts, hosts_of(options), !options.public_address.empty()),
          announced(desk, clock) {
        add_session_routes(router, accounts, gate);
        add_territory_routes(router, desk, kept);
        add_plan_routes(router, desk, [this] { announced.forget(); });
        add_run_routes(router, runs);
        add_road_routes(router, desk);
        add_document_route(router);
        std::string address = options.public_address;
        if (address.ends_with('/')) {
            address.pop_back();
        }
        add_public_routes(router, announced, std::move(address));
        add_bundle_routes(router, options.bundle);
        add_basemap_route(router, desk, [&store, this] { return basemap(store); });
    }

    std::string basemap(planner::Store& store) {
        const auto asset = accounts.with_store([&] { return store.asset("basemap"); });
        return asset ? std::string(asset->bytes.begin(), asset->bytes.end()) : std::string();
    }

    Response unanswered(const Request& request, const Router::Found& found) {
        if (!found.allowed.empty()) {
            Response response = problem_of_status(
                405,
                say("Cette adresse ne se lit pas ainsi.", "This address is not read that way."),
                request);
            std::string allowed;
            for (const std::string& method : found.allowed) {
                allowed += text(allowed.empty() ? "" : ", ", method);
            }
            response.headers.set("Allow", allowed);
            return response;
        }
        if (is_api(request)) {
            return problem(Error{ErrorCode::not_found,
                                 say("Rien ne se trouve à cette adresse.",
                                     "Nothing is found at this address."),
                                 "",
                                 {}},
                           request);
        }
        return with_text(
            404, "text/html; charset=utf-8",
            not_found_page(*announced.board(), language_of(request.target.value("lang"))));
    }

    Response answer(Request request) {
        auto found = router.find(request.method, request.target);
        const bool is_secure = gate.origin(request).is_secure;
        const bool is_page = found.route == nullptr && !is_api(request);
        const Shield shield = found.route != nullptr ? found.route->shield
                              : is_page              ? Shield::public_page
                                                     : Shield::none_needed;
        auto refusal = gate.refusal(request, found.route);
        request.parameters = std::move(found.parameters);
        Response response = refusal                  ? std::move(*refusal)
                            : found.route == nullptr ? unanswered(request, found)
                                                     : found.route->answer(request);
        response = deliver(std::move(response), request);
        add_security_headers(response, shield, is_secure);
        return response;
    }
};

Site::Site(planner::Desk& desk, planner::Runs& runs, planner::Store& store, const Clock& clock,
           Log& log, SiteOptions options)
    : inside_(std::make_unique<Inside>(desk, runs, store, clock, log, options)) {}

Site::~Site() = default;

Service Site::service() {
    Service service;
    service.pace = [this](const Request& request) {
        const auto found = inside_->router.find(request.method, request.target);
        return found.route == nullptr ? Pace::quick : found.route->pace;
    };
    service.answer = [this](const Request& request) { return answer(request); };
    return service;
}

Response Site::answer(const Request& request) {
    return inside_->answer(request);
}

const std::vector<Route>& Site::routes() const {
    return inside_->router.routes();
}

std::string Site::setup_link(const std::string& server_address) {
    const std::string code = inside_->accounts.setup_code();
    return code.empty() ? code : text(server_address, "/bienvenue#code=", code);
}

void Site::warm_up() {
    for (const auto& answer : inside_->kept) {
        answer->warm_up();
    }
}

}  // namespace halte::http
