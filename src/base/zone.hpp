// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/calendar.hpp"
#include "base/clock.hpp"
#include "base/result.hpp"

namespace halte {

// What the clock on the wall shows at some moment.
struct LocalTime {
    Day day;
    TimeOfDay time{};  // whole minutes, 0..1439
    Seconds offset{};  // local minus UTC: 3600 in Paris in winter
    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

// A time zone of the IANA database, as installed on the system (package tzdata). Cheap to copy;
// may be shared between threads.
class Zone {
public:
    // "Europe/Paris", "Indian/Reunion", "America/Cayenne", "UTC".
    // Error: not_found. Throws Failure (unavailable) when the system has no time zones at all.
    static Result<Zone> find(std::string_view name);

    const std::string& name() const { return name_; }

    LocalTime to_local(Instant instant) const;

    // The moment when a wall clock shows `time` on `day`; 24:00 is the midnight that ends it.
    // Two nights a year have no single answer, and the rule is that of RFC 5545, 3.3.5: an hour
    // shown twice means the first; an hour that is skipped is counted with the offset before the
    // change, so that 02:30 on 29 March 2026 in Paris is the moment shown as 03:30.
    Instant to_instant(Day day, TimeOfDay time) const;

    // "2026-11-23T09:30:00+01:00" (RFC 3339), to the second.
    std::string format(Instant instant) const;

private:
    Zone(std::string name, const void* rules) : name_(std::move(name)), rules_(rules) {}

    std::string name_;
    const void* rules_;  // of the process-wide database; never freed
};

// "2026-11-23T08:30:00Z".
std::string format_utc(Instant instant);

// RFC 3339: "2026-11-23T09:30:00+01:00", "2026-11-23T08:30:00.250Z". Digits after the millisecond
// are dropped. Errors: malformed, invalid.
Result<Instant> parse_instant(std::string_view text);

}  // namespace halte
