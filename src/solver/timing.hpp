// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

// When things can happen in one tour. All tests of an insertion are O(1): each stop keeps its
// earliest start counted from the morning and its latest start counted from the evening
// (Savelsbergh 1992), both twice: with the rest of the day already taken, and not yet. The rest
// is thus a floating visit whose best gap needs no search.
namespace halte::solver {

inline constexpr std::int32_t never_early = 1 << 29;    // an earliest time that does not exist
inline constexpr std::int32_t never_late = -(1 << 29);  // a latest time that does not exist

// Presence of a unit in a tour under search: starts anywhere in [lo_s, hi_s].
struct Stop {
    std::uint32_t site = 0;
    std::uint32_t pin = none;
    std::int32_t lo_s = 0;
    std::int32_t hi_s = 0;
    std::int32_t dwell_s = 0;
    friend bool operator==(const Stop&, const Stop&) = default;
};

struct StopTimes {
    std::int32_t earliest_before_rest = 0;
    std::int32_t earliest_rested = 0;
    std::int32_t latest_rested = 0;       // when the rest is behind us
    std::int32_t latest_before_rest = 0;  // when the rest is still to come
};

// Moments at which the unit may leave, or must have arrived; by rest already taken or not.
struct Departure {
    std::int32_t before_rest = never_early;
    std::int32_t rested = never_early;
};
struct Deadline {
    std::int32_t before_rest = never_late;
    std::int32_t rested = never_late;
};

// Between two neighbours of a tour, all that the test of an insertion needs, in one place.
struct Gap {
    std::uint32_t before = 0;  // nodes
    std::uint32_t after = 0;
    std::uint32_t travel_s = 0;    // 0 in an empty tour: nobody leaves the base
    std::uint32_t distance_m = 0;
    Departure from;
    Deadline to;
};

struct Route {
    std::vector<Stop> stops;
    std::vector<StopTimes> times;
    std::vector<Gap> gaps;  // gap k lies before the k-th stop, the last one before the base
    TourTotals totals;
    std::int64_t cost = 0;
    std::int32_t room_s = 0;  // no gap holds a stop that takes longer than this
    bool is_feasible = true;
};

// Arrival when the rest is taken in this leg, leaving at depart_s; never_early if it cannot be.
std::int32_t arrival_with_rest(const Slot& slot, std::int32_t depart_s, std::int32_t travel_s);
// Latest departure for being there, rested, at arrive_s; never_late if it cannot be.
std::int32_t departure_with_rest(const Slot& slot, std::int32_t arrive_s, std::int32_t travel_s);

// Recomputes times, gaps, totals, cost and feasibility of a tour after any change. O(stops).
void retime(const Problem& problem, std::uint32_t slot, Route& route);

// One way of putting a site into a gap: presence may start in [lo_s, hi_s].
struct GapRange {
    std::int32_t lo_s = 0;
    std::int32_t hi_s = -1;
    bool is_empty() const { return lo_s > hi_s; }
};
// Both ways (rest before, rest after) and what the detour takes.
struct GapFit {
    GapRange rested;
    GapRange before_rest;
    std::int64_t extra_s = 0;
    std::int64_t extra_m = 0;
    bool fits() const { return !rested.is_empty() || !before_rest.is_empty(); }
};
// `stop` tells site, allowed starts and dwell. Checks travel, shift, rest, range and driving. The
// tour must have been timed.
GapFit fit_in_gap(const Problem& problem, std::uint32_t slot, const Route& route, std::size_t gap,
                  const Stop& stop);

}  // namespace halte::solver
