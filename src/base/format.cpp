// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/assert.hpp"

namespace halte {
namespace {

// Groups the digits of an unsigned whole number by three.
std::string group(std::string_view digits, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            out += separator;
        }
        out += digits[i];
    }
    return out;
}

bool is_all_zero(std::string_view digits) {
    return digits.find_first_not_of("-0.") == std::string_view::npos;
}

}  // namespace

std::string format_decimal(double value, int decimals) {
    HALTE_CHECK(decimals >= 0 && decimals <= 9 && std::isfinite(value));
    std::array<char, 400> buffer{};  // the longest double has 309 digits before the dot
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, decimals);
    std::string_view written(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    if (written.front() == '-' && is_all_zero(written)) {
        written.remove_prefix(1);
    }
    return std::string(written);
}

std::string format_number(double value, int decimals, NumberStyle style) {
    if (!std::isfinite(value)) {
        return "?";
    }
    const std::string plain = format_decimal(value, decimals);
    const std::size_t sign = plain.front() == '-' ? 1 : 0;
    const std::size_t dot = std::min(plain.find('.'), plain.size());
    std::string out = plain.substr(0, sign);
    out += group(std::string_view(plain).substr(sign, dot - sign), style.thousands);
    if (dot < plain.size()) {
        out += style.decimal;
        out += plain.substr(dot + 1);
    }
    return out;
}

std::string format_count(std::int64_t value, NumberStyle style) {
    const std::string plain = std::to_string(value);
    const std::size_t sign = value < 0 ? 1 : 0;
    return plain.substr(0, sign) + group(std::string_view(plain).substr(sign), style.thousands);
}

namespace detail {

void append(std::string& out, std::string_view part) {
    out += part;
}

void append(std::string& out, std::int64_t part) {
    out += std::to_string(part);
}

void append(std::string& out, std::uint64_t part) {
    out += std::to_string(part);
}

void append(std::string& out, double part) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), part);
    out.append(buffer.data(), end.ptr);
}

}  // namespace detail
}  // namespace halte
