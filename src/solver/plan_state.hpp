// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/coverage.hpp"
#include "solver/problem.hpp"
#include "solver/solution.hpp"
#include "solver/timing.hpp"

namespace halte::solver {

// Where one visit of a series goes.
struct VisitPlace {
    std::uint32_t slot = 0;
    std::uint32_t gap = 0;
    std::int32_t lo_s = 0;
    std::int32_t hi_s = 0;
};

// A whole series ready to be put in, with its predicted effect.
struct Insertion {
    std::uint32_t site = none;
    std::uint32_t unit = 0;  // none when any unit may make a visit
    std::uint32_t pattern = none;
    std::int32_t start_s = 0;
    std::int32_t dwell_s = 0;
    std::int64_t factor = 0;
    std::vector<VisitPlace> visits;  // one for each day of the pattern
    std::int64_t gain = 0;  // coverage and bonus
    std::int64_t cost = 0;
    std::int64_t time_s = 0;  // service and detour
    std::int64_t extra_m = 0;  // of road
    std::int64_t net() const { return gain - cost; }
};

// The free series of a site, or none.
struct Placed {
    std::uint32_t pattern = none;
    std::uint32_t unit = 0;
    std::int32_t start_s = 0;
    std::int32_t dwell_s = 0;
    std::int64_t factor = 0;
    bool is_there() const { return pattern != none; }
};

// What was taken of a budget.
struct Spent {
    std::int64_t distance_m = 0;
    std::int64_t work_s = 0;
};

// The plan under search: copyable, its value always at hand.
class PlanState {
public:
    // The pins alone; they must hold together (see find_conflicts).
    explicit PlanState(const Problem& problem);
    // The state of a solution without violations.
    static PlanState from_solution(const Problem& problem, const Solution& solution);

    const Problem& problem() const { return *problem_; }
    const std::vector<Route>& routes() const { return routes_; }
    const Placed& placed(std::uint32_t site) const { return placed_[site]; }
    // Where the free series of a site has its visit of that day; it must have one.
    std::uint32_t slot_holding(std::uint32_t site, std::uint32_t day) const;
    // Sum of visit factors of a site, pins and series.
    std::int64_t factor(std::uint32_t site) const { return factor_[site]; }
    const Coverage& coverage() const { return coverage_; }
    std::int64_t total() const { return coverage_.value() + bonus_ - cost_; }
    std::int64_t driving_s() const { return driving_s_; }
    // Sites with a free series, in no particular but reproducible order.
    const std::vector<std::uint32_t>& served() const { return served_; }

    // True when every quota has enough left to serve this absent site.
    bool has_quota_for(std::uint32_t site) const;

    // True when every budget has that much left for the unit (none: for all together).
    bool has_budget_for(std::uint32_t unit, std::int64_t extra_m, std::int64_t extra_s) const;

    // Applies; debug builds check the predicted effect against the recomputed one.
    void insert(const Insertion& insertion);
    void remove(std::uint32_t site);
    // The same stops of one tour in another order, timed and feasible.
    void reorder(std::uint32_t slot, Route route);

    // False only after a removal where the way round a stop was shorter than the way past it, as
    // in tables of distances along the fastest roads: a tour or a budget no longer holds. Such a
    // state is thrown away.
    bool is_feasible() const;

    // How many units of other slots may be present at the host of `stop` on that slot's day at the
    // same time. Counts every presence whose allowed span overlaps: never too few.
    std::uint32_t others_at_host(std::uint32_t slot, const Stop& stop) const;

private:
    void place_pins();
    void put(std::uint32_t slot, std::uint32_t gap, const Stop& stop);
    void refresh(std::uint32_t slot);
    void use_quotas(std::uint32_t site, std::int64_t times);
    void use_budgets(std::uint32_t slot, std::int64_t times);
    void change_factor(std::uint32_t site, std::int64_t factor);

    const Problem* problem_;
    std::vector<Route> routes_;
    std::vector<Placed> placed_;
    std::vector<std::int64_t> factor_;
    std::vector<std::int64_t> used_;  // of each quota
    std::vector<Spent> spent_;        // of each budget
    std::vector<std::uint32_t> served_;
    Coverage coverage_;
    std::int64_t bonus_ = 0;
    std::int64_t cost_ = 0;
    std::int64_t driving_s_ = 0;
};

// Sum of the factors of the pinned visits of a site, ramp counted over all its pins by day;
// `except` leaves one pin out.
std::int64_t pinned_factor(const Problem& problem, std::uint32_t site,
                           std::uint32_t except = none);
// The window that holds a presence, or nullptr.
const Window* window_around(const Problem& problem, std::uint32_t site, std::uint32_t day,
                            std::int32_t start_s, std::int32_t dwell_s);

}  // namespace halte::solver
