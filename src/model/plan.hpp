// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/units.hpp"
#include "model/hours.hpp"
#include "model/names.hpp"
#include "model/rhythm.hpp"

namespace halte::model {

// The three plans always offered side by side.
enum class Objective { people, even, road };
inline constexpr std::array<Objective, 3> all_objectives = {Objective::people, Objective::even,
                                                            Objective::road};

// An estimate with its 80 % interval: between low and high, 8 times out of 10.
struct Estimate {
    People value{0.0};
    People low{0.0};
    People high{0.0};
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

// A place that is visited: the promise behind one or several stops.
struct Series {
    SeriesId id;
    PlaceId place;
    UnitId unit;
    Rhythm rhythm;
    TimeOfDay starts{0};  // people are welcome from
    Minutes stay{0};
    bool is_pinned = false;  // the user keeps it where it is: a commitment
    friend bool operator==(const Series&, const Series&) = default;
};

// A unit at a place during a time window on a date.
struct Stop {
    SeriesId series;
    PlaceId place;
    TimeOfDay arrives{0};  // at the place, before setup
    TimeOfDay opens{0};    // people are welcome from
    TimeOfDay closes{0};   // and until; packing comes after
    Seconds travel_before{0};
    Metres distance_before{0.0};
    friend bool operator==(const Stop&, const Stop&) = default;
};

// The ordered stops of one unit on one day, from and to its base.
struct Tour {
    UnitId unit;
    Day day;
    TimeOfDay departs{0};
    TimeOfDay returns{0};
    std::optional<TimeWindow> pause;
    std::vector<Stop> stops;
    Seconds travel_back{0};
    Metres distance_back{0.0};
    friend bool operator==(const Tour&, const Tour&) = default;

    Seconds driving() const;
    Metres distance() const;
};

// Why a series is in the plan.
struct WhySeries {
    SeriesId series;
    int visits = 0;
    Estimate reached;                  // newly reachable by this series alone
    People nearby{0.0};                // unseen people who live within 15 minutes of it
    People lost_without{0.0};          // what the plan would lose without it
    std::optional<PlaceId> next_best;  // the place that would take its room
    People next_best_difference{0.0};  // people of the plan with it instead, minus now
    std::optional<ProvisionId> nearest_provision;
    Minutes nearest_provision_drive{0};
    friend bool operator==(const WhySeries&, const WhySeries&) = default;
};

enum class LeftOutCause {
    never_open,   // its hours never meet the shift of a unit
    unreachable,  // no road for the units
    too_far,      // the way there and back leaves no useful presence
    lacks_equipment,
    forbidden,           // the user said no
    days_forbidden,      // no to every day on which it could have been
    already_covered,     // its people are reached by another stop of the plan
    group_full,          // other places of the same group were chosen
    budget_spent,        // too little is left of the kilometres or hours of the plan
    not_worth_the_road,  // it reaches less than its road costs
    no_room,             // the days are full; it would displace a stop that reaches more
};

// Why a place is not in the plan.
struct LeftOut {
    PlaceId place;
    LeftOutCause cause = LeftOutCause::no_room;
    People could_reach{0.0};            // it would add to the plan, over all its visits
    std::optional<PlaceId> because_of;  // covered by, or displaced by
    Minutes needed{0};                  // never_open, too_far: what it would take
    Minutes available{0};               // and what there is
    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

// Reach per area, for the evenness curve: share of the unseen public of a commune reached.
struct AreaReach {
    CommuneCode commune;
    People unseen{0.0};
    People reached{0.0};
    friend bool operator==(const AreaReach&, const AreaReach&) = default;
};

// What a plan brings and what it takes.
struct Figures {
    Estimate reached;                // people newly reachable over the horizon
    People nearby{0.0};              // unseen people who live within 15 minutes of a stop
    People at_most{0.0};             // proven: no plan reaches more
    std::string bound_name;          // how it was proven
    double evenness = 0.0;           // 1 - Gini of reach shares weighted by unseen people
    double worst_fifth_ratio = 0.0;  // share reached in the worst-served fifth over the best
    Metres distance{0.0};
    Seconds driving{0};
    Seconds presence{0};
    double road_share = 0.0;  // driving over team time, 0..1
    int stops = 0;
    int communes_visited = 0;
    std::vector<AreaReach> areas;  // every commune with unseen people
    friend bool operator==(const Figures&, const Figures&) = default;
};

// Something asked for: a place to be visited, freely or at a given day and hour.
struct Wish {
    PlaceId place;
    std::optional<UnitId> unit = {};
    std::optional<Day> day = {};  // the first visit
    std::optional<TimeOfDay> starts = {};
    std::optional<Minutes> stay = {};
    std::optional<int> every_weeks = {};  // 1, 2 or 4; absent: the plan decides
    // On that weekday of each month, instead of a day or of every so many weeks.
    std::optional<MonthlyWeekday> monthly = {};
    friend bool operator==(const Wish&, const Wish&) = default;
};

// A day on which a place is not visited: by no unit, or not by that one.
struct NoVisit {
    PlaceId place;
    Day day;
    std::optional<UnitId> unit = {};
    friend bool operator==(const NoVisit&, const NoVisit&) = default;
};

// What the tours of a unit, or of all together, may take over the whole plan; never more.
struct Budget {
    std::optional<UnitId> unit = {};      // absent: all units together
    std::optional<Metres> distance = {};  // of road, ways from and to the base included
    // At work: on the road, setting up, present, packing. Pauses and waiting are not counted.
    std::optional<Minutes> work = {};
    friend bool operator==(const Budget&, const Budget&) = default;
};

// Two places of which a plan visits at most one.
struct EitherOr {
    PlaceId one;
    PlaceId other;
    friend bool operator==(const EitherOr&, const EitherOr&) = default;
};

// What a plan was asked to be. Same request, seed, threads and build: same plan.
struct Request {
    std::string name;
    std::vector<UnitId> units;  // empty: all of the territory
    Day first_day;              // a Monday is usual, not required
    int weeks = 4;              // 1..13
    std::vector<Day> days_off;  // public holidays and closed days
    std::vector<Wish> wishes;
    std::vector<PlaceId> forbidden;
    std::vector<NoVisit> no_visits;
    std::vector<Budget> budgets;  // each holds
    std::vector<EitherOr> either_or;
    std::uint64_t seed = 1;
    double seconds = 8.0;  // of search for each objective
    int threads = 1;       // that search for each objective at the same time: 1 or 2
    bool sends(const UnitId& unit) const {
        return units.empty() || std::find(units.begin(), units.end(), unit) != units.end();
    }
    // The days on which that unit may not go to that place, sorted.
    std::vector<Day> days_without(const PlaceId& place, const UnitId& unit) const;
    // The days of a rhythm within the plan, days off left out; sorted.
    std::vector<Day> open_days_of(const Rhythm& rhythm) const;
    friend bool operator==(const Request&, const Request&) = default;
};

enum class PlanState { draft, published };

// All tours over a horizon, with the figures and reasons that go with them.
struct Plan {
    PlanId id;
    PlanId proposal;  // the three plans of one run share it
    int version = 1;  // grows with every change kept
    PlanState state = PlanState::draft;
    Objective objective = Objective::people;
    Request request;
    Instant made_at;
    std::vector<Series> series;
    std::vector<Tour> tours;  // sorted by day, then unit
    Figures figures;
    std::vector<WhySeries> whys;    // one per series, same order
    std::vector<LeftOut> left_out;  // the most promising first
    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace halte::model
