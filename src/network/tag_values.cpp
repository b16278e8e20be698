// SPDX-License-Identifier: EUPL-1.2
#include "network/tag_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace halte::network {

namespace {

constexpr double kmh_per_mph = 1.609344;
constexpr double metres_per_foot = 0.3048;
constexpr double metres_per_inch = 0.0254;
constexpr double minutes_per_month = 30.0 * 24.0 * 60.0;

struct Unit {
    std::string_view name;
    double size;
};

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

// 12' 6" or 12'6
std::optional<double> feet_and_inches(const Leading& feet) {
    const std::string_view behind = trimmed(feet.rest.substr(1));
    if (behind.empty()) {
        return feet.number * metres_per_foot;
    }
    const std::optional<Leading> inches = leading_number(behind);
    if (!inches || inches->number < 0.0 || inches->number >= 12.0 ||
        !(inches->rest.empty() || inches->rest == "\"" || inches->rest == "''")) {
        return std::nullopt;
    }
    return feet.number * metres_per_foot + inches->number * metres_per_inch;
}

std::optional<double> one_measure(std::string_view part, const auto& units) {
    std::string dotted(part);
    std::replace(dotted.begin(), dotted.end(), ',', '.');
    const std::optional<Leading> leading = leading_number(dotted);
    if (!leading || leading->number <= 0.0 || leading->number > 1e5) {
        return std::nullopt;
    }
    if (leading->rest.starts_with('\'') && units[0].name == "m") {
        return feet_and_inches(*leading);
    }
    for (const Unit& unit : units) {
        if (leading->rest == unit.name) {
            return leading->number * unit.size;
        }
    }
    return leading->rest.empty() ? std::optional(leading->number) : std::nullopt;
}

std::optional<double> least_measure(std::string_view text, const auto& units) {
    std::optional<double> least;
    each_part(text, [&](std::string_view part) {
        const std::optional<double> one = one_measure(part, units);
        if (one && (!least || *one < *least)) {
            least = one;
        }
    });
    return least;
}

// "FR:urban", "FR:zone30", "FR:30"
std::optional<double> zone_limit_kmh(std::string_view zone) {
    constexpr std::array<Unit, 7> zones = {{{"rural", 80.0},
                                            {"urban", 50.0},
                                            {"motorway", 130.0},
                                            {"trunk", 110.0},
                                            {"living_street", 20.0},
                                            {"walk", 6.0},
                                            {"zone", 30.0}}};
    for (const Unit& known : zones) {
        if (zone == known.name) {
            return known.size;
        }
    }
    if (zone.starts_with("zone")) {
        zone.remove_prefix(4);
    }
    const std::optional<Leading> leading = leading_number(zone.substr(zone.starts_with(':')));
    const bool is_plain = leading && leading->rest.empty();
    return is_plain && leading->number >= 1.0 && leading->number <= 200.0
               ? std::optional(leading->number)
               : std::nullopt;
}

// "1 h 30", "90 min", "PT1H30M" in lower case and without its P. A number without a unit behind
// hours are minutes.
std::optional<double> minutes_in_words(std::string_view words) {
    constexpr std::array<Unit, 14> units = {{{"days", 1440.0},
                                             {"day", 1440.0},
                                             {"d", 1440.0},
                                             {"hours", 60.0},
                                             {"hour", 60.0},
                                             {"hr", 60.0},
                                             {"h", 60.0},
                                             {"minutes", 1.0},
                                             {"minute", 1.0},
                                             {"mins", 1.0},
                                             {"min", 1.0},
                                             {"mn", 1.0},
                                             {"m", 1.0},
                                             {"s", 1.0 / 60.0}}};
    double minutes = 0.0;
    while (!words.empty()) {
        if (words.starts_with('t')) {
            words.remove_prefix(1);
        }
        const std::optional<Leading> leading = leading_number(words);
        if (!leading || leading->number < 0.0) {
            return std::nullopt;
        }
        const auto* const unit = std::find_if(units.begin(), units.end(), [&](const Unit& one) {
            return leading->rest.starts_with(one.name);
        });
        if (unit == units.end() && !leading->rest.empty()) {
            return std::nullopt;
        }
        minutes += leading->number * (unit == units.end() ? 1.0 : unit->size);
        words = unit == units.end() ? std::string_view()
                                    : trimmed(leading->rest.substr(unit->name.size()));
    }
    return minutes;
}

// "01:30" or "01:30:15"
std::optional<double> minutes_on_a_clock(const Leading& hours) {
    const std::optional<Leading> minutes = leading_number(hours.rest.substr(1));
    if (!minutes || minutes->number < 0.0 || minutes->number >= 60.0) {
        return std::nullopt;
    }
    const double whole = hours.number * 60.0 + minutes->number;
    if (minutes->rest.empty()) {
        return whole;
    }
    const std::optional<Leading> seconds =
        minutes->rest.starts_with(':') ? leading_number(minutes->rest.substr(1)) : std::nullopt;
    if (!seconds || !seconds->rest.empty() || seconds->number < 0.0 || seconds->number >= 60.0) {
        return std::nullopt;
    }
    return whole + seconds->number / 60.0;
}

}  // namespace

std::optional<Leading> leading_number(std::string_view text) {
    text = trimmed(text);
    double number = 0.0;
    const auto [end, problem] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (problem != std::errc() || !std::isfinite(number)) {
        return std::nullopt;
    }
    const auto used = static_cast<std::size_t>(end - text.data());
    return Leading{number, trimmed(text.substr(used))};
}

void each_part(std::string_view text, const std::function<void(std::string_view)>& visit) {
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(";|");
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) {
            visit(part);
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
}

std::optional<double> speed_limit_kmh(std::string_view text) {
    text = trimmed(text.substr(0, text.find_first_of(";|")));
    if (text == "walk") {
        return zone_limit_kmh(text);
    }
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        return zone_limit_kmh(text.substr(colon + 1));
    }
    const std::optional<Leading> leading = leading_number(text);
    if (!leading || leading->number < 1.0 || leading->number > 200.0) {
        return std::nullopt;
    }
    if (leading->rest == "mph") {
        return leading->number * kmh_per_mph;
    }
    const bool is_plain = leading->rest.empty() || leading->rest == "km/h" ||
                          leading->rest == "kmh" || leading->rest == "kph";
    return is_plain ? std::optional(leading->number) : std::nullopt;
}

std::optional<double> size_value(std::string_view text) {
    constexpr std::array<Unit, 4> units = {
        {{"m", 1.0}, {"cm", 0.01}, {"ft", metres_per_foot}, {"in", metres_per_inch}}};
    return least_measure(text, units);
}

std::optional<double> weight_value(std::string_view text) {
    constexpr std::array<Unit, 5> units = {
        {{"t", 1.0}, {"kg", 0.001}, {"lbs", 0.000453592}, {"lb", 0.000453592}, {"st", 0.907185}}};
    return least_measure(text, units);
}

std::optional<Seconds> duration_value(std::string_view text) {
    std::string lower(trimmed(text));
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    std::optional<double> minutes;
    if (const auto first = leading_number(lower)) {
        if (first->number < 0.0) {
            return std::nullopt;
        }
        minutes =
            first->rest.starts_with(':') ? minutes_on_a_clock(*first) : minutes_in_words(lower);
    } else if (lower.size() > 2 && lower.starts_with('p')) {
        minutes = minutes_in_words(std::string_view(lower).substr(1));
    }
    if (!minutes || *minutes > minutes_per_month) {
        return std::nullopt;
    }
    return Seconds(std::llround(*minutes * 60.0));
}

std::optional<double> incline_value(std::string_view text) {
    constexpr double unsaid = 0.05;
    constexpr double steepest = 0.6;
    text = trimmed(text);
    if (text == "up" || text == "down") {
        return text == "up" ? unsaid : -unsaid;
    }
    const std::optional<Leading> leading = leading_number(text);
    if (!leading) {
        return std::nullopt;
    }
    double share = leading->number / 100.0;
    if (leading->rest == "°") {
        share = std::abs(leading->number) < 90.0
                    ? std::tan(leading->number * std::numbers::pi / 180.0)
                    : 1.0;
    } else if (!leading->rest.empty() && leading->rest != "%") {
        return std::nullopt;
    }
    return std::abs(share) <= steepest ? std::optional(share) : std::nullopt;
}

std::optional<double> kerb_value(std::string_view text) {
    constexpr std::array<Unit, 7> kerbs = {{{"flush", 0.0},
                                            {"no", 0.0},
                                            {"lowered", 0.03},
                                            {"rolled", 0.05},
                                            {"raised", 0.15},
                                            {"regular", 0.15},
                                            {"yes", 0.15}}};
    for (const Unit& kerb : kerbs) {
        if (text == kerb.name) {
            return kerb.size;
        }
    }
    return std::nullopt;
}

}  // namespace halte::network
