// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "solver/plan_state.hpp"
#include "solver/site_ways.hpp"

namespace halte::solver {

// What makes one way of inserting a series better than another.
struct Taste {
    // Value a second of a unit's time is held to be worth: score = net - seconds_worth * time.
    std::int64_t seconds_worth = 0;
    // Rank by net per second instead.
    bool by_ratio = false;
    // Which dwell level of the site; clamped to what it has.
    std::uint32_t level = 0;
    // When given, hours, gaps and candidates are drawn with noise instead of the best one taken:
    // the way out of corners where every best choice stands in the way of the next.
    Random* wander = nullptr;
    // When given, some gaps are passed over, see SiteWays::begin.
    Random* blinks = nullptr;
};

// Finds the best place for a whole series: a gap in each of its slots and an hour common to all,
// by intersecting the intervals of possible starts on a grid of hours. Keeps scratch memory: one
// per thread.
class InsertionFinder {
public:
    explicit InsertionFinder(const Problem& problem);

    // Best insertion of an absent site over all its candidates; false when none fits. It may be a
    // losing one: look at net(). `out` is overwritten only on success.
    bool find(const PlanState& state, std::uint32_t site, const Taste& taste, Insertion& out);
    // The same for one unit and rhythm only.
    bool find_candidate(const PlanState& state, std::uint32_t site, const Candidate& candidate,
                        const Taste& taste, Insertion& out);

    // Whether the last call passed over a way that fits its days and for which a budget has not
    // enough left.
    bool was_over_budget() const { return was_over_budget_; }

    // Elementary steps done so far, see SiteWays::effort.
    std::uint64_t effort() const { return ways_.effort(); }

private:
    void begin(const PlanState& state, std::uint32_t site, const Taste& taste);
    void try_candidate(const Candidate& candidate);
    void try_single(std::uint32_t slot);
    void try_any_units(const Pattern& days);
    const Way* best_way_on(std::uint32_t day, std::uint32_t& slot);
    const Way& some_way(const std::vector<Way>& ways);
    void try_common_hour(std::uint32_t unit, const Pattern& days);
    std::size_t some_hour();
    bool choose_at_hour(std::uint32_t unit, const Pattern& days, std::int32_t hour_s);
    void add_visit(std::uint32_t slot, const Way& way, std::int32_t lo_s, std::int32_t hi_s);
    void consider();

    const Problem* problem_;
    SiteWays ways_;
    std::vector<std::int64_t> sum_;

    // Of the call under way.
    const PlanState* state_ = nullptr;
    std::uint32_t site_ = 0;
    Taste taste_;
    Insertion trial_;
    Insertion best_;
    bool found_ = false;
    bool was_over_budget_ = false;
    double best_score_ = 0.0;
};

}  // namespace halte::solver
