// SPDX-License-Identifier: EUPL-1.2
#include "http/gate.hpp"

#include "http/error_status.hpp"

namespace halte::http {

namespace {

bool is_json(std::string_view content_type) {
    return equal_without_case(trim(content_type.substr(0, content_type.find(';'))),
                              "application/json");
}

Error not_allowed(Sentence message, Sentence hint) {
    return {ErrorCode::forbidden, std::move(message), "", std::move(hint)};
}

}  // namespace

std::string_view token_of(const Request& request) {
    // Cookies may come in several fields (RFC 9113, 8.2.3 allows proxies to split them); one that
    // is given twice is not believed.
    return request.headers.count("Cookie") == 1
               ? find_cookie(request.headers["Cookie"], session_cookie)
               : std::string_view();
}

std::optional<Response> Gate::refusal(const Request& request, const Route* route) {
    const bool is_http_1_0 = !request.headers.has("Host");
    if (!is_http_1_0 && !hosts_.knows(request.headers["Host"])) {
        return problem_of_status(421,
                                 say("Ce serveur n’est pas connu sous ce nom. Ajoutez-le avec "
                                     "--host-name si c’est bien le sien.",
                                     "This server is not known by that name. Add it with "
                                     "--host-name if it is its own."),
                                 request);
    }
    if (!request.is_read() && !comes_from_our_page(request)) {
        return problem(not_allowed(say("Cette demande vient d’un autre site.",
                                       "This request comes from another site."),
                                   say("Revenez à la page de Halte et recommencez.",
                                       "Go back to the page of Halte and try again.")),
                       request);
    }
    if (route == nullptr) {
        return std::nullopt;
    }
    // A form of another site can send text or a form, never JSON without asking first.
    if (!request.is_read() && !request.body.empty() &&
        !is_json(request.headers["Content-Type"])) {
        return problem_of_status(415,
                                 say("Le corps de la demande doit être application/json.",
                                     "The body of the request must be application/json."),
                                 request);
    }
    if (route->access == Access::everybody) {
        return std::nullopt;
    }
    const auto who = accounts_.find(token_of(request));
    if (!who) {
        return problem(
            Error{ErrorCode::unauthorized,
                  say("Vous n’êtes pas connecté, ou plus.", "You are not signed in, or no longer."),
                  "", say("Connectez-vous, puis recommencez.", "Sign in, then try again.")},
            request);
    }
    if (!request.is_read() && !is_same_secret(request.headers[csrf_header], who->csrf_token)) {
        return problem(not_allowed(say("Il manque à cette demande la preuve qu’elle vient de votre "
                                       "page.",
                                       "This request lacks the proof that it comes from your "
                                       "page."),
                                   say("Rechargez la page et recommencez.",
                                       "Load the page again and try again.")),
                       request);
    }
    return std::nullopt;
}

}  // namespace halte::http
