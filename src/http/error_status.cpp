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
    std::string_view title;
};

// In the order of precedence when several problems meet.
constexpr std::array<Row, 8> table = {{
    {ErrorCode::internal, 500, "Une erreur de notre côté"},
    {ErrorCode::unavailable, 503, "Pas disponible pour l’instant"},
    {ErrorCode::unauthorized, 401, "Connectez-vous d’abord"},
    {ErrorCode::forbidden, 403, "Ce n’est pas permis"},
    {ErrorCode::malformed, 400, "Illisible"},
    {ErrorCode::not_found, 404, "Introuvable"},
    {ErrorCode::conflict, 409, "Quelqu’un l’a changé entre-temps"},
    {ErrorCode::invalid, 422, "À corriger"},
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

Response written(int status, const Json& document) {
    // Text that is not UTF-8 may come back from a stranger's request: replaced, never thrown at.
    Response response = with_text(
        status, "application/problem+json",
        document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
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

Response problem(const Errors& errors, const std::string& request_id) {
    const Row& row = row_of(leading_code(errors));
    if (row.code == ErrorCode::internal) {
        Json document = document_of(row.status, row.title, row.code,
                                    "Réessayez ; si cela continue, donnez ce numéro à la personne "
                                    "qui s’occupe du serveur.",
                                    request_id);
        return written(row.status, document);
    }
    Json document = document_of(row.status, row.title, row.code,
                                errors.empty() ? std::string() : errors.front().message,
                                request_id);
    for (const Error& error : errors) {
        document["errors"].push_back({{"code", to_string(error.code)},
                                      {"message", error.message},
                                      {"field", error.field},
                                      {"hint", error.hint}});
    }
    return written(row.status, document);
}

Response problem(Error error, const std::string& request_id) {
    return problem(Errors{std::move(error)}, request_id);
}

Response problem_of_status(int status, std::string_view detail, const std::string& request_id) {
    return written(status, document_of(status, reason_phrase(status), code_of_status(status),
                                       detail, request_id));
}

}  // namespace halte::http
