// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
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
    std::int64_t load = 0;
    std::int32_t room_s = 0;  // no gap holds a stop that takes longer than this
    bool is_feasible = true;
};

// Arrival when the rest is taken in this leg, leaving at depart_s; never_early if it cannot be.
std::int32_t arrival_with_rest(const Slot& slot, std::int32_t depart_s, std::int32_t travel_s);
// Latest departure for being there, rested, at arrive_s; never_late if it cannot be.
std::int32_t departure_with_rest(const Slot& slot, std::int32_t arrive_s, std::int32_t travel_s);

// Recomputes times, gaps, totals, cost and feasibility of a tour after any change. O(stops).
void retime(const Problem& problem, std::uint32_t slot, Route& route);

// What a quick look says of a gap, before the exact test. Leaving gets later from one gap of a tour
// to the next: after `too_late` there is nothing.
enum class Chance { perhaps, no, too_late };

// Looks as if the rest took no time, so `perhaps` may be wrong, the others never. Inline: it is
// asked of every gap, fit_in_gap of few.
inline Chance chance_in_gap(const Problem& problem, const Slot& slot, const Gap& gap,
                            const Stop& stop) {
    const std::int32_t from_s = std::min(gap.from.before_rest, gap.from.rested) + slot.setup_s;
    if (from_s > stop.hi_s) {
        return Chance::too_late;
    }
    const std::int32_t until_s =
        std::max(gap.to.before_rest, gap.to.rested) - slot.packing_s - stop.dwell_s;
    if (until_s < std::max(stop.lo_s, from_s)) {
        return Chance::no;
    }
    const std::uint32_t node = problem.site(stop.site).node;
    const std::int64_t start_s = std::max<std::int64_t>(
        stop.lo_s, std::int64_t{from_s} + problem.travel_s(slot, gap.before, node));
    const bool is_left =
        start_s <= stop.hi_s && start_s + problem.travel_s(slot, node, gap.after) <= until_s;
    return is_left ? Chance::perhaps : Chance::no;
}

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
// `stop` tells site, allowed starts and dwell. Checks travel, shift, rest, range, driving and
// load. The tour must have been timed.
GapFit fit_in_gap(const Problem& problem, std::uint32_t slot, const Route& route, std::size_t gap,
                  const Stop& stop);

}  // namespace halte::solver
