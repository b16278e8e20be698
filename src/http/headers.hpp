// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"

namespace halte::http {

// Header fields in order. Names are compared without case.
class Headers {
public:
    // The first field of that name; empty when there is none.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    int count(std::string_view name) const;
    // Replaces all fields of that name by one. Line breaks in `value` are a broken promise.
    void set(std::string_view name, std::string value);
    // Adds one more field of that name (Set-Cookie).
    void add(std::string_view name, std::string value);
    void remove(std::string_view name);
    const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// ASCII only, as field names are.
bool equal_without_case(std::string_view a, std::string_view b);
std::string lower_case(std::string_view text);
// Spaces and tabs taken off both ends.
std::string_view trim(std::string_view text);
// The parts between commas, trimmed, empty ones left out.
std::vector<std::string_view> list_of(std::string_view value, char separator = ',');

// "Mon, 23 Nov 2026 08:30:00 GMT" (RFC 9110, 5.6.7).
std::string http_date(Instant instant);

}  // namespace halte::http
