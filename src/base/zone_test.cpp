// SPDX-License-Identifier: EUPL-1.2
#include "base/zone.hpp"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "base/failure.hpp"

namespace halte {
namespace {

Zone zone(std::string_view name) {
    return Zone::find(name).value();
}

// "2026-03-29 02:30" in a zone, as UTC text.
std::string utc(const Zone& zone, std::string_view local) {
    return format_utc(zone.to_instant(parse_day(local.substr(0, 10)).value(),
                                      parse_time_of_day(local.substr(11)).value()));
}

std::string local(const Zone& zone, std::string_view utc_text) {
    const LocalTime shown = zone.to_local(parse_instant(utc_text).value());
    return format_day(shown.day) + " " + format_time_of_day(shown.time);
}

TEST(Zone, knows_winter_and_summer_in_paris) {
    const Zone paris = zone("Europe/Paris");
    EXPECT_EQ(utc(paris, "2026-01-15 14:00"), "2026-01-15T13:00:00Z");
    EXPECT_EQ(utc(paris, "2026-07-15 14:00"), "2026-07-15T12:00:00Z");
}

TEST(Zone, counts_a_skipped_hour_with_the_offset_before_the_change) {
    const Zone paris = zone("Europe/Paris");
    EXPECT_EQ(utc(paris, "2026-03-29 01:59"), "2026-03-29T00:59:00Z");
    EXPECT_EQ(utc(paris, "2026-03-29 02:00"), "2026-03-29T01:00:00Z");
    EXPECT_EQ(utc(paris, "2026-03-29 02:30"), "2026-03-29T01:30:00Z");
    EXPECT_EQ(local(paris, "2026-03-29T01:30:00Z"), "2026-03-29 03:30");
    EXPECT_EQ(utc(paris, "2026-03-29 03:00"), "2026-03-29T01:00:00Z");
}

TEST(Zone, takes_the_first_of_an_hour_shown_twice) {
    const Zone paris = zone("Europe/Paris");
    EXPECT_EQ(utc(paris, "2026-10-25 02:30"), "2026-10-25T00:30:00Z");
    EXPECT_EQ(local(paris, "2026-10-25T00:30:00Z"), "2026-10-25 02:30");
    EXPECT_EQ(local(paris, "2026-10-25T01:30:00Z"), "2026-10-25 02:30");
    EXPECT_EQ(utc(paris, "2026-10-25 03:00"), "2026-10-25T02:00:00Z");
}

TEST(Zone, keeps_the_hour_overseas_where_the_clock_never_changes) {
    for (const char* day : {"2026-01-15", "2026-03-29", "2026-07-15", "2026-10-25"}) {
        const std::string morning = std::string(day) + " 10:00";
        EXPECT_EQ(utc(zone("Indian/Reunion"), morning), std::string(day) + "T06:00:00Z");
        EXPECT_EQ(utc(zone("America/Cayenne"), morning), std::string(day) + "T13:00:00Z");
    }
}

TEST(Zone, ends_a_day_at_the_midnight_of_the_next) {
    EXPECT_EQ(utc(zone("Europe/Paris"), "2026-11-23 24:00"), "2026-11-23T23:00:00Z");
}

TEST(Zone, gives_back_every_local_minute_of_a_year_but_the_skipped_ones) {
    const Zone paris = zone("Europe/Paris");
    int moved = 0;
    for (Day day = parse_day("2026-01-01").value(); format_day(day) != "2027-01-01";
         day = add_days(day, 1)) {
        for (TimeOfDay time(0); time < TimeOfDay(1440); time += TimeOfDay(10)) {
            const LocalTime back = paris.to_local(paris.to_instant(day, time));
            moved += back.day == day && back.time == time ? 0 : 1;
        }
    }
    EXPECT_EQ(moved, 6) << "only 02:00 to 02:50 of 29 March 2026 are not shown by any clock";
}

TEST(Zone, writes_the_offset_of_the_moment) {
    const Instant instant = parse_instant("2026-07-15T12:00:00Z").value();
    EXPECT_EQ(zone("Europe/Paris").format(instant), "2026-07-15T14:00:00+02:00");
    EXPECT_EQ(zone("America/Cayenne").format(instant), "2026-07-15T09:00:00-03:00");
    EXPECT_EQ(zone("Pacific/Marquesas").format(instant), "2026-07-15T02:30:00-09:30");
    EXPECT_EQ(zone("UTC").format(instant), "2026-07-15T12:00:00+00:00");
}

TEST(Zone, says_what_a_zone_is_called_when_there_is_none) {
    for (const char* name : {"Paris", "", "Europe/Pariss", "../../../etc/passwd"}) {
        const auto result = Zone::find(name);
        ASSERT_FALSE(result) << name;
        EXPECT_EQ(result.errors().front().code, ErrorCode::not_found);
    }
    EXPECT_EQ(Zone::find("Paris").errors().front().message.en,
              "There is no time zone named \"Paris\".");
}

// Puts an empty folder over the zones of the system, for this process only.
bool hide_time_zones() {
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           mount("none", "/usr/share/zoneinfo", "tmpfs", 0, nullptr) == 0;
}

bool can_hide_time_zones() {
    const pid_t child = fork();
    if (child == 0) {
        _exit(hide_time_zones() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

[[noreturn]] void look_for_paris_without_zones() {
    hide_time_zones();
    try {
        (void)Zone::find("Europe/Paris");
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s %s", failure.what(), failure.error().hint.en.c_str());
        std::exit(7);
    }
    std::exit(0);
}

TEST(ZoneDeathTest, tells_the_operator_to_install_tzdata_when_there_are_no_zones) {
    if (!can_hide_time_zones()) {
        GTEST_SKIP() << "this kernel does not let a process hide a folder from itself";
    }
    // A fresh process: this one may have read the zones already.
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(look_for_paris_without_zones(), testing::ExitedWithCode(7),
                "This machine has no time zones. install the package tzdata");
}

TEST(Instant, reads_what_rfc_3339_allows) {
    const Instant expected = parse_instant("2026-11-23T08:30:00Z").value();
    EXPECT_EQ(parse_instant("2026-11-23T09:30:00+01:00").value(), expected);
    EXPECT_EQ(parse_instant("2026-11-22T23:00:00-09:30").value(), expected);
    EXPECT_EQ(parse_instant("2026-11-23t08:30:00.000z").value(), expected);
    EXPECT_EQ(parse_instant("2026-11-23T08:30:00.250Z").value(),
              expected + std::chrono::milliseconds(250));
    EXPECT_EQ(parse_instant("2026-11-23T08:30:00.123456789Z").value(),
              expected + std::chrono::milliseconds(123));
}

TEST(Instant, refuses_anything_else) {
    for (const char* text :
         {"", "2026-11-23", "2026-11-23 09:30", "2026-11-23T09:30:00", "2026-11-23T09:30:00+0100",
          "2026-11-23T09:30:00.Z", "2026-11-23T09:30:xxZ", "2026-11-23T09:30:00Z garbage"}) {
        const auto result = parse_instant(text);
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.errors().front().code, ErrorCode::malformed) << text;
    }
    EXPECT_EQ(parse_instant("2026-02-30T09:30:00Z").errors().front().code, ErrorCode::invalid);
    EXPECT_EQ(parse_instant("2026-02-20T24:00:00Z").errors().front().code, ErrorCode::invalid);
}

TEST(Instant, writes_moments_before_1970) {
    EXPECT_EQ(format_utc(parse_instant("1969-12-31T23:59:59Z").value()), "1969-12-31T23:59:59Z");
}

}  // namespace
}  // namespace halte
