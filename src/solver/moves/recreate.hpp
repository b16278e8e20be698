// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "base/cancel.hpp"
#include "base/random.hpp"
#include "solver/insertion.hpp"

// Moves that put series into a plan. Only insertions that pay are made.
namespace halte::solver {

// What each site promised when last looked at: an upper bound as long as nothing was taken out
// since, a guess afterwards. Orders the attempts.
struct Hints {
    explicit Hints(const PlanState& state);
    void refresh(const PlanState& state);  // one coverage gain for each absent site

    std::vector<std::int64_t> gain;    // of one visit at the longest dwell
    std::vector<std::int64_t> time_s;  // shortest service
    std::vector<std::uint32_t> able;   // sites with a candidate
};

// Tries absent sites one after the other in an order with noise (random, gain, gain per time),
// skipping some on purpose (blinks), until `misses` attempts in a row have failed.
struct OrderTaste {
    std::int64_t seconds_worth = 0;
    std::uint32_t misses = 60;
    // The best of so many insertions that fit is made, the others come too late. DEFAULT: 1.
    std::uint32_t batch = 1;
    // All are to find their place: none is passed over, but some gaps are. DEFAULT: false.
    bool is_for_all = false;
    // Only these sites are tried, each once. DEFAULT: all that are able to be served.
    const std::vector<std::uint32_t>* among = nullptr;
};
void recreate_in_order(PlanState& state, InsertionFinder& finder, const Hints& hints,
                       Random& random, const OrderTaste& taste);

// Lazy greedy (Minoux 1978) by net value per second: the best of `sites` first, looking again
// only at the one on top. With all sites on an empty plan it is the construction. Deterministic.
void recreate_greedily(PlanState& state, InsertionFinder& finder,
                       const std::vector<std::uint32_t>& sites, const CancelToken& cancel);

// Best insertion over all dwell levels of a site, by net value per second.
bool find_over_levels(const PlanState& state, InsertionFinder& finder, std::uint32_t site,
                      Insertion& out);

}  // namespace halte::solver
