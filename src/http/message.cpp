// SPDX-License-Identifier: EUPL-1.2
#include "http/message.hpp"

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace halte::http {

const std::string& Request::parameter(std::string_view name) const {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    HALTE_CHECK(found != parameters.end());
    return found->second;
}

Language Request::language() const {
    std::vector<std::string_view> wanted{target.value("lang")};
    const std::vector<std::string_view> accepted = list_of(headers["Accept-Language"]);
    wanted.insert(wanted.end(), accepted.begin(), accepted.end());
    for (const std::string_view tag : wanted) {
        const std::string language = lower_case(tag.substr(0, 2));
        if (language == "fr" || language == "en") {
            return language == "fr" ? Language::french : Language::english;
        }
    }
    return Language::french;
}

Body::Body(std::string text)
    : bytes(std::make_shared<const std::string>(std::move(text))), length(bytes->size()) {}

Body::Body(std::shared_ptr<const std::string> whole)
    : bytes(std::move(whole)), length(bytes ? bytes->size() : 0) {}

std::string_view Body::view() const {
    return bytes ? std::string_view(*bytes).substr(first, length) : std::string_view();
}

Response with_text(int status, std::string media_type, std::string body) {
    Response response;
    response.status = status;
    response.headers.set("Content-Type", std::move(media_type));
    response.body = std::move(body);
    return response;
}

Response see_other(std::string location) {
    Response response;
    response.status = 303;
    response.headers.set("Location", std::move(location));
    return response;
}

Response no_content() {
    Response response;
    response.status = 204;
    return response;
}

std::string_view reason_phrase(int status) {
    static constexpr std::array<std::pair<int, std::string_view>, 30> phrases = {{
        {200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"},
        {206, "Partial Content"}, {301, "Moved Permanently"}, {303, "See Other"},
        {304, "Not Modified"}, {308, "Permanent Redirect"}, {400, "Bad Request"},
        {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
        {405, "Method Not Allowed"}, {406, "Not Acceptable"}, {408, "Request Timeout"},
        {409, "Conflict"}, {413, "Content Too Large"}, {414, "URI Too Long"},
        {415, "Unsupported Media Type"}, {416, "Range Not Satisfiable"},
        {421, "Misdirected Request"}, {422, "Unprocessable Content"},
        {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"}, {501, "Not Implemented"}, {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"}, {507, "Insufficient Storage"},
    }};
    for (const auto& [code, phrase] : phrases) {
        if (code == status) {
            return phrase;
        }
    }
    return "Unknown";
}

}  // namespace halte::http
