// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "base/progress.hpp"
#include "trials/contest.hpp"

namespace halte::trials {

// What came of every attempt, problem by problem, the seeds 1, 2, ... of each in turn; nothing
// where the tournament was stopped before its end.
struct Standings {
    std::vector<std::optional<Score>> scores;
    Errors errors;
};

// Every problem with every seed, `side_by_side` attempts at a time, each as `asked` but for the
// seed; `spent` tells the processor seconds of the search that asks.
Standings play(const Trials& problems, std::uint64_t seeds, const Attempt& asked,
               unsigned side_by_side, const ProcessorSeconds& spent, Progress& progress,
               const CancelToken& cancel);

}  // namespace halte::trials
