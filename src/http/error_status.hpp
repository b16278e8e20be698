// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/result.hpp"
#include "http/message.hpp"

namespace halte::http {

// The one table from the eight codes to HTTP. The core never knows an HTTP number.
int status_of(ErrorCode code);

// The worst of several problems decides: what needs signing in, then what may not be, then what
// cannot be read, then the rest in the order of the table.
ErrorCode leading_code(const Errors& errors);

// application/problem+json (RFC 9457) with every problem; an internal one shows no detail, only
// the request id under which the log has it.
// In the language of the one who asks.
Response problem(const Errors& errors, const Request& request);
Response problem(Error error, const Request& request);
// The document alone, for one that holds it.
std::string problem_json(const Errors& errors, Language language, const std::string& id);

// Problems of HTTP itself, which have no code of the house: 405, 408, 413, 414, 415, 421, 429,
// 431, 501, 503, 505. The closest code is given.
Response problem_of_status(int status, const Sentence& detail, const Request& request);

}  // namespace halte::http
