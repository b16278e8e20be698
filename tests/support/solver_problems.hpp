// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/random.hpp"
#include "solver/problem.hpp"
#include "solver/solution.hpp"

// Planning problems small enough for the head or for brute force.
namespace halte::solver::test {

inline constexpr std::int32_t hour = 3600;
inline constexpr std::int32_t minute = 60;

// A straight road, a minute per kilometre; node 0 is the base at km 0. Every site has people of
// its own: `persons` in one cell, 63 % of whom a visit meets (exposure 1). One area in all.
class StraightRoad {
public:
    explicit StraightRoad(std::uint32_t days);

    // A unit that works every day between these hours, no setup, no packing.
    std::uint32_t add_unit(std::int32_t begin_h, std::int32_t end_h);
    // Open every day 6 to 22 h, presence 60 min, one-off stops on every day allowed.
    std::uint32_t add_site(std::int32_t km, std::uint32_t persons);
    // All days at once; gives the index of the pattern and allows it at the site.
    std::uint32_t allow_pattern(std::uint32_t site, Pattern days);
    // Replaces all windows of a site by one of these hours on every day.
    void open(std::uint32_t site, std::int32_t begin_h, std::int32_t end_h);
    void pin(std::uint32_t site, std::uint32_t unit, std::uint32_t day, std::int32_t start_s);
    Problem build() const;  // aborts when the spec is wrong
    ProblemSpec finished() const;

    ProblemSpec spec;

private:
    std::vector<std::int32_t> km_{0};
};

// Random tiny problem with everything in it: windows, rests, levels, rhythms, ranges, prices,
// evenness, hosts, quotas, exclusions, and a pin now and then (not always holdable).
ProblemSpec random_spec(Random& random);
// The same at the size of a village: 12 to 30 sites, 4 to 12 slots.
ProblemSpec random_village(Random& random);

// The best plan by trying everything: the slow twin; none when the pins do not hold together.
// Only for random_spec.
std::optional<Solution> best_plan_by_brute_force(const Problem& problem);

// A random tiny problem whose pins hold, a plan of a few rounds, and the value of the best one.
struct TinyProblem {
    Problem problem;
    Solution found;
    std::int64_t best = 0;
};
std::vector<TinyProblem> tiny_problems(std::uint64_t seed, int drawn);

}  // namespace halte::solver::test
