// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

// A gap of a slot in a window of the site: one way of putting a visit in.
struct Way {
    std::uint32_t gap = 0;
    std::int32_t window_lo_s = 0;
    std::int32_t window_hi_s = 0;
    std::int32_t factor = 0;
    GapRange rested;
    GapRange before_rest;
    std::int64_t cost = 0;
    std::int64_t time_s = 0;
    std::int64_t extra_m = 0;
    std::int64_t score = 0;  // before the coverage is known exactly
};

// All ways of putting one site into a plan as it stands, slot by slot, each listed when first asked
// for. Keeps scratch memory: one per thread.
class SiteWays {
public:
    explicit SiteWays(const Problem& problem);

    // From here on: this site in this state. `level` is clamped to the dwell levels of the site; a
    // way is scored as a visit at that level, less its cost and `seconds_worth` for each second.
    // With `blinks` a gap in a hundred is passed over (Christiaens and Vanden Berghe 2020).
    void begin(const PlanState& state, std::uint32_t site, std::uint32_t level,
               std::int64_t seconds_worth, Random* blinks);

    const std::vector<Way>& in(std::uint32_t slot) { return listed(slot).ways; }
    // The best score of a slot for each announced hour: element i for the hour_s(i), the score of
    // an hour that cannot be is `impossible` or less.
    const std::vector<std::int64_t>& by_hour(std::uint32_t slot);
    // So low that the sum over a series of some thousand visits is still a number.
    static constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 4096;
    std::size_t hour_count() const { return static_cast<std::size_t>(hour_count_); }
    std::int32_t hour_s(std::size_t i) const {
        return (static_cast<std::int32_t>(i) + first_hour_) * step_s_;
    }
    // Can a visit that goes this way be announced for that hour?
    bool allows(const Way& way, std::int32_t hour_s) const;

    // What the coverage gains by that sum of visit factors.
    std::int64_t gain(std::int64_t factor);
    std::int32_t dwell_s() const { return dwell_s_; }
    std::int32_t dwell_factor() const { return dwell_factor_; }

    // Elementary steps done so far: gaps tried, hours added, cells touched.
    std::uint64_t effort() const { return effort_; }
    void add_effort(std::uint64_t steps) { effort_ += steps; }

private:
    struct SlotWays {
        std::uint64_t stamp = 0;
        bool has_hours = false;
        std::vector<Way> ways;
        std::vector<std::int64_t> hours;
    };

    SlotWays& listed(std::uint32_t slot) {
        SlotWays& slot_ways = by_slot_[slot];
        if (slot_ways.stamp != stamp_) {
            slot_ways.stamp = stamp_;
            slot_ways.has_hours = false;
            slot_ways.ways.clear();
            list_ways(slot, slot_ways);
        }
        return slot_ways;
    }
    void list_ways(std::uint32_t slot, SlotWays& into);
    void add_way(std::uint32_t slot, std::uint32_t gap, const Stop& stop,
                 std::int32_t window_factor, SlotWays& into);
    void fill_hours(SlotWays& slot_ways);

    const Problem* problem_;
    std::int32_t step_s_;
    std::uint64_t effort_ = 0;
    std::uint64_t stamp_ = 0;
    std::vector<SlotWays> by_slot_;

    // Since begin().
    const PlanState* state_ = nullptr;
    std::uint32_t site_ = 0;
    std::int64_t seconds_worth_ = 0;
    Random* blinks_ = nullptr;
    std::int32_t dwell_s_ = 0;
    std::int32_t dwell_factor_ = 0;
    std::int64_t worth_of_one_ = 0;  // coverage of one standard visit
    std::int32_t first_hour_ = 0;    // in steps
    std::int32_t hour_count_ = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> gains_;  // factor, gain
};

}  // namespace halte::solver
