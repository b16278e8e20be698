// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"
#include "http/api/routes.hpp"
#include "http/error_status.hpp"
#include "http/json_text.hpp"
#include "model/words.hpp"
#include "planner/json_node.hpp"

namespace halte::http {

namespace {

std::string session_state(bool needs_setup, const std::optional<SignedIn>& who) {
    JsonText json;
    json.object().member("needs_setup", needs_setup).member("signed_in", who.has_value());
    if (who) {
        json.member("display_name", who->display_name);
        json.member("role", model::word_of(who->role)).member("csrf_token", who->csrf_token);
    }
    return json.end_object().take();
}

std::string cookie(std::string_view token, Seconds life, bool is_secure) {
    return text(session_cookie, "=", token, "; Path=/; Max-Age=", life.count(),
                "; HttpOnly; SameSite=Strict", is_secure ? "; Secure" : "");
}

Response answer_entry(const Entry& entry, const Request& request, const Gate& gate, int status) {
    if (entry.wait > Seconds{0}) {
        Response later = problem_of_status(429, entry.opened.errors().front().message, request);
        later.headers.set("Retry-After", text(entry.wait.count()));
        return later;
    }
    if (!entry.opened) {
        return problem(entry.opened.errors(), request);
    }
    Response response = json_answer(session_state(false, entry.opened->who), status);
    response.headers.set("Cache-Control", "no-store");
    response.headers.add("Set-Cookie", cookie(entry.opened->token, Accounts::session_length,
                                              gate.origin(request).is_secure));
    return response;
}

// The members of a flat object of texts, each required; problems are added.
std::vector<std::string> read_texts(std::string_view body,
                                    const std::vector<std::string_view>& names, Errors& problems) {
    std::vector<std::string> values(names.size());
    auto document = planner::JsonDocument::parse(body);
    if (!document) {
        problems = document.errors();
        return values;
    }
    const planner::JsonNode root(*document, problems);
    if (!root.is_object()) {
        return values;
    }
    root.allow_only(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const auto member = root.member(names[i])) {
            values[i] = member->text().value_or("");
        }
    }
    return values;
}

Response sign_in(Accounts& accounts, const Gate& gate, const Request& request) {
    Errors problems;
    const auto values = read_texts(request.body, {"login", "password"}, problems);
    if (!problems.empty()) {
        return problem(problems, request);
    }
    const Entry entry = accounts.sign_in({values[0], values[1]}, gate.origin(request).address);
    if (entry.opened) {
        accounts.sign_out(token_of(request));  // the session before, if any, ends here
    }
    return answer_entry(entry, request, gate, 200);
}

Response set_up(Accounts& accounts, const Gate& gate, const Request& request) {
    Errors problems;
    const auto values =
        read_texts(request.body, {"code", "login", "display_name", "password"}, problems);
    if (!problems.empty()) {
        return problem(problems, request);
    }
    const Entry entry = accounts.set_up({values[0], values[1], values[2], values[3]},
                                        gate.origin(request).address);
    return answer_entry(entry, request, gate, 201);
}

}  // namespace

void add_session_routes(Router& router, Accounts& accounts, const Gate& gate) {
    const std::string session = text(api_root, "/session");
    router.add({"GET", session, Pace::quick, [&accounts](const Request& request) {
                    const auto who = accounts.find(token_of(request));
                    Response response = json_answer(
                        session_state(!who && accounts.needs_setup(), who));
                    response.headers.set("Cache-Control", "no-store");
                    return response;
                }});
    router.add({"POST", session, Pace::slow, [&accounts, &gate](const Request& request) {
                    return sign_in(accounts, gate, request);
                }});
    router.add({"DELETE", session, Pace::quick,
                [&accounts, &gate](const Request& request) {
                    accounts.sign_out(token_of(request));
                    Response response = no_content();
                    response.headers.add(
                        "Set-Cookie", cookie("", Seconds{0}, gate.origin(request).is_secure));
                    response.headers.set("Clear-Site-Data", "\"cache\"");
                    return response;
                },
                Access::session});
    router.add({"POST", text(api_root, "/setup"), Pace::slow,
                [&accounts, &gate](const Request& request) {
                    return set_up(accounts, gate, request);
                }});
}

}  // namespace halte::http
