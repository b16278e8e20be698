// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "solver/plan_state.hpp"

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
    // When given, a gap in a hundred is passed over (Christiaens and Vanden Berghe 2020).
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

    // Elementary steps done so far: gaps tried, hours added, cells touched.
    std::uint64_t effort() const { return effort_; }

private:
    struct Way {  // one gap in one slot in one window
        std::uint32_t gap = 0;
        std::int32_t window_lo_s = 0;
        std::int32_t window_hi_s = 0;
        std::int32_t factor = 0;
        GapRange rested;
        GapRange before_rest;
        std::int64_t cost = 0;
        std::int64_t time_s = 0;
        std::int64_t score = 0;  // before the coverage is known exactly
    };
    struct SlotWays {
        std::uint64_t stamp = 0;
        bool has_hours = false;
        std::vector<Way> ways;
        std::vector<std::int64_t> hours;  // best score for each announced hour of the grid
    };

    void begin(const PlanState& state, std::uint32_t site, const Taste& taste);
    SlotWays& ways_in(std::uint32_t slot);
    void list_ways(std::uint32_t slot, SlotWays& into);
    void add_way(std::uint32_t slot, std::uint32_t gap, const Stop& stop,
                 std::int32_t window_factor, SlotWays& into);
    void fill_hours(SlotWays& slot_ways);
    void name_trial(const Candidate& candidate);
    bool try_candidate(const Candidate& candidate);
    void try_single(std::uint32_t slot);
    void try_any_units(const Candidate& candidate);
    const Way* best_way_on(std::uint32_t day, std::uint32_t& slot);
    const Way& some_way(const std::vector<Way>& ways);
    void try_common_hour(const Candidate& candidate);
    std::size_t some_hour();
    bool choose_at_hour(const Candidate& candidate, std::int32_t hour_s);
    bool allows(const Way& way, std::int32_t hour_s) const;
    std::int64_t coverage_gain(std::int64_t factor);
    void consider();

    const Problem* problem_;
    std::int32_t step_s_;
    std::uint64_t effort_ = 0;
    std::uint64_t stamp_ = 0;
    std::vector<SlotWays> by_slot_;
    std::vector<std::int64_t> sum_;

    // Of the call under way.
    const PlanState* state_ = nullptr;
    std::uint32_t site_ = 0;
    Taste taste_;
    std::int32_t dwell_s_ = 0;
    std::int32_t dwell_factor_ = 0;
    std::int64_t worth_of_one_ = 0;  // coverage of one standard visit
    std::int32_t first_hour_ = 0;    // in steps
    std::int32_t hour_count_ = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> gains_;  // factor, gain
    Insertion trial_;
    Insertion best_;
    bool found_ = false;
    double best_score_ = 0.0;
};

}  // namespace halte::solver
