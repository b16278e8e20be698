// SPDX-License-Identifier: EUPL-1.2
#include "solver/insertion.hpp"

#include <algorithm>

namespace halte::solver {

InsertionFinder::InsertionFinder(const Problem& problem) : problem_(&problem), ways_(problem) {}

bool InsertionFinder::find(const PlanState& state, std::uint32_t site, const Taste& taste,
                           Insertion& out) {
    if (problem_->candidates(site).empty() || !state.has_quota_for(site)) {
        return false;
    }
    begin(state, site, taste);
    for (const Candidate& candidate : problem_->candidates(site)) {
        try_candidate(candidate);
    }
    if (found_) {
        std::swap(out, best_);
    }
    return found_;
}

bool InsertionFinder::find_candidate(const PlanState& state, std::uint32_t site,
                                     const Candidate& candidate, const Taste& taste,
                                     Insertion& out) {
    if (!state.has_quota_for(site)) {
        return false;
    }
    begin(state, site, taste);
    try_candidate(candidate);
    if (found_) {
        std::swap(out, best_);
    }
    return found_;
}

void InsertionFinder::begin(const PlanState& state, std::uint32_t site, const Taste& taste) {
    state_ = &state;
    site_ = site;
    taste_ = taste;
    found_ = false;
    was_over_budget_ = false;
    ways_.begin(state, site, taste.level, taste.seconds_worth, taste.blinks);
}

void InsertionFinder::try_candidate(const Candidate& candidate) {
    trial_.site = site_;
    trial_.unit = candidate.unit;
    trial_.pattern = candidate.pattern;
    trial_.dwell_s = ways_.dwell_s();
    trial_.visits.clear();
    trial_.factor = 0;
    trial_.cost = 0;
    trial_.time_s = 0;
    trial_.extra_m = 0;
    const Pattern& days = problem_->pattern(candidate.pattern);
    if (candidate.unit == none) {
        return try_any_units(days);
    }
    for (const std::uint32_t day : days) {
        if (ways_.in(problem_->slot_of(candidate.unit, day)).empty()) {
            return;
        }
    }
    if (days.size() == 1) {
        try_single(problem_->slot_of(candidate.unit, days.front()));
    } else {
        try_common_hour(candidate.unit, days);
    }
}

// The next visit of the trial.
void InsertionFinder::add_visit(std::uint32_t slot, const Way& way, std::int32_t lo_s,
                                std::int32_t hi_s) {
    trial_.factor +=
        problem_->visit_factor(trial_.visits.size(), way.factor, ways_.dwell_factor());
    trial_.visits.push_back({slot, way.gap, lo_s, hi_s});
    trial_.cost += way.cost;
    trial_.time_s += way.time_s;
    trial_.extra_m += way.extra_m;
}

// The best one, or any when wandering.
const Way& InsertionFinder::some_way(const std::vector<Way>& ways) {
    return taste_.wander != nullptr
               ? ways[taste_.wander->below(ways.size())]
               : *std::max_element(ways.begin(), ways.end(), [](const Way& a, const Way& b) {
                     return a.score < b.score;
                 });
}

// Of empty tours that are alike only the first is tried.
const Way* InsertionFinder::best_way_on(std::uint32_t day, std::uint32_t& slot) {
    const Way* best = nullptr;
    std::uint32_t empty = none;
    for (const std::uint32_t index : problem_->slots_on(day)) {
        const bool is_empty = state_->routes()[index].stops.empty();
        const bool is_alike = is_empty && problem_->twin_of(index) == empty;
        if (!problem_->fits_alone(site_, index) || is_alike) {
            continue;
        }
        empty = is_empty ? problem_->twin_of(index) : empty;
        const std::vector<Way>& ways = ways_.in(index);
        if (ways.empty()) {
            continue;
        }
        const Way& way = some_way(ways);
        if (best == nullptr || way.score > best->score) {
            best = &way;
            slot = index;
        }
    }
    return best;
}

// Nothing ties the visits together: each takes the best tour of its day.
void InsertionFinder::try_any_units(const Pattern& days) {
    for (const std::uint32_t day : days) {
        std::uint32_t slot = none;
        const Way* way = best_way_on(day, slot);
        if (way == nullptr) {
            return;
        }
        add_visit(slot, *way, way->window_lo_s, way->window_hi_s);
    }
    trial_.start_s = trial_.visits.front().lo_s;
    consider();
}

void InsertionFinder::try_single(std::uint32_t slot) {
    const Way& way = some_way(ways_.in(slot));
    const GapRange& range = way.before_rest.is_empty() ? way.rested : way.before_rest;
    trial_.start_s = range.lo_s;
    add_visit(slot, way, way.window_lo_s, way.window_hi_s);
    consider();
}

void InsertionFinder::try_common_hour(std::uint32_t unit, const Pattern& days) {
    sum_.assign(ways_.hour_count(), 0);
    for (const std::uint32_t day : days) {
        const std::vector<std::int64_t>& hours = ways_.by_hour(problem_->slot_of(unit, day));
        for (std::size_t i = 0; i < sum_.size(); ++i) {
            sum_[i] += hours[i];
        }
        ways_.add_effort(sum_.size() / 8);
    }
    const std::size_t best = some_hour();
    if (best < sum_.size() && choose_at_hour(unit, days, ways_.hour_s(best))) {
        consider();
    }
}

// Index of the best common hour, or of any possible one when wandering; the end if there is none.
std::size_t InsertionFinder::some_hour() {
    std::size_t chosen = sum_.size();
    std::uint64_t possible = 0;
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        if (sum_[i] < SiteWays::impossible / 2) {
            continue;
        }
        ++possible;
        const bool takes = taste_.wander != nullptr
                               ? taste_.wander->below(possible) == 0
                               : chosen == sum_.size() || sum_[i] > sum_[chosen];
        chosen = takes ? i : chosen;
    }
    return chosen;
}

bool InsertionFinder::choose_at_hour(std::uint32_t unit, const Pattern& days,
                                     std::int32_t hour_s) {
    const std::int32_t tolerance_s = problem_->spec().rules.tolerance_s;
    trial_.start_s = hour_s;
    for (const std::uint32_t day : days) {
        const std::uint32_t slot = problem_->slot_of(unit, day);
        const Way* chosen = nullptr;
        for (const Way& way : ways_.in(slot)) {
            if (ways_.allows(way, hour_s) && (chosen == nullptr || way.score > chosen->score)) {
                chosen = &way;
            }
        }
        if (chosen == nullptr) {
            return false;
        }
        add_visit(slot, *chosen, std::max(chosen->window_lo_s, hour_s - tolerance_s),
                  std::min(chosen->window_hi_s, hour_s + tolerance_s));
    }
    return true;
}

void InsertionFinder::consider() {
    if (!state_->has_budget_for(trial_.unit, trial_.extra_m, trial_.time_s)) {
        was_over_budget_ = true;
        return;
    }
    trial_.gain = ways_.gain(trial_.factor) + problem_->site(site_).bonus;
    const auto net = static_cast<double>(trial_.net());
    double score =
        taste_.by_ratio
            ? net / static_cast<double>(std::max<std::int64_t>(1, trial_.time_s))
            : static_cast<double>(trial_.net() - taste_.seconds_worth * trial_.time_s);
    if (taste_.wander != nullptr) {
        score = net > 0.0 ? net * taste_.wander->unit() : net;
    }
    // The travel itself breaks ties here too: of two slots worth the same, the shorter way.
    if (!found_ || score > best_score_ ||
        (score == best_score_ && trial_.time_s < best_.time_s)) {
        found_ = true;
        best_score_ = score;
        std::swap(best_, trial_);
    }
}

}  // namespace halte::solver
