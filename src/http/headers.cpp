// SPDX-License-Identifier: EUPL-1.2
#include "http/headers.hpp"

#include <algorithm>
#include <array>

#include "base/assert.hpp"
#include "base/calendar.hpp"
#include "base/format.hpp"

namespace halte::http {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string two_digits(std::int64_t value) {
    return value < 10 ? text("0", value) : text(value);
}

}  // namespace

bool equal_without_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

std::string lower_case(std::string_view words) {
    std::string out(words);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string_view trim(std::string_view words) {
    const auto first = words.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return words.substr(first, words.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> list_of(std::string_view value, char separator) {
    std::vector<std::string_view> parts;
    while (!value.empty()) {
        const auto end = std::min(value.find(separator), value.size());
        if (const auto part = trim(value.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return parts;
}

std::string_view Headers::operator[](std::string_view name) const {
    for (const auto& [key, value] : fields_) {
        if (equal_without_case(key, name)) {
            return value;
        }
    }
    return {};
}

bool Headers::has(std::string_view name) const {
    return count(name) > 0;
}

int Headers::count(std::string_view name) const {
    return static_cast<int>(std::count_if(fields_.begin(), fields_.end(), [&](const auto& field) {
        return equal_without_case(field.first, name);
    }));
}

void Headers::set(std::string_view name, std::string value) {
    remove(name);
    add(name, std::move(value));
}

void Headers::add(std::string_view name, std::string value) {
    // A line break would let a stranger write the rest of the answer.
    HALTE_CHECK(value.find_first_of("\r\n") == std::string::npos);
    fields_.emplace_back(name, std::move(value));
}

void Headers::remove(std::string_view name) {
    std::erase_if(fields_,
                  [&](const auto& field) { return equal_without_case(field.first, name); });
}

std::string http_date(Instant instant) {
    static constexpr std::array<std::string_view, 7> days = {"Mon", "Tue", "Wed", "Thu",
                                                             "Fri", "Sat", "Sun"};
    static constexpr std::array<std::string_view, 12> months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    return text(days[static_cast<std::size_t>(weekday_of(day))], ", ",
                two_digits(static_cast<unsigned>(date.day())), " ",
                months[static_cast<unsigned>(date.month()) - 1], " ",
                static_cast<int>(date.year()), " ", two_digits(time.hours().count()), ":",
                two_digits(time.minutes().count()), ":", two_digits(time.seconds().count()),
                " GMT");
}

}  // namespace halte::http
