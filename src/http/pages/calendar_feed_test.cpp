// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/calendar_feed.hpp"

#include <gtest/gtest.h>

#include "base/format.hpp"
#include "base/text.hpp"

namespace halte::http {

namespace {

planner::PublicStop stop_on(std::string_view day) {
    planner::PublicStop stop;
    stop.place = model::PlaceId("place-1");
    stop.place_name = "Place de la mairie; sous le platane, à l’ombre";
    stop.commune_name = "Calacuccia";
    stop.position = geo::Position::at({.lat = 42.3331, .lon = 9.0261});
    stop.unit_name = "Camion de Corte";
    stop.day = parse_day(day).value();
    stop.opens = TimeOfDay{570};
    stop.closes = TimeOfDay{750};
    return stop;
}

std::string feed_of(std::string_view zone, std::initializer_list<std::string_view> days) {
    std::vector<planner::PublicStop> stops;
    for (const auto day : days) {
        stops.push_back(stop_on(day));
    }
    CalendarFeed feed{"Passages à Calacuccia", "http://localhost:8080/passages/2B047", {}};
    for (const auto& stop : stops) {
        feed.stops.push_back(&stop);
    }
    return to_ics(feed, Zone::find(zone).value(), parse_instant("2026-11-23T08:00:00Z").value());
}

int count(std::string_view text, std::string_view part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST(CalendarFeed, writes_a_stop_in_local_time_with_its_zone) {
    const std::string ics = feed_of("Europe/Paris", {"2026-12-08"});
    EXPECT_NE(ics.find("DTSTART;TZID=Europe/Paris:20261208T093000\r\n"), std::string::npos);
    EXPECT_NE(ics.find("DTEND;TZID=Europe/Paris:20261208T123000\r\n"), std::string::npos);
    EXPECT_NE(ics.find("UID:place-1-20261208@halte\r\n"), std::string::npos);
    EXPECT_NE(ics.find("DTSTAMP:20261123T080000Z\r\n"), std::string::npos);
    EXPECT_NE(ics.find("Place de la mairie\\; sous le platane\\, à"), std::string::npos);
    EXPECT_NE(ics.find("GEO:42.333100;9.026100\r\n"), std::string::npos);
}

TEST(CalendarFeed, tells_both_changes_of_the_clock) {
    const std::string ics = feed_of("Europe/Paris", {"2026-12-08"});
    EXPECT_NE(ics.find("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\n"
                       "TZOFFSETTO:+0200\r\n"),
              std::string::npos);
    EXPECT_NE(ics.find("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\n"
                       "TZOFFSETTO:+0100\r\n"),
              std::string::npos);
    EXPECT_EQ(count(feed_of("Europe/Paris", {"2026-12-08", "2027-01-05"}), "BEGIN:DAYLIGHT"), 2);
}

TEST(CalendarFeed, knows_zones_that_never_change_and_those_west_of_greenwich) {
    const std::string ics = feed_of("America/Cayenne", {"2026-12-08"});
    EXPECT_EQ(count(ics, "BEGIN:STANDARD"), 1);
    EXPECT_EQ(count(ics, "BEGIN:DAYLIGHT"), 0);
    EXPECT_NE(ics.find("TZOFFSETTO:-0300\r\n"), std::string::npos);
    const std::string east = feed_of("America/Miquelon", {"2026-12-08"});
    EXPECT_EQ(count(east, "BEGIN:DAYLIGHT"), 1);
}

TEST(CalendarFeed, folds_lines_without_cutting_a_letter) {
    const std::string folded = fold_ics(std::string(74, 'a') + "éèà" + std::string(200, 'b'));
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = folded.find("\r\n", begin);
        EXPECT_LE(end - begin, 75u);
        EXPECT_TRUE(is_utf8(folded.substr(begin, end - begin)));
        begin = end + 2;
    }
    EXPECT_EQ(fold_ics("short"), "short\r\n");
    EXPECT_LE(fold_ics(std::string(300, '\x80')).size(), 400u);
}

TEST(CalendarFeed, lets_no_place_name_start_a_line_of_its_own) {
    EXPECT_EQ(escape_ics("a\r\nBEGIN:VEVENT"), "a\\nBEGIN:VEVENT");
}

TEST(CalendarFeed, is_a_calendar_even_when_nothing_is_announced) {
    EXPECT_EQ(count(feed_of("Europe/Paris", {}), "BEGIN:VEVENT"), 0);
}

}  // namespace halte::http
