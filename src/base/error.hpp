// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace halte {

// The word of a code, the same in problem+json, in --json output and in logs: "not_found".
std::string_view to_string(ErrorCode code);

// The code of a word; nothing when it is none of the eight.
std::optional<ErrorCode> parse_error_code(std::string_view word);

// One line per problem for a terminal or a log: "field: message (hint)". Empty parts are left out.
std::string describe(const Errors& errors, Language language);

// The same problems, each with `where` put before its field, as a boundary adds its clause of
// context: "line 3" + "population" gives "line 3: population".
Errors inside(std::string_view where, Errors errors);

}  // namespace halte
