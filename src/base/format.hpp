// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace halte {

// How a language writes numbers on screen and on paper. For files and APIs use format_decimal.
struct NumberStyle {
    std::string_view thousands;
    std::string_view decimal;
};
// "1 234,5" with a narrow no-break space (U+202F), so that a number never breaks across lines.
inline constexpr NumberStyle french_numbers{"\u202f", ","};
inline constexpr NumberStyle english_numbers{",", "."};

// `decimals` is 0..9. A value that rounds to zero has no sign. Not-a-number gives "?".
std::string format_number(double value, int decimals, NumberStyle style);
std::string format_count(std::int64_t value, NumberStyle style);

// For machines: a dot, no grouping, exactly `decimals` digits (0..9) after it. `value` is finite.
std::string format_decimal(double value, int decimals);

namespace detail {
void append(std::string& out, std::string_view part);
void append(std::string& out, std::int64_t part);
void append(std::string& out, std::uint64_t part);
void append(std::string& out, double part);
template <typename Part>
void append_any(std::string& out, const Part& part) {
    static_assert(!std::same_as<Part, bool>, "say yes or no in words");
    if constexpr (std::same_as<Part, char>) {
        out += part;
    } else if constexpr (std::floating_point<Part>) {
        append(out, static_cast<double>(part));
    } else if constexpr (std::signed_integral<Part>) {
        append(out, static_cast<std::int64_t>(part));
    } else if constexpr (std::unsigned_integral<Part>) {
        append(out, static_cast<std::uint64_t>(part));
    } else {
        append(out, std::string_view(part));
    }
}
}  // namespace detail

// Puts words and numbers one behind the other: text("line ", 3, ": no column ", name).
// Numbers are written for machines: no grouping; a double in the shortest form that reads back.
template <typename... Parts>
std::string text(const Parts&... parts) {
    std::string out;
    (detail::append_any(out, parts), ...);
    return out;
}

}  // namespace halte
