// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "solver/cost.hpp"
#include "solver/problem.hpp"

namespace halte::solver {

// A unit at a site. Unit on the spot from arrival_s; setup ends at or before start_s; presence
// [start_s, start_s + dwell_s); packing after.
struct Visit {
    std::uint32_t site = 0;
    std::uint32_t series = 0;  // index into Solution::series
    std::int32_t arrival_s = 0;
    std::int32_t start_s = 0;
    std::int32_t dwell_s = 0;
    std::uint32_t travel_s = 0;    // from the previous visit or the base
    std::uint32_t distance_m = 0;  // idem
    friend bool operator==(const Visit&, const Visit&) = default;
};

// The tour of one slot. Empty = the unit stays at its base.
struct Tour {
    std::vector<Visit> visits;
    std::int32_t departure_s = 0;   // as late as the first arrival allows
    std::int32_t return_s = 0;
    std::int32_t rest_start_s = -1; // of the break; -1 = none in this slot
    TourTotals totals;              // the way back included
    friend bool operator==(const Tour&, const Tour&) = default;
};

// One rhythm at one site: the same hour, within Rules::tolerance_s, on all its days.
struct Series {
    std::uint32_t site = 0;
    std::uint32_t unit = 0;        // none when any unit may make a visit
    std::uint32_t pattern = none;  // none for a pin
    std::uint32_t pin = none;      // index into ProblemSpec::pins
    std::int32_t start_s = 0;      // announced hour (of a pin: of its first visit)
    std::int32_t dwell_s = 0;
    std::vector<std::uint32_t> days;
    friend bool operator==(const Series&, const Series&) = default;
};

// A value: compare, copy, keep.
struct Solution {
    std::vector<Tour> tours;  // one per slot
    std::vector<Series> series;  // ordered by site, then first day
    Value value;
    TourTotals totals;                       // over all tours
    std::vector<std::int64_t> cell_exposure; // per cell of the spec, base included
    friend bool operator==(const Solution&, const Solution&) = default;
};

// Value and exposure from scratch, by the definition; uses tours and series only. The slow twin
// of the search.
struct Evaluation {
    Value value;
    TourTotals totals;
    std::vector<std::int64_t> cell_exposure;
};
Evaluation evaluate(const Problem& problem, const Solution& solution);

enum class Breach {
    wrong_slot, closed, too_early, too_late, not_enough_travel, unreachable_leg, no_rest,
    range, driving, overload, capability, excluded, host_full, rhythm, hour_differs, dwell,
    second_series, pin_moved, totals, value, quota, budget,
    day_excluded,  // of a pin: by an exclusion of some days; `excluded` is for good
};

// One broken promise, named; slot, site or series where it makes sense, else none.
struct Violation {
    Breach breach;
    std::uint32_t slot = none;
    std::uint32_t site = none;
    std::uint32_t series = none;
    friend bool operator==(const Violation&, const Violation&) = default;
};

// Every rule of the problem, read again from the spec; empty = holds. For tests.
std::vector<Violation> verify(const Problem& problem, const Solution& solution);

}  // namespace halte::solver
