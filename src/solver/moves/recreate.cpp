// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/recreate.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace halte::solver {

namespace {

constexpr double blink_share = 0.02;
constexpr std::uint64_t wander_one_in = 30;

double per_second(const Insertion& insertion) {
    return static_cast<double>(insertion.net()) /
           static_cast<double>(std::max<std::int64_t>(1, insertion.time_s));
}

std::int64_t score_of(const Insertion& insertion, const OrderTaste& taste) {
    return insertion.net() - taste.seconds_worth * insertion.time_s;
}

std::vector<std::pair<double, std::uint32_t>> ranked_absent(
    const PlanState& state, const Hints& hints, const std::vector<std::uint32_t>& sites,
    Random& random) {
    const std::uint64_t order = random.below(4);
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const std::uint32_t site : sites) {
        if (state.placed(site).is_there() || hints.gain[site] <= 0) {
            continue;
        }
        double key = 1.0;
        if (order == 1) {
            key = static_cast<double>(hints.gain[site]);
        } else if (order >= 2) {
            key = static_cast<double>(hints.gain[site]) / static_cast<double>(hints.time_s[site]);
        }
        ranked.emplace_back(-key * (0.2 + random.unit()), site);
    }
    std::sort(ranked.begin(), ranked.end());
    return ranked;
}

}  // namespace

Hints::Hints(const PlanState& state)
    : gain(state.problem().site_count()), time_s(state.problem().site_count()) {
    const Problem& problem = state.problem();
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        if (problem.candidates(site).empty()) {
            continue;
        }
        able.push_back(site);
        const Candidate& first = problem.candidates(site).front();
        const std::uint32_t day = problem.pattern(first.pattern)[0];
        const Slot& slot = problem.slot(first.unit == none ? problem.slots_on(day).front()
                                                           : problem.slot_of(first.unit, day));
        time_s[site] = slot.setup_s + problem.site(site).dwell.front().dwell_s + slot.packing_s;
    }
    refresh(state);
}

void Hints::refresh(const PlanState& state) {
    for (const std::uint32_t site : able) {
        if (!state.placed(site).is_there()) {
            const Site& place = state.problem().site(site);
            gain[site] =
                place.bonus + state.coverage().gain(site, 0, place.dwell.back().factor);
        }
    }
}

void recreate_in_order(PlanState& state, InsertionFinder& finder, const Hints& hints,
                       Random& random, const OrderTaste& taste) {
    Insertion insertion;
    Insertion best;
    std::uint32_t misses = 0;
    std::uint32_t gathered = 0;
    const std::vector<std::uint32_t>& sites = taste.among != nullptr ? *taste.among : hints.able;
    for (const auto& [key, site] : ranked_absent(state, hints, sites, random)) {
        if (misses >= taste.misses) {
            break;
        }
        if (!state.has_quota_for(site) ||
            (!taste.is_for_all && random.unit() < blink_share)) {
            continue;
        }
        const std::uint64_t levels = state.problem().site(site).dwell.size();
        const auto level = static_cast<std::uint32_t>(random.below(levels));
        const bool wanders = !taste.is_for_all && random.below(wander_one_in) == 0;
        const Taste mine{.seconds_worth = taste.seconds_worth, .level = level,
                         .wander = wanders ? &random : nullptr,
                         .blinks = taste.is_for_all ? &random : nullptr};
        if (!finder.find(state, site, mine, insertion) || insertion.net() <= 0) {
            ++misses;
            continue;
        }
        misses = 0;
        if (gathered == 0 || score_of(insertion, taste) > score_of(best, taste)) {
            std::swap(best, insertion);
        }
        if (++gathered == taste.batch) {
            state.insert(best);
            gathered = 0;
        }
    }
    if (gathered > 0) {
        state.insert(best);
    }
}

bool find_over_levels(const PlanState& state, InsertionFinder& finder, std::uint32_t site,
                      Insertion& out) {
    bool found = false;
    Insertion trial;
    for (std::uint32_t level = 0; level < state.problem().site(site).dwell.size(); ++level) {
        if (finder.find(state, site, {.by_ratio = true, .level = level}, trial) &&
            (!found || per_second(trial) > per_second(out))) {
            std::swap(out, trial);
            found = true;
        }
    }
    return found;
}

void recreate_greedily(PlanState& state, InsertionFinder& finder,
                       const std::vector<std::uint32_t>& sites, const CancelToken& cancel) {
    std::priority_queue<std::pair<double, std::uint32_t>> heap;
    Insertion insertion;
    for (const std::uint32_t site : sites) {
        if (cancel.stop_requested()) {
            return;
        }
        if (!state.placed(site).is_there() &&
            find_over_levels(state, finder, site, insertion) && insertion.net() > 0) {
            heap.emplace(per_second(insertion), site);
        }
    }
    while (!heap.empty() && !cancel.stop_requested()) {
        const std::uint32_t site = heap.top().second;
        heap.pop();
        if (!find_over_levels(state, finder, site, insertion) || insertion.net() <= 0) {
            continue;
        }
        if (heap.empty() || per_second(insertion) >= heap.top().first) {
            state.insert(insertion);
        } else {
            heap.emplace(per_second(insertion), site);
        }
    }
}

}  // namespace halte::solver
