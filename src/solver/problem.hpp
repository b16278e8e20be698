// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "solver/cost.hpp"

// The planning problem in indices, integers and windows. No place has a name here, no day a date:
// the caller numbers things from 0 and keeps the dictionary. Times of day are seconds since the
// local midnight of their day, distances metres, weights thousandths of a person.
namespace halte::solver {

// In a matrix: there is no road.
inline constexpr std::uint32_t no_road = UINT32_MAX;
// "None" where an index is optional.
inline constexpr std::uint32_t none = UINT32_MAX;

// Travel of one profile between all nodes; element [from * node_count + to]. At most 1,000,000 s
// and 10,000,000 m, or `no_road` in both.
struct Matrix {
    std::vector<std::uint32_t> travel_s;
    std::vector<std::uint32_t> distance_m;
};

// One rest without interruption, begun and ended inside the window. It may be taken at any moment
// between two stops, also halfway on the road, never during setup, presence or packing.
struct Break {
    std::int32_t duration_s = 0;
    std::int32_t begin_s = 0;
    std::int32_t end_s = 0;
    friend bool operator==(const Break&, const Break&) = default;
};

// One unit on one day. At most one slot for each (unit, day).
struct Slot {
    std::uint32_t unit = 0;
    std::uint32_t day = 0;  // 0 .. days - 1
    std::uint32_t profile = 0;
    std::uint32_t start_node = 0;
    std::uint32_t end_node = 0;
    std::int32_t begin_s = 0;  // leaves its base no earlier
    std::int32_t end_s = 0;    // is back no later
    std::optional<Break> rest;
    std::int64_t max_distance_m = 0;  // range of the day. DEFAULT: 0, no limit
    std::int32_t max_driving_s = 0;   // DEFAULT: 0, no limit
    std::int64_t capacity = 0;        // sum of Site::load over its visits. DEFAULT: 0, no limit
    std::int32_t setup_s = 0;         // before every presence, on the spot
    std::int32_t packing_s = 0;       // after every presence, on the spot
    std::uint64_t capabilities = 0;   // bit set: skills and equipment on board
    friend bool operator==(const Slot&, const Slot&) = default;
};

// When a site may be served on a day: the presence lies wholly inside. Setup and packing may lie
// outside. The factor (factor_one = 1) says what this hour is worth: market morning, empty Monday.
struct Window {
    std::uint32_t day = 0;
    std::int32_t begin_s = 0;
    std::int32_t end_s = 0;
    std::int32_t factor = factor_one;
};

// A possible length of presence and what it is worth. Levels rise strictly in length and never
// fall in factor; the first is the minimum, the last the maximum.
struct DwellLevel {
    std::int32_t dwell_s = 0;
    std::int32_t factor = factor_one;
};

// What one standard visit does to a cell: exposure = -ln(1 - rho), exposure_one = 1.0.
struct Reach {
    std::uint32_t cell = 0;
    std::int32_t exposure = 0;
};

// How much of a quota a site takes when it is served.
struct Use {
    std::uint32_t quota = 0;
    std::int64_t amount = 0;  // 0 .. 10^12
};

// A place where a unit may stop. At most one free series each; pins come besides.
struct Site {
    std::uint32_t node = 0;
    std::uint64_t required_capabilities = 0;
    std::vector<DwellLevel> dwell;
    std::int32_t useful_dwell_s = 0;  // shorter is priced (Prices::per_short_hour). DEFAULT: 0
    std::vector<Window> windows;      // several a day allowed; they do not overlap
    std::vector<std::uint32_t> patterns;  // allowed rhythms, indices into ProblemSpec::patterns
    std::uint32_t host = none;            // sites of one host share its capacity
    std::int32_t load = 0;                // what a visit takes of Slot::capacity
    std::int64_t bonus = 0;               // value of serving it at all: exploration, partners
    std::vector<Reach> reach;
    std::vector<Use> uses = {};  // each quota once. DEFAULT: none
};

// A rhythm: the sorted days of all visits of a series. One day = a one-off stop. A pattern fits a
// unit only if the unit has a slot on every one of its days; leave holidays out of the list.
using Pattern = std::vector<std::uint32_t>;

struct Cell {
    std::uint32_t weight = 0;         // thousandths of unseen persons
    std::int32_t base_exposure = 0;   // what others already do (other teams' stops)
    std::uint32_t area = 0;
};

// Where evenness is measured. At most 1,073,741 unseen persons (2^30 thousandths) in one area.
struct Area {
    std::uint64_t population = 0;  // P[g], thousandths of persons; at most 2^40
};

// How many units may be present at one host at the same time.
struct Host {
    std::uint32_t capacity = 1;
};

// What the served sites may take together, all units and days: a purse, or with amounts of 1 a
// choice of so many of a group; a limit of 1 on two sites forbids the pair. A site counts once,
// whether it has one visit or many, a free series or pins.
struct Quota {
    std::int64_t limit = 0;  // 0 .. 10^12
};

// What the tours of one unit, or of all, may take together over the whole horizon.
struct Budget {
    std::uint32_t unit = none;        // DEFAULT: none, all units together
    std::int64_t max_distance_m = 0;  // DEFAULT: 0, no limit
    std::int64_t max_work_s = 0;      // driving and service, no waiting. DEFAULT: 0, no limit
};

struct PinnedVisit {
    std::uint32_t day = 0;
    std::int32_t start_s = 0;  // of the presence
    std::int32_t dwell_s = 0;
};

// A commitment: these visits take place exactly so. A site with a pin gets no free series.
struct Pin {
    std::uint32_t site = 0;
    std::uint32_t unit = 0;
    std::vector<PinnedVisit> visits;
};

// May not be: the site at all (day and unit none), on a day, by a unit, or by a unit on a day.
struct Exclusion {
    std::uint32_t site = 0;
    std::uint32_t day = none;
    std::uint32_t unit = none;
};

struct Rules {
    // Visits of one series start within this of the announced hour. DEFAULT: 15 min.
    std::int32_t tolerance_s = 900;
    // The announced hour of a series of several visits is a multiple of this. DEFAULT: 15 min.
    std::int32_t start_step_s = 900;
    // What the first, second, ... visit of a site is worth; the last entry repeats. DEFAULT: 1.
    std::vector<std::int32_t> ramp = {factor_one};
    // Each visit of a series may be made by another unit and at another hour, as when goods are
    // delivered. DEFAULT: false, the same face at the same hour.
    bool any_unit = false;
};

struct ProblemSpec {
    std::uint32_t node_count = 0;
    std::uint32_t days = 0;
    std::vector<Matrix> profiles;
    std::vector<Slot> slots;
    std::vector<Site> sites;
    std::vector<Pattern> patterns;
    std::vector<Cell> cells;
    std::vector<Area> areas;
    std::vector<Host> hosts;
    std::vector<Quota> quotas;
    std::vector<Budget> budgets;  // not of one unit with Rules::any_unit
    std::vector<Pin> pins;
    std::vector<Exclusion> exclusions;
    Rules rules;
    Fairness fairness;
    Prices prices;
};

// A row of the merged coverage table.
struct MergedReach {
    std::uint32_t cell = 0;  // merged cell
    std::int32_t exposure = 0;
};

// Cells of the same area, base exposure and reach behave alike and are counted as one.
struct MergedCell {
    std::uint64_t weight = 0;
    std::int32_t base_exposure = 0;
    std::uint32_t area = 0;
};

// A rhythm of a unit at a site that every single rule allows: windows, capabilities, exclusions,
// and each visit alone fits its day.
struct Candidate {
    std::uint32_t unit = 0;  // none with Rules::any_unit
    std::uint32_t pattern = 0;
};

// Immutable and checked once: after build() no input error is possible. Share it between threads.
class Problem {
public:
    // Errors: `invalid`, every problem at once, with a field such as "sites[3].windows[0]".
    static Result<Problem> build(ProblemSpec spec);

    const ProblemSpec& spec() const { return spec_; }
    const Slot& slot(std::uint32_t index) const { return spec_.slots[index]; }
    const Site& site(std::uint32_t index) const { return spec_.sites[index]; }
    const Pattern& pattern(std::uint32_t index) const { return spec_.patterns[index]; }
    std::uint32_t slot_count() const { return static_cast<std::uint32_t>(spec_.slots.size()); }
    std::uint32_t site_count() const { return static_cast<std::uint32_t>(spec_.sites.size()); }
    std::uint32_t unit_count() const { return unit_count_; }

    // Slot of that unit on that day, or none.
    std::uint32_t slot_of(std::uint32_t unit, std::uint32_t day) const {
        return slot_of_[unit * spec_.days + day];
    }
    std::uint32_t travel_s(const Slot& slot, std::uint32_t from, std::uint32_t to) const {
        return spec_.profiles[slot.profile].travel_s[from * spec_.node_count + to];
    }
    std::uint32_t distance_m(const Slot& slot, std::uint32_t from, std::uint32_t to) const {
        return spec_.profiles[slot.profile].distance_m[from * spec_.node_count + to];
    }
    // All slots of a day, in the order of their numbers.
    std::span<const std::uint32_t> slots_on(std::uint32_t day) const {
        return std::span(day_slots_)
            .subspan(day_begin_[day], day_begin_[day + 1] - day_begin_[day]);
    }
    // The first slot with the same day, base, profile, limits and capabilities: empty, they are all
    // worth the same to every site that no exclusion names. Itself when it is the first.
    std::uint32_t twin_of(std::uint32_t slot) const { return twin_of_[slot]; }
    // Can this slot serve this site if it does nothing else that day?
    bool fits_alone(std::uint32_t site, std::uint32_t slot) const {
        return fits_alone_[std::size_t{site} * spec_.slots.size() + slot];
    }
    // Windows of a site on a day, by begin.
    std::span<const Window> windows(std::uint32_t site, std::uint32_t day) const;
    // True when an exclusion covers this.
    bool is_excluded(std::uint32_t site, std::uint32_t day, std::uint32_t unit) const;
    std::span<const Candidate> candidates(std::uint32_t site) const;
    // True when a quota is too small for this site alone.
    bool takes_too_much(std::uint32_t site) const;
    bool has_pin(std::uint32_t site) const { return pinned_[site]; }

    std::span<const MergedReach> reach(std::uint32_t site) const;
    const std::vector<MergedCell>& merged_cells() const { return merged_cells_; }
    // Merged cell of a cell of the spec, or none when no site reaches it or it weighs nothing.
    std::uint32_t merged_cell_of(std::uint32_t cell) const { return merged_of_[cell]; }
    const AreaUtility& utility(std::uint32_t area) const { return utilities_[area]; }
    std::uint32_t area_count() const { return static_cast<std::uint32_t>(utilities_.size()); }
    // Sum over cells of weight * presence probability of an area before any visit.
    std::int64_t base_reach(std::uint32_t area) const { return base_reach_[area]; }
    const UtilityTable& fairness_table() const { return fairness_table_; }

    // What the n-th (from 0) visit of a site is worth: ramp * window * dwell, factor_one = 1.
    std::int64_t visit_factor(std::size_t nth, std::int32_t window_factor,
                              std::int32_t dwell_factor) const;
    // What a presence of this length is worth: the longest level not above it.
    std::int32_t dwell_factor(std::uint32_t site, std::int32_t dwell_s) const;

private:
    Problem() = default;
    void index_slots();
    void index_days();
    void index_windows();
    void merge_cells();
    void list_fitting();
    void list_candidates();
    bool has_slots(std::uint32_t site, std::uint32_t unit, const Pattern& days) const;

    ProblemSpec spec_;
    std::uint32_t unit_count_ = 0;
    std::vector<std::uint32_t> slot_of_;
    std::vector<std::uint32_t> day_begin_;  // CSR over days
    std::vector<std::uint32_t> day_slots_;
    std::vector<std::uint32_t> twin_of_;
    std::vector<std::uint32_t> window_begin_;  // CSR over (site, day)
    std::vector<Window> windows_;
    std::vector<std::uint32_t> candidate_begin_;  // CSR over sites
    std::vector<Candidate> candidates_;
    std::vector<bool> pinned_;
    std::vector<bool> fits_alone_;  // site * slots + slot
    std::vector<std::uint32_t> exclusion_begin_;  // CSR over sites
    std::vector<Exclusion> exclusions_;
    std::vector<std::uint32_t> reach_begin_;  // CSR over sites
    std::vector<MergedReach> reach_;
    std::vector<MergedCell> merged_cells_;
    std::vector<std::uint32_t> merged_of_;
    std::vector<AreaUtility> utilities_;
    std::vector<std::int64_t> base_reach_;
    UtilityTable fairness_table_;
};

}  // namespace halte::solver
