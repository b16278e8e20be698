// SPDX-License-Identifier: EUPL-1.2
#include "base/zone.hpp"

#include <date/tz.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "base/failure.hpp"

namespace halte {
namespace {

const date::time_zone& rules_of(const void* rules) {
    return *static_cast<const date::time_zone*>(rules);
}

const date::tzdb& zones_of_the_system() {
    const Error absent{
        ErrorCode::unavailable,
        say("Cette machine n'a pas de fuseaux horaires.", "This machine has no time zones."), "",
        say("installez le paquet tzdata", "install the package tzdata")};
    try {
        const date::tzdb& zones = date::get_tzdb();
        if (!zones.zones.empty()) {
            return zones;
        }
    } catch (const std::runtime_error&) {
        throw Failure(absent);
    }
    throw Failure(absent);
}

// The text of a date and time with the offset written as RFC 3339 wants it.
std::string format_with_offset(Instant instant, Seconds offset) {
    const auto local = std::chrono::floor<std::chrono::seconds>(instant) + offset;
    const Day day = std::chrono::floor<std::chrono::days>(local);
    const auto clock = static_cast<int>((local - day).count());
    const auto minutes = static_cast<int>(std::abs(offset.count()) / 60);
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d%c%02d:%02d", clock / 3600,
                  clock / 60 % 60, clock % 60, offset < Seconds(0) ? '-' : '+', minutes / 60,
                  minutes % 60);
    return format_day(day) + buffer.data();
}

Error unreadable_instant(std::string_view text) {
    return {ErrorCode::malformed,
            say("« {} » n'est pas un moment", "\"{}\" is not a moment", text.substr(0, 40)), "",
            say("écrivez une date, une heure et un décalage : 2026-11-23T09:30:00+01:00",
                "write a date, a time and an offset, as in 2026-11-23T09:30:00+01:00")};
}

// Cuts the fraction of a second off the front of `rest`; nothing when the dot has no digit.
Result<std::chrono::milliseconds> take_fraction(std::string_view& rest) {
    if (rest.empty() || rest.front() != '.') {
        return std::chrono::milliseconds(0);
    }
    int fraction = 0;
    int weight = 100;
    std::size_t end = 1;
    for (; end < rest.size() && rest[end] >= '0' && rest[end] <= '9'; ++end) {
        fraction += (rest[end] - '0') * weight;
        weight /= 10;
    }
    if (end == 1) {
        return unreadable_instant(rest);
    }
    rest.remove_prefix(end);
    return std::chrono::milliseconds(fraction);
}

Result<Seconds> parse_offset(std::string_view text) {
    if (text == "Z" || text == "z") {
        return Seconds(0);
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) {
        return unreadable_instant(text);
    }
    const auto shift = parse_time_of_day(text.substr(1));
    if (!shift) {
        return shift.errors();
    }
    return text[0] == '-' ? -Seconds(*shift) : Seconds(*shift);
}

}  // namespace

Result<Zone> Zone::find(std::string_view name) {
    zones_of_the_system();
    try {
        return Zone(std::string(name), date::locate_zone(std::string(name)));
    } catch (const std::runtime_error&) {
        return Error{ErrorCode::not_found,
                     say("Il n'y a pas de fuseau horaire « {} ».",
                         "There is no time zone named \"{}\".", name.substr(0, 40)),
                     "",
                     say("prenez un nom de la liste IANA : Europe/Paris, Indian/Reunion...",
                         "use a name of the IANA list, as in Europe/Paris or Indian/Reunion")};
    }
}

LocalTime Zone::to_local(Instant instant) const {
    const auto second = std::chrono::floor<std::chrono::seconds>(instant);
    const Seconds offset(rules_of(rules_).get_info(second).offset.count());
    const auto local = second + offset;
    const Day day = std::chrono::floor<std::chrono::days>(local);
    return {day, std::chrono::floor<TimeOfDay>(local - day), offset};
}

Instant Zone::to_instant(Day day, TimeOfDay time) const {
    const date::local_seconds local(Seconds(day.time_since_epoch()) + Seconds(time));
    // `first` is the only offset, or the one before the change when the night has two.
    const date::local_info found = rules_of(rules_).get_info(local);
    return Instant(local.time_since_epoch() - found.first.offset);
}

std::string Zone::format(Instant instant) const {
    return format_with_offset(instant, to_local(instant).offset);
}

std::string format_utc(Instant instant) {
    std::string text = format_with_offset(instant, Seconds(0));
    return text.replace(text.size() - 6, 6, "Z");
}

Result<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[16] != ':') {
        return unreadable_instant(text);
    }
    const auto day = parse_day(text.substr(0, 10));
    const auto time = parse_time_of_day(text.substr(11, 5));
    // Seconds have the shape of the minutes of an hour; RFC 3339 also allows the leap second 60.
    const std::string seconds_text = "00:" + std::string(text.substr(17, 2));
    const auto seconds = parse_time_of_day(seconds_text == "00:60" ? "00:59" : seconds_text);
    std::string_view rest = text.substr(19);
    const auto fraction = take_fraction(rest);
    const auto offset = parse_offset(rest);
    if (!day || !time || !seconds || !fraction || !offset || *time == TimeOfDay(24 * 60)) {
        Error error = unreadable_instant(text);
        const bool is_shape_right = day && time && seconds && fraction && offset;
        if (is_shape_right || (!day && day.errors().front().code == ErrorCode::invalid)) {
            error.code = ErrorCode::invalid;
        }
        return error;
    }
    return Instant(day->time_since_epoch() + *time + Seconds(seconds->count()) - *offset +
                   *fraction);
}

}  // namespace halte
