// SPDX-License-Identifier: EUPL-1.2
#include "solver/insertion.hpp"

#include <algorithm>
#include <limits>

namespace halte::solver {

namespace {

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 4096;

constexpr std::uint64_t blink_one_in = 100;

std::int32_t round_up(std::int32_t value, std::int32_t step) {
    return (value + step - 1) / step;
}

}  // namespace

InsertionFinder::InsertionFinder(const Problem& problem)
    : problem_(&problem),
      step_s_(problem.spec().rules.start_step_s),
      by_slot_(problem.slot_count()) {}

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
    ++stamp_;
    state_ = &state;
    site_ = site;
    taste_ = taste;
    found_ = false;
    const Site& place = problem_->site(site);
    const std::size_t level = std::min<std::size_t>(taste.level, place.dwell.size() - 1);
    dwell_s_ = place.dwell[level].dwell_s;
    dwell_factor_ = place.dwell[level].factor;
    gains_.clear();
    worth_of_one_ = -1;
    first_hour_ = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = 0;
    for (const Window& window : place.windows) {
        first_hour_ = std::min(first_hour_, round_up(window.begin_s, step_s_));
        last = std::max(last, (window.end_s - dwell_s_) / step_s_);
    }
    hour_count_ = std::max(0, last - first_hour_ + 1);
}

std::int64_t InsertionFinder::coverage_gain(std::int64_t factor) {
    for (const auto& [known, gain] : gains_) {
        if (known == factor) {
            return gain;
        }
    }
    const std::int64_t gain = state_->coverage().gain(site_, 0, factor);
    effort_ += problem_->reach(site_).size();
    gains_.emplace_back(factor, gain);
    return gain;
}

InsertionFinder::SlotWays& InsertionFinder::ways_in(std::uint32_t slot) {
    SlotWays& slot_ways = by_slot_[slot];
    if (slot_ways.stamp != stamp_) {
        slot_ways.stamp = stamp_;
        slot_ways.has_hours = false;
        slot_ways.ways.clear();
        list_ways(slot, slot_ways);
    }
    return slot_ways;
}

void InsertionFinder::list_ways(std::uint32_t slot_index, SlotWays& into) {
    const Slot& slot = problem_->slot(slot_index);
    const Route& route = state_->routes()[slot_index];
    effort_ += 1 + route.gaps.size() / 4;
    if (slot.setup_s + dwell_s_ + slot.packing_s > route.room_s ||
        (slot.capacity != 0 && route.load + problem_->site(site_).load > slot.capacity)) {
        return;
    }
    for (const Window& window : problem_->windows(site_, slot.day)) {
        if (window.end_s - window.begin_s < dwell_s_) {
            continue;
        }
        const Stop stop{.site = site_, .lo_s = window.begin_s, .hi_s = window.end_s - dwell_s_,
                        .dwell_s = dwell_s_};
        for (std::uint32_t gap = 0; gap < route.gaps.size(); ++gap) {
            const Chance chance = chance_in_gap(*problem_, slot, route.gaps[gap], stop);
            if (chance == Chance::too_late) {
                break;
            }
            if (chance == Chance::perhaps &&
                (taste_.blinks == nullptr || taste_.blinks->below(blink_one_in) != 0)) {
                add_way(slot_index, gap, stop, window.factor, into);
            }
        }
    }
}

void InsertionFinder::add_way(std::uint32_t slot_index, std::uint32_t gap, const Stop& stop,
                              std::int32_t window_factor, SlotWays& into) {
    const Slot& slot = problem_->slot(slot_index);
    const Route& route = state_->routes()[slot_index];
    ++effort_;
    const GapFit fit = fit_in_gap(*problem_, slot_index, route, gap, stop);
    if (!fit.fits()) {
        return;
    }
    const std::uint32_t host = problem_->site(site_).host;
    if (host != none &&
        state_->others_at_host(slot_index, stop) >= problem_->spec().hosts[host].capacity) {
        return;
    }
    const std::int64_t service_s = slot.setup_s + dwell_s_ + slot.packing_s;
    TourTotals totals = route.totals;
    totals.distance_m += fit.extra_m;
    totals.driving_s += fit.extra_s;
    totals.service_s += service_s;
    totals.missing_s += std::max(0, problem_->site(site_).useful_dwell_s - dwell_s_);
    Way way{.gap = gap, .window_lo_s = stop.lo_s, .window_hi_s = stop.hi_s,
            .factor = window_factor, .rested = fit.rested, .before_rest = fit.before_rest,
            .cost = cost_of(totals, problem_->spec().prices) - route.cost,
            .time_s = fit.extra_s + service_s};
    if (worth_of_one_ < 0) {
        worth_of_one_ = coverage_gain(dwell_factor_);
    }
    // The travel itself breaks ties, so that a free road is still a short one.
    way.score = worth_of_one_ / 256 * way.factor / 256 - way.cost -
                (taste_.seconds_worth + 1) * way.time_s;
    into.ways.push_back(way);
}

bool InsertionFinder::allows(const Way& way, std::int32_t hour_s) const {
    const std::int32_t tolerance_s = problem_->spec().rules.tolerance_s;
    const auto meets = [&](const GapRange& range) {
        return !range.is_empty() && range.lo_s - tolerance_s <= hour_s &&
               hour_s <= range.hi_s + tolerance_s;
    };
    return way.window_lo_s <= hour_s && hour_s <= way.window_hi_s &&
           (meets(way.rested) || meets(way.before_rest));
}

void InsertionFinder::fill_hours(SlotWays& slot_ways) {
    slot_ways.has_hours = true;
    slot_ways.hours.assign(static_cast<std::size_t>(hour_count_), impossible);
    const std::int32_t tolerance_s = problem_->spec().rules.tolerance_s;
    for (const Way& way : slot_ways.ways) {
        for (const GapRange& range : {way.rested, way.before_rest}) {
            if (range.is_empty()) {
                continue;
            }
            const std::int32_t lo_s = std::max(way.window_lo_s, range.lo_s - tolerance_s);
            const std::int32_t hi_s = std::min(way.window_hi_s, range.hi_s + tolerance_s);
            for (std::int32_t hour = round_up(lo_s, step_s_); hour * step_s_ <= hi_s; ++hour) {
                std::int64_t& best = slot_ways.hours[static_cast<std::size_t>(hour - first_hour_)];
                best = std::max(best, way.score);
                ++effort_;
            }
        }
    }
}

void InsertionFinder::name_trial(const Candidate& candidate) {
    trial_.site = site_;
    trial_.unit = candidate.unit;
    trial_.pattern = candidate.pattern;
    trial_.dwell_s = dwell_s_;
}

bool InsertionFinder::try_candidate(const Candidate& candidate) {
    const Pattern& days = problem_->pattern(candidate.pattern);
    if (candidate.unit == none) {
        try_any_units(candidate);
        return found_;
    }
    for (const std::uint32_t day : days) {
        if (ways_in(problem_->slot_of(candidate.unit, day)).ways.empty()) {
            return false;
        }
    }
    name_trial(candidate);
    if (days.size() == 1) {
        try_single(problem_->slot_of(candidate.unit, days.front()));
    } else {
        try_common_hour(candidate);
    }
    return true;
}

// The best one, or any when wandering.
const InsertionFinder::Way& InsertionFinder::some_way(const std::vector<Way>& ways) {
    return taste_.wander != nullptr
               ? ways[taste_.wander->below(ways.size())]
               : *std::max_element(ways.begin(), ways.end(), [](const Way& a, const Way& b) {
                     return a.score < b.score;
                 });
}

// Of empty tours that are alike only the first is tried.
const InsertionFinder::Way* InsertionFinder::best_way_on(std::uint32_t day, std::uint32_t& slot) {
    const Way* best = nullptr;
    std::uint32_t empty = none;
    for (const std::uint32_t index : problem_->slots_on(day)) {
        const bool is_empty = state_->routes()[index].stops.empty();
        const bool is_alike = is_empty && problem_->twin_of(index) == empty;
        if (!problem_->fits_alone(site_, index) || is_alike) {
            continue;
        }
        empty = is_empty ? problem_->twin_of(index) : empty;
        const std::vector<Way>& ways = ways_in(index).ways;
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
void InsertionFinder::try_any_units(const Candidate& candidate) {
    const Pattern& days = problem_->pattern(candidate.pattern);
    name_trial(candidate);
    trial_.visits.clear();
    trial_.factor = 0;
    trial_.cost = 0;
    trial_.time_s = 0;
    for (std::size_t nth = 0; nth < days.size(); ++nth) {
        std::uint32_t slot = none;
        const Way* way = best_way_on(days[nth], slot);
        if (way == nullptr) {
            return;
        }
        trial_.visits.push_back({slot, way->gap, way->window_lo_s, way->window_hi_s});
        trial_.factor += problem_->visit_factor(nth, way->factor, dwell_factor_);
        trial_.cost += way->cost;
        trial_.time_s += way->time_s;
    }
    trial_.start_s = trial_.visits.front().lo_s;
    consider();
}

void InsertionFinder::try_single(std::uint32_t slot) {
    const Way& way = some_way(by_slot_[slot].ways);
    const GapRange& range = way.before_rest.is_empty() ? way.rested : way.before_rest;
    trial_.start_s = range.lo_s;
    trial_.visits.assign(1, {slot, way.gap, way.window_lo_s, way.window_hi_s});
    trial_.factor = problem_->visit_factor(0, way.factor, dwell_factor_);
    trial_.cost = way.cost;
    trial_.time_s = way.time_s;
    consider();
}

void InsertionFinder::try_common_hour(const Candidate& candidate) {
    sum_.assign(static_cast<std::size_t>(hour_count_), 0);
    for (const std::uint32_t day : problem_->pattern(candidate.pattern)) {
        SlotWays& slot_ways = by_slot_[problem_->slot_of(candidate.unit, day)];
        if (!slot_ways.has_hours) {
            fill_hours(slot_ways);
        }
        for (std::size_t i = 0; i < sum_.size(); ++i) {
            sum_[i] += slot_ways.hours[i];
        }
        effort_ += sum_.size() / 8;
    }
    const std::size_t best = some_hour();
    if (best < sum_.size() &&
        choose_at_hour(candidate, (static_cast<std::int32_t>(best) + first_hour_) * step_s_)) {
        consider();
    }
}

// Index of the best common hour, or of any possible one when wandering; the end if there is none.
std::size_t InsertionFinder::some_hour() {
    std::size_t chosen = sum_.size();
    std::uint64_t possible = 0;
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        if (sum_[i] < impossible / 2) {
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

bool InsertionFinder::choose_at_hour(const Candidate& candidate, std::int32_t hour_s) {
    const Pattern& days = problem_->pattern(candidate.pattern);
    const std::int32_t tolerance_s = problem_->spec().rules.tolerance_s;
    trial_.start_s = hour_s;
    trial_.visits.clear();
    trial_.factor = 0;
    trial_.cost = 0;
    trial_.time_s = 0;
    for (std::size_t nth = 0; nth < days.size(); ++nth) {
        const std::uint32_t slot = problem_->slot_of(candidate.unit, days[nth]);
        const Way* chosen = nullptr;
        for (const Way& way : by_slot_[slot].ways) {
            if (allows(way, hour_s) && (chosen == nullptr || way.score > chosen->score)) {
                chosen = &way;
            }
        }
        if (chosen == nullptr) {
            return false;
        }
        trial_.visits.push_back({slot, chosen->gap,
                                 std::max(chosen->window_lo_s, hour_s - tolerance_s),
                                 std::min(chosen->window_hi_s, hour_s + tolerance_s)});
        trial_.factor += problem_->visit_factor(nth, chosen->factor, dwell_factor_);
        trial_.cost += chosen->cost;
        trial_.time_s += chosen->time_s;
    }
    return true;
}

void InsertionFinder::consider() {
    trial_.gain = coverage_gain(trial_.factor) + problem_->site(site_).bonus;
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
        trial_.site = best_.site;
        trial_.unit = best_.unit;
        trial_.dwell_s = best_.dwell_s;
    }
}

}  // namespace halte::solver
