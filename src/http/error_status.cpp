// SPDX-License-Identifier: EUPL-1.2
#include "http/error_status.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace halte::http {

namespace {

using Json = nlohmann::ordered_json;

struct Row {
    ErrorCode code;
    int status;
    std::string_view french;
    std::string_view english;

    std::string_view title(Language language) const {
        return language == Language::french ? french : english;
    }
};

// In the order of precedence when several problems meet.
constexpr std::array<Row, 8> table = {{
    {ErrorCode::internal, 500, "Une erreur de notre côté", "A mistake on our side"},
    {ErrorCode::unavailable, 503, "Pas disponible pour l’instant", "Not available for now"},
    {ErrorCode::unauthorized, 401, "Connectez-vous d’abord", "Sign in first"},
    {ErrorCode::forbidden, 403, "Ce n’est pas permis", "This is not allowed"},
    {ErrorCode::malformed, 400, "Illisible", "Unreadable"},
    {ErrorCode::not_found, 404, "Introuvable", "Not found"},
    {ErrorCode::conflict, 409, "Quelqu’un l’a changé entre-temps", "Somebody changed it meanwhile"},
    {ErrorCode::invalid, 422, "À corriger", "To correct"},
}};

const Row& row_of(ErrorCode code) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.code == code; });
    return found == table.end() ? table.front() : *found;
}

ErrorCode code_of_status(int status) {
    switch (status) {
        case 404: return ErrorCode::not_found;
        case 403: return ErrorCode::forbidden;
        case 413:
        case 415: return ErrorCode::invalid;
        case 429:
        case 503: return ErrorCode::unavailable;
        case 500: return ErrorCode::internal;
        default: return ErrorCode::malformed;
    }
}

// Text that is not UTF-8 may come back from a stranger's request: replaced, never thrown at.
std::string written(const Json& document) {
    return document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Response with_problem(int status, std::string document) {
    Response response = with_text(status, "application/problem+json", std::move(document));
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("X-Content-Type-Options", "nosniff");
    return response;
}

Json document_of(int status, std::string_view title, ErrorCode code, std::string_view detail,
                 const std::string& request_id) {
    return {{"type", "about:blank"}, {"title", title},   {"status", status},
            {"code", to_string(code)}, {"detail", detail}, {"request_id", request_id},
            {"errors", Json::array()}};
}

}  // namespace

int status_of(ErrorCode code) {
    return row_of(code).status;
}

ErrorCode leading_code(const Errors& errors) {
    for (const Row& row : table) {
        if (std::any_of(errors.begin(), errors.end(),
                        [&](const Error& error) { return error.code == row.code; })) {
            return row.code;
        }
    }
    return ErrorCode::internal;
}

std::string problem_json(const Errors& errors, Language language, const std::string& id) {
    const Row& row = row_of(leading_code(errors));
    const bool is_ours = row.code == ErrorCode::internal;
    const Sentence detail =
        is_ours ? say("Réessayez ; si cela continue, donnez ce numéro à la personne qui s’occupe "
                      "du serveur.",
                      "Try again; if it goes on, give this number to the person who looks after "
                      "the server.")
        : errors.empty() ? Sentence{}
                         : errors.front().message;
    Json document = document_of(row.status, row.title(language), row.code, detail.in(language), id);
    for (const Error& error : is_ours ? Errors{} : errors) {
        document["errors"].push_back({{"code", to_string(error.code)},
                                      {"message", error.message.in(language)},
                                      {"field", error.field},
                                      {"hint", error.hint.in(language)}});
    }
    return written(document);
}

Response problem(const Errors& errors, const Request& request) {
    return with_problem(status_of(leading_code(errors)),
                        problem_json(errors, request.language(), request.id));
}

Response problem(Error error, const Request& request) {
    return problem(Errors{std::move(error)}, request);
}

Response problem_of_status(int status, const Sentence& detail, const Request& request) {
    return with_problem(status,
                        written(document_of(status, reason_phrase(status), code_of_status(status),
                                            detail.in(request.language()), request.id)));
}

}  // namespace halte::http
