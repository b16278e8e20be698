// SPDX-License-Identifier: EUPL-1.2
#include "network/tag_values.hpp"

#include <charconv>
#include <cmath>

namespace halte::network {

namespace {

std::string_view without_spaces_in_front(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return text;
}

}  // namespace

std::optional<Leading> leading_number(std::string_view text) {
    text = without_spaces_in_front(text);
    double number = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number,
                                                std::chars_format::fixed);
    if (problem != std::errc() || !std::isfinite(number)) {
        return std::nullopt;
    }
    const auto used = static_cast<std::size_t>(end - text.data());
    return Leading{number, without_spaces_in_front(text.substr(used))};
}

std::optional<double> speed_limit_kmh(std::string_view text) {
    if (text == "walk") {
        return 6.0;
    }
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        const std::string_view zone = text.substr(colon + 1);
        if (zone == "rural") {
            return 80.0;
        }
        if (zone == "urban") {
            return 50.0;
        }
        if (zone == "motorway") {
            return 130.0;
        }
        if (zone == "living_street") {
            return 20.0;
        }
        if (!zone.starts_with("zone")) {
            return std::nullopt;
        }
        return leading_number(zone.substr(4)).value_or(Leading{.number = 30.0, .rest = ""}).number;
    }
    const std::optional<Leading> leading = leading_number(text);
    if (!leading || leading->number < 1.0 || leading->number > 200.0) {
        return std::nullopt;
    }
    if (leading->rest == "mph") {
        return leading->number * 1.609344;
    }
    const bool is_plain = leading->rest.empty() || leading->rest == "km/h" ||
                          leading->rest.starts_with(';') || leading->rest.starts_with('|');
    return is_plain ? std::optional(leading->number) : std::nullopt;
}

std::optional<double> size_value(std::string_view text) {
    const std::optional<Leading> leading = leading_number(text);
    if (!leading || leading->number <= 0.0) {
        return std::nullopt;
    }
    const bool is_metric = leading->rest.empty() || leading->rest == "m" || leading->rest == "t";
    return is_metric ? std::optional(leading->number) : std::nullopt;
}

std::optional<Seconds> duration_value(std::string_view text) {
    const std::optional<Leading> first = leading_number(text);
    if (!first || first->number < 0.0 || first->number > 10'000.0) {
        return std::nullopt;
    }
    if (first->rest.empty()) {
        return Seconds(std::llround(first->number * 60.0));
    }
    if (!first->rest.starts_with(':')) {
        return std::nullopt;
    }
    const std::optional<Leading> minutes = leading_number(first->rest.substr(1));
    if (!minutes || minutes->number < 0.0 || minutes->number >= 60.0) {
        return std::nullopt;
    }
    return Seconds(std::llround(first->number * 3600.0 + minutes->number * 60.0));
}

}  // namespace halte::network
