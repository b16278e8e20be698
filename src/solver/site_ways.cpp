// SPDX-License-Identifier: EUPL-1.2
#include "solver/site_ways.hpp"

#include <algorithm>
#include <limits>

namespace halte::solver {

namespace {

constexpr std::uint64_t blink_one_in = 100;

std::int32_t round_up(std::int32_t value, std::int32_t step) {
    return (value + step - 1) / step;
}

}  // namespace

SiteWays::SiteWays(const Problem& problem)
    : problem_(&problem),
      step_s_(problem.spec().rules.start_step_s),
      by_slot_(problem.slot_count()) {}

void SiteWays::begin(const PlanState& state, std::uint32_t site, std::uint32_t level,
                     std::int64_t seconds_worth, Random* blinks) {
    ++stamp_;
    state_ = &state;
    site_ = site;
    seconds_worth_ = seconds_worth;
    blinks_ = blinks;
    const Site& place = problem_->site(site);
    const DwellLevel& dwell = place.dwell[std::min<std::size_t>(level, place.dwell.size() - 1)];
    dwell_s_ = dwell.dwell_s;
    dwell_factor_ = dwell.factor;
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

std::int64_t SiteWays::gain(std::int64_t factor) {
    for (const auto& [known, known_gain] : gains_) {
        if (known == factor) {
            return known_gain;
        }
    }
    const std::int64_t found = state_->coverage().gain(site_, 0, factor);
    effort_ += problem_->reach(site_).size();
    gains_.emplace_back(factor, found);
    return found;
}

void SiteWays::list_ways(std::uint32_t slot_index, SlotWays& into) {
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
                (blinks_ == nullptr || blinks_->below(blink_one_in) != 0)) {
                add_way(slot_index, gap, stop, window.factor, into);
            }
        }
    }
}

void SiteWays::add_way(std::uint32_t slot_index, std::uint32_t gap, const Stop& stop,
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
            .time_s = fit.extra_s + service_s, .extra_m = fit.extra_m};
    if (worth_of_one_ < 0) {
        worth_of_one_ = gain(dwell_factor_);
    }
    // The travel itself breaks ties, so that a free road is still a short one.
    way.score = worth_of_one_ / 256 * way.factor / 256 - way.cost -
                (seconds_worth_ + 1) * way.time_s;
    into.ways.push_back(way);
}

const std::vector<std::int64_t>& SiteWays::by_hour(std::uint32_t slot) {
    SlotWays& slot_ways = listed(slot);
    if (!slot_ways.has_hours) {
        fill_hours(slot_ways);
    }
    return slot_ways.hours;
}

void SiteWays::fill_hours(SlotWays& slot_ways) {
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

bool SiteWays::allows(const Way& way, std::int32_t hour_s) const {
    const std::int32_t tolerance_s = problem_->spec().rules.tolerance_s;
    const auto meets = [&](const GapRange& range) {
        return !range.is_empty() && range.lo_s - tolerance_s <= hour_s &&
               hour_s <= range.hi_s + tolerance_s;
    };
    return way.window_lo_s <= hour_s && hour_s <= way.window_hi_s &&
           (meets(way.rested) || meets(way.before_rest));
}

}  // namespace halte::solver
