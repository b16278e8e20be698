// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"

#include <algorithm>
#include <array>

namespace halte {
namespace {

// In the order of ErrorCode.
constexpr std::array<std::string_view, 8> words = {
    "malformed", "invalid",  "unauthorized", "forbidden",
    "not_found", "conflict", "unavailable",  "internal",
};

}  // namespace

std::string_view to_string(ErrorCode code) {
    return words.at(static_cast<std::size_t>(code));
}

std::optional<ErrorCode> parse_error_code(std::string_view word) {
    const auto* found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<ErrorCode>(found - words.begin());
}

std::string describe(const Errors& errors, Language language) {
    std::string lines;
    for (const Error& error : errors) {
        lines += lines.empty() ? "" : "\n";
        if (!error.field.empty()) {
            lines += error.field + (language == Language::french ? " : " : ": ");
        }
        lines += error.message.in(language);
        lines += error.hint.empty() ? "" : " (" + error.hint.in(language) + ")";
    }
    return lines;
}

Errors inside(std::string_view where, Errors errors) {
    for (Error& error : errors) {
        error.field = std::string(where) + (error.field.empty() ? "" : ": " + error.field);
    }
    return errors;
}

}  // namespace halte
