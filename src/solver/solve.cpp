// SPDX-License-Identifier: EUPL-1.2
#include "solver/solve.hpp"

#include <atomic>
#include <future>

#include "base/assert.hpp"
#include "solver/search.hpp"

namespace halte::solver {

namespace {

constexpr std::uint64_t rounds_without_limit = 2'000;

Options with_some_limit(Options options) {
    const StopRule& stop = options.stop;
    if (stop.iterations == 0 && stop.effort == 0 && !stop.elapsed_share &&
        !stop.cancel.stop_possible()) {
        options.stop.iterations = rounds_without_limit;
    }
    return options;
}

// The time is over when the one who tells it has gone.
struct LastBell {
    std::atomic<double>& elapsed;
    ~LastBell() { elapsed = 1.0; }
};

// Two searches at once, each with dice of its own. The second has no ear and no clock: it is told
// the time by the first.
Outcome search_together(const Problem& problem, Options options) {
    std::atomic<double> elapsed{0.0};
    Options beside{.seed = Random(options.seed).next(), .stop = options.stop, .listener = {},
                   .heat = options.heat, .start = options.start};
    if (options.stop.elapsed_share) {
        beside.stop.elapsed_share = [&elapsed] { return elapsed.load(); };
        options.stop.elapsed_share = [&elapsed, ask = options.stop.elapsed_share] {
            const double share = ask();
            elapsed = share;
            return share;
        };
    }
    Meeting meeting;
    Search first(problem, options);
    Search second(problem, beside);
    const auto sit = [&meeting](Search& search, std::uint32_t number) {
        Meeting::Seat seat(meeting, number);
        search.run(&seat);
    };
    std::future<void> other = std::async(std::launch::async, [&] { sit(second, 1); });
    const LastBell bell{elapsed};
    sit(first, 0);
    other.get();
    first.join(second);
    return first.outcome();
}

}  // namespace

Outcome solve(const Problem& problem, const Options& options) {
    HALTE_ASSERT(options.threads == 1 || options.threads == 2);
    std::vector<Conflict> conflicts = find_conflicts(problem);
    if (!conflicts.empty()) {
        Outcome outcome;
        outcome.solution.tours.resize(problem.slot_count());
        outcome.conflicts = std::move(conflicts);
        return outcome;
    }
    const Options limited = with_some_limit(options);
    if (limited.threads == 2) {
        return search_together(problem, limited);
    }
    Search search(problem, limited);
    search.run(nullptr);
    return search.outcome();
}

}  // namespace halte::solver
