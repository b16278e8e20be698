// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace halte {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 7> weekday_names = {"mo", "tu", "we", "th",
                                                           "fr", "sa", "su"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// `pattern` has '0' where a digit must stand; any other character stands for itself.
bool has_shape(std::string_view text, std::string_view pattern) {
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                      [](char c, char p) { return p == '0' ? is_digit(c) : c == p; });
}

int number_at(std::string_view text, std::size_t start, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(start, length)) {
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    return std::string(text.substr(0, longest)) + (text.size() > longest ? "…" : "");
}

}  // namespace

Weekday weekday_of(Day day) {
    return static_cast<Weekday>(chrono::weekday(day).iso_encoding() - 1);
}

int nth_weekday_of_month(Day day) {
    const auto day_of_month = static_cast<unsigned>(chrono::year_month_day(day).day());
    return static_cast<int>((day_of_month - 1) / 7) + 1;
}

std::optional<Day> find_nth_weekday(Day month, Weekday weekday, int n) {
    HALTE_CHECK(n >= 1 && n <= 5);
    const chrono::year_month_day date(month);
    const chrono::weekday wanted(static_cast<unsigned>(weekday) + 1);
    const auto found = date.year() / date.month() / wanted[static_cast<unsigned>(n)];
    if (!found.ok()) {
        return std::nullopt;
    }
    return Day(found);
}

Day add_days(Day day, int count) {
    return day + chrono::days(count);
}

int days_between(Day from, Day to) {
    return static_cast<int>((to - from).count());
}

Day monday_of(Day day) {
    return add_days(day, -static_cast<int>(weekday_of(day)));
}

IsoWeek iso_week_of(Day day) {
    const Day thursday = add_days(monday_of(day), 3);
    const chrono::year year = chrono::year_month_day(thursday).year();
    const Day first(year / chrono::January / 1);
    return {static_cast<int>(year), days_between(first, thursday) / 7 + 1};
}

Result<Day> parse_day(std::string_view text) {
    if (!has_shape(text, "0000-00-00")) {
        return Error{ErrorCode::malformed,
                     say("« {} » n'est pas une date", "\"{}\" is not a date", shown(text)), "",
                     say("écrivez l'année, le mois et le jour : 2026-11-23",
                         "write the year, the month and the day, as in 2026-11-23")};
    }
    const chrono::year_month_day date(chrono::year(number_at(text, 0, 4)),
                                      chrono::month(static_cast<unsigned>(number_at(text, 5, 2))),
                                      chrono::day(static_cast<unsigned>(number_at(text, 8, 2))));
    if (!date.ok()) {
        return Error{ErrorCode::invalid,
                     say("« {} » n'est pas dans le calendrier", "\"{}\" is not in the calendar",
                         shown(text)),
                     "",
                     say("vérifiez le mois (de 01 à 12) et le nombre de jours de ce mois",
                         "check the month (01 to 12) and the number of days of that month")};
    }
    return Day(date);
}

std::string format_day(Day day) {
    const chrono::year_month_day date(day);
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

Result<TimeOfDay> parse_time_of_day(std::string_view text) {
    if (!has_shape(text, "00:00")) {
        return Error{ErrorCode::malformed,
                     say("« {} » n'est pas une heure", "\"{}\" is not a time of day", shown(text)),
                     "",
                     say("écrivez l'heure et les minutes : 09:30",
                         "write the hour and the minutes, as in 09:30")};
    }
    const int hour = number_at(text, 0, 2);
    const int minute = number_at(text, 3, 2);
    const TimeOfDay time(hour * 60 + minute);
    if (minute > 59 || time > TimeOfDay(24 * 60)) {
        return Error{ErrorCode::invalid,
                     say("« {} » n'est pas une heure", "\"{}\" is not a time of day", shown(text)),
                     "",
                     say("les heures vont de 00 à 23, les minutes de 00 à 59 ; 24:00 finit un jour",
                         "hours go from 00 to 23, minutes from 00 to 59; 24:00 ends a day")};
    }
    return time;
}

std::string format_time_of_day(TimeOfDay time) {
    HALTE_CHECK(time >= TimeOfDay(0) && time <= TimeOfDay(24 * 60));
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", static_cast<int>(time.count() / 60),
                  static_cast<int>(time.count() % 60));
    return buffer.data();
}

Result<Weekday> parse_weekday(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto* found = std::find(weekday_names.begin(), weekday_names.end(), lower);
    if (found == weekday_names.end()) {
        return Error{
            ErrorCode::malformed,
            say("« {} » n'est pas un jour de la semaine", "\"{}\" is not a day of the week",
                shown(text)),
            "", say("écrivez mo, tu, we, th, fr, sa ou su", "write mo, tu, we, th, fr, sa or su")};
    }
    return static_cast<Weekday>(found - weekday_names.begin());
}

std::string_view format_weekday(Weekday weekday) {
    return weekday_names.at(static_cast<std::size_t>(weekday));
}

}  // namespace halte
