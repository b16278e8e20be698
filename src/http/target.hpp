// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace halte::http {

// What is asked for, taken apart and decoded. "/passages/2A004?lang=en" gives the segments
// "passages", "2A004" and the pair lang, en. A slash that was written %2F does not part segments.
struct Target {
    std::vector<std::string> segments;  // "/" gives none; "/a/" gives "a" and ""
    std::vector<std::pair<std::string, std::string>> query;
    // The first value of that name; empty when there is none.
    std::string_view value(std::string_view name) const;
    friend bool operator==(const Target&, const Target&) = default;
};

// Origin form only ("/..."). Errors: malformed: bad percent sign, text that is not UTF-8, a
// control character, or "." and ".." as segments, which no page of the house has.
Result<Target> parse_target(std::string_view target);

// Percent signs opened, '+' made a space when `is_form`. nullopt: not decodable or not UTF-8.
std::optional<std::string> decode_percent(std::string_view text, bool is_form);
// Everything but unreserved characters (RFC 3986, 2.3) escaped.
std::string encode_percent(std::string_view text);

// The value of a cookie in a Cookie header; empty when it is not there or there twice: whoever
// can plant a second one must not choose which is read.
std::string_view find_cookie(std::string_view header, std::string_view name);

}  // namespace halte::http
