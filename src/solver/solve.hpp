// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/cancel.hpp"
#include "solver/problem.hpp"
#include "solver/solution.hpp"

namespace halte::solver {

// When to stop; whichever comes first. The result is the same on every run for the same problem,
// seed, threads, iterations and effort as long as nobody cancels and `elapsed_share` is empty.
// Rounds and steps are those of one thread: a second one has as many of its own.
struct StopRule {
    CancelToken cancel;
    // Ruin-and-recreate rounds. DEFAULT: 0, no limit.
    std::uint64_t iterations = 0;
    // Elementary steps (insertion tests, cells touched), counted, not timed; a budget that takes
    // about the same time on every problem: see effort_per_second. DEFAULT: 0, no limit.
    std::uint64_t effort = 0;
    // Share of the caller's time already used, 0..1; from 1 on the search ends. Read about every
    // millisecond; the search cools along it. DEFAULT: empty.
    std::function<double()> elapsed_share;
};

// Steps a core of 2020 does in a second, for turning seconds into a reproducible effort.
inline constexpr std::uint64_t effort_per_second = 50'000'000;

// The best so far; the solution lives during the call only.
struct Snapshot {
    const Solution& solution;
    std::uint64_t iteration = 0;
};

// All callbacks come from the calling thread and may be empty.
struct Listener {
    std::function<void(const Snapshot&)> on_improvement;  // at most every 2,000th part of the run
    std::function<void(double share)> on_progress;        // 0..1, of the budget
};

struct Options {
    std::uint64_t seed = 1;
    StopRule stop;  // with no limit at all: 2,000 iterations
    Listener listener;
    // How much worse than the plan at hand the next one may be at the start, in values of an
    // average series; it falls to nothing over the run. Many small stops want more: 1.5 for the
    // public problems of orienteering with hours, 3 without, 0.25 for rounds that return.
    double heat = 0.25;
    // 1 or 2 searches at once, which tell each other their best plan after every so many rounds.
    // DEFAULT: 1
    std::uint32_t threads = 1;
    // A solution of this problem without violations to begin from, its pins in their places: the
    // outcome is worth at least as much. DEFAULT: none, the lazy-greedy start.
    std::optional<Solution> start;
};

// Pins that cannot hold together: leave out any one and the others can.
struct Conflict {
    Breach reason;
    std::uint32_t slot = none;         // where, when it is one slot
    std::vector<std::uint32_t> pins;   // indices into ProblemSpec::pins, rising
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Outcome {
    Solution solution;                // empty tours when there are conflicts
    std::vector<Conflict> conflicts;  // disjoint; empty = the pins hold together
    std::uint64_t iterations = 0;     // of all threads, as the effort
    std::uint64_t effort = 0;
};

// Lazy-greedy construction, then ruin and recreate under threshold acceptance until told to stop.
// Anytime: a cancel gives the best so far, at worst the pins alone.
Outcome solve(const Problem& problem, const Options& options);

// The sets of pins that cannot hold together, without solving.
std::vector<Conflict> find_conflicts(const Problem& problem);

}  // namespace halte::solver
