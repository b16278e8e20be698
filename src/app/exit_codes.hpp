// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>

#include "base/result.hpp"

namespace halte::app {

// The one table from the eight codes to what a script sees; docs/man/halte.1 shows it.
inline constexpr int exit_done = 0;
inline constexpr int exit_trouble = 1;        // unavailable, internal: the operator or we must mend
// Malformed, invalid; also a checked plan that does not hold.
inline constexpr int exit_wrong_input = 2;
inline constexpr int exit_denied = 3;         // unauthorized, forbidden
inline constexpr int exit_not_found = 4;
inline constexpr int exit_conflict = 5;
inline constexpr int exit_interrupted = 130;  // Ctrl-C, as shells expect: 128 + SIGINT

constexpr int exit_code_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::malformed:
        case ErrorCode::invalid: return exit_wrong_input;
        case ErrorCode::unauthorized:
        case ErrorCode::forbidden: return exit_denied;
        case ErrorCode::not_found: return exit_not_found;
        case ErrorCode::conflict: return exit_conflict;
        case ErrorCode::unavailable:
        case ErrorCode::internal: break;
    }
    return exit_trouble;
}

// Of several problems, what the user can mend counts first.
inline int exit_code_of(const Errors& errors) {
    const bool is_input = std::any_of(errors.begin(), errors.end(), [](const Error& error) {
        return exit_code_of(error.code) == exit_wrong_input;
    });
    return is_input ? exit_wrong_input : exit_code_of(errors.front().code);
}

}  // namespace halte::app
