// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/plan.hpp"

namespace halte::planner {

// skip: no visit of its place on that day; allow takes that back, for the place.
enum class ChangeKind { pin, unpin, remove, move, add, skip, allow };

// One gesture on a plan.
struct Change {
    ChangeKind kind = ChangeKind::pin;
    int version = 0;                         // of the plan it was made on
    model::SeriesId series = {};             // pin, unpin, remove, move, skip
    model::PlaceId place = {};               // add, allow
    std::optional<Day> day = {};             // move, add: the first visit; skip, allow
    std::optional<TimeOfDay> starts = {};    // move, add
    std::optional<model::UnitId> unit = {};  // move, add; absent keeps the unit
};

// Why a gesture cannot be done, for the person who tried it.
struct Obstacle {
    std::string code;  // "closed", "shift", "overlap", "unreachable", "taken", "day_off", ...
    Sentence message;
    friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

// What a change gains and loses.
struct Effect {
    std::vector<Obstacle> obstacles;  // empty: it is possible
    double reached_difference = 0.0;  // persons
    double distance_difference_m = 0.0;
    Seconds driving_difference{0};
    double evenness_difference = 0.0;
    std::optional<model::Plan> plan;  // the plan after it, when possible
};

// Where a series could move.
struct MoveSlot {
    model::UnitId unit;
    Day day;
    TimeOfDay starts{0};
    double reached_difference = 0.0;
    double distance_difference_m = 0.0;
};

struct Setting;

// What a change would bring to a plan. All other series stay where and when they are. A series
// that skips a day keeps its others; one that has no other finds its best other day, or none and
// drops out. Changed
// plans keep their id and get the next version. Errors: invalid (no such series, place, unit, a
// day outside the plan), every one at once; conflict when `change.version` is not the plan's.
Result<Effect> try_change(const Setting& setting, const model::Plan& plan, const Change& change);

// Days and hours to which a series could move, the other series staying put: for each unit and
// each day of a rhythm with as many visits the best hour; most people first, at most 40.
// Errors: not_found.
Result<std::vector<MoveSlot>> find_move_slots(const Setting& setting, const model::Plan& plan,
                                              const model::SeriesId& series);

}  // namespace halte::planner
