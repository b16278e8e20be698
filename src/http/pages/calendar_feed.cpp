// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/calendar_feed.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace halte::http {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::string two(std::int64_t value) {
    return value < 10 ? text("0", value) : text(value);
}

// "20261208"
std::string compact(Day day) {
    std::string words = format_day(day);
    std::erase(words, '-');
    return words;
}

std::string local(Day day, TimeOfDay time) {
    const Day shown = time.count() >= 24 * 60 ? add_days(day, 1) : day;
    const auto count = time.count() % (24 * 60);
    return text(compact(shown), "T", two(count / 60), two(count % 60), "00");
}

std::string utc(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(instant - day).count();
    return text(compact(day), "T", two(seconds / 3600), two(seconds / 60 % 60),
                two(seconds % 60), "Z");
}

std::string offset_text(Seconds offset) {
    const auto count = offset.count() < 0 ? -offset.count() : offset.count();
    return text(offset.count() < 0 ? "-" : "+", two(count / 3600), two(count / 60 % 60));
}

void line(std::string& out, std::string_view name, std::string_view value) {
    out += fold_ics(text(name, value));
}

void add_observance(std::string& out, bool is_summer, std::string_view begins, Seconds before,
                    Seconds after) {
    const std::string_view kind = is_summer ? "DAYLIGHT" : "STANDARD";
    line(out, "BEGIN:", kind);
    line(out, "DTSTART:", begins);
    line(out, "TZOFFSETFROM:", offset_text(before));
    line(out, "TZOFFSETTO:", offset_text(after));
    line(out, "END:", kind);
}

// Each change of the clock in the years of the feed, one by one: no rule to get wrong, and a law
// that changes once needs nothing more.
void add_zone(std::string& out, const Zone& zone, Day first, Day last) {
    line(out, "BEGIN:", "VTIMEZONE");
    line(out, "TZID:", zone.name());
    const auto year_of = [](Day day) { return std::chrono::year_month_day(day).year(); };
    const Day from = year_of(first) / std::chrono::January / 1;
    const Day until = (year_of(last) + std::chrono::years(1)) / std::chrono::January / 1;
    const Seconds start = zone.to_local(Instant(from)).offset;
    Seconds standard = start;
    for (Day day = from; day < until; day = add_days(day, 1)) {
        standard = std::min(standard, zone.to_local(Instant(day)).offset);
    }
    add_observance(out, start > standard, local(add_days(from, -1), TimeOfDay{0}), start, start);
    Seconds before = start;
    for (Day day = from; day < until; day = add_days(day, 1)) {
        if (zone.to_local(Instant(add_days(day, 1))).offset == before) {
            continue;
        }
        Instant change{day};
        while (zone.to_local(change).offset == before) {
            change += minutes(15);
        }
        const Seconds after = zone.to_local(change).offset;
        // DTSTART of an observance is on the clock as it was before the change (3.6.5).
        const Instant shown = change + before;
        const auto shown_day = std::chrono::floor<std::chrono::days>(shown);
        add_observance(out, after > standard,
                       local(shown_day, std::chrono::duration_cast<Minutes>(shown - shown_day)),
                       before, after);
        before = after;
    }
    line(out, "END:", "VTIMEZONE");
}

void add_event(std::string& out, const planner::PublicStop& stop, const CalendarFeed& feed,
               const Zone& zone, Instant stamp) {
    const std::string place = text(stop.place_name, ", ", stop.commune_name);
    line(out, "BEGIN:", "VEVENT");
    line(out, "UID:", text(stop.place.text(), "-", compact(stop.day), "@halte"));
    line(out, "DTSTAMP:", utc(stamp));
    line(out, text("DTSTART;TZID=", zone.name(), ":"), local(stop.day, stop.opens));
    line(out, text("DTEND;TZID=", zone.name(), ":"), local(stop.day, stop.closes));
    line(out, "SUMMARY:", escape_ics(text(stop.unit_name, " · ", stop.commune_name)));
    line(out, "LOCATION:", escape_ics(place));
    line(out, "GEO:", text(format_decimal(stop.position.lat(), 6), ";",
                           format_decimal(stop.position.lon(), 6)));
    line(out, "URL:", feed.address);
    line(out, "TRANSP:", "TRANSPARENT");
    line(out, "END:", "VEVENT");
}

}  // namespace

std::string fold_ics(std::string_view line) {
    constexpr std::size_t most = 75;
    std::string out;
    std::size_t room = most;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) {
            --cut;
        }
        if (cut == 0) {  // not UTF-8: cut anywhere rather than never
            cut = room;
        }
        out += text(line.substr(0, cut), "\r\n ");
        line.remove_prefix(cut);
        room = most - 1;  // the space counts
    }
    return text(out, line, "\r\n");
}

std::string escape_ics(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            out += c;
        }
    }
    return out;
}

std::string to_ics(const CalendarFeed& feed, const Zone& zone, Instant stamp) {
    std::string out;
    line(out, "BEGIN:", "VCALENDAR");
    line(out, "VERSION:", "2.0");
    line(out, "PRODID:", "-//Halte//Passages//FR");
    line(out, "CALSCALE:", "GREGORIAN");
    line(out, "METHOD:", "PUBLISH");
    line(out, "X-WR-CALNAME:", escape_ics(feed.name));
    line(out, "REFRESH-INTERVAL;VALUE=DURATION:", "PT12H");
    if (!feed.stops.empty()) {
        const auto [first, last] = std::minmax_element(
            feed.stops.begin(), feed.stops.end(),
            [](const auto* a, const auto* b) { return a->day < b->day; });
        add_zone(out, zone, (*first)->day, (*last)->day);
    }
    for (const planner::PublicStop* stop : feed.stops) {
        add_event(out, *stop, feed, zone, stamp);
    }
    line(out, "END:", "VCALENDAR");
    return out;
}

}  // namespace halte::http
