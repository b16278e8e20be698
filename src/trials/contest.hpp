// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/cancel.hpp"
#include "trials/trial.hpp"

namespace halte::trials {

struct Attempt {
    double seconds = 10.0;  // of the processor, all threads together
    std::uint64_t seed = 1;
    std::uint32_t threads = 1;  // of one search: 1 or 2
};

// A better plan: what it was worth and after how many seconds of the processor it was there.
struct Milestone {
    double seconds = 0.0;
    double value = 0.0;
};

// What came of one attempt at one problem.
struct Score {
    std::string instance;
    std::uint32_t teams = 1;
    Attempt attempt;
    bool is_minimised = false;
    int decimals = 0;  // of the value, when it is told
    double spent_s = 0.0;
    double value = 0.0;  // as the referee counts it; 0 when a rule was broken
    double bound = 0.0;  // proven: no tours are better
    std::string breach;  // empty = the tours hold
    Tours tours;
    std::vector<Milestone> trace;  // at most one every 2,000th part of the time
};

// Seconds of the processor that the search has used: of this thread, or of all when it has two.
using ProcessorSeconds = std::function<double()>;

// Errors: those of Problem::build, when the problem is beyond what the solver takes.
Result<Score> attempt(const Trial& trial, const Attempt& asked, const ProcessorSeconds& spent,
                      const CancelToken& cancel);

// Heading and line of a table of scores; a reference that is not known stays blank.
inline constexpr std::string_view score_heading =
    "instance,m,seed,seconds,value,bks,gap_percent,bound,feasible\n";
std::string score_row(const Score& score, const std::optional<double>& reference);
// "seconds,value", a line for each milestone.
std::string trace_text(const std::vector<Milestone>& trace);
// As good as the reference, or better, by tours that hold.
bool is_reached(const Score& score, double reference);
// How far short of the reference, in per cent of it; 0 when the reference is 0, 100 when a rule
// was broken.
double gap_percent(const Score& score, double reference);

}  // namespace halte::trials
