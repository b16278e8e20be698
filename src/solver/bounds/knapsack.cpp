// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/knapsack.hpp"

#include <algorithm>
#include <map>

namespace halte::solver {

namespace {

__extension__ using Wide = __int128;

// Offers of one site worth having, as steps of falling ratio up their concave hull.
std::vector<Offer> hull_of(std::vector<Offer> points) {
    std::sort(points.begin(), points.end(), [](const Offer& a, const Offer& b) {
        return a.time_s != b.time_s ? a.time_s < b.time_s : a.profit > b.profit;
    });
    std::vector<Offer> hull{{0, 0}};
    for (const Offer& point : points) {
        if (point.profit <= hull.back().profit) {
            continue;
        }
        while (hull.size() > 1) {
            const Offer& last = hull.back();
            const Offer& before = hull[hull.size() - 2];
            const Wide old_rise = Wide{last.profit - before.profit} * (point.time_s - last.time_s);
            const Wide new_rise = Wide{point.profit - last.profit} * (last.time_s - before.time_s);
            if (old_rise > new_rise) {
                break;
            }
            hull.pop_back();
        }
        hull.push_back(point);
    }
    std::vector<Offer> steps;
    for (std::size_t i = 1; i < hull.size(); ++i) {
        steps.push_back({hull[i].time_s - hull[i - 1].time_s,
                         hull[i].profit - hull[i - 1].profit});
    }
    return steps;
}

}  // namespace

std::int64_t team_time_s(const Problem& problem) {
    std::int64_t time_s = 0;
    for (const Slot& slot : problem.spec().slots) {
        time_s += slot.end_s - slot.begin_s - (slot.rest ? slot.rest->duration_s : 0);
    }
    for (const Pin& pin : problem.spec().pins) {
        for (const PinnedVisit& visit : pin.visits) {
            const Slot& slot = problem.slot(problem.slot_of(pin.unit, visit.day));
            time_s -= slot.setup_s + visit.dwell_s + slot.packing_s;
        }
    }
    return std::max<std::int64_t>(0, time_s);
}

std::int64_t fill_knapsack(std::vector<std::vector<Offer>> offers_by_site, std::int64_t time_s) {
    std::vector<Offer> steps;
    for (std::vector<Offer>& offers : offers_by_site) {
        const std::vector<Offer> own = hull_of(std::move(offers));
        steps.insert(steps.end(), own.begin(), own.end());
    }
    std::sort(steps.begin(), steps.end(), [](const Offer& a, const Offer& b) {
        return Wide{a.profit} * b.time_s > Wide{b.profit} * a.time_s;
    });
    std::int64_t profit = 0;
    for (const Offer& step : steps) {
        if (step.time_s > time_s) {
            return profit + static_cast<std::int64_t>(Wide{step.profit} * time_s / step.time_s) + 1;
        }
        time_s -= step.time_s;
        profit += step.profit;
    }
    return profit;
}

std::int64_t best_of_choices(
    const Problem& problem, const std::vector<std::vector<Choice>>& choices, std::size_t mix,
    const std::function<std::int64_t(std::uint32_t site, std::int64_t factor)>& gain) {
    std::int64_t certain = 0;
    std::vector<std::vector<Offer>> offers;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        const std::int64_t bonus = problem.site(site).bonus;
        if (problem.has_pin(site)) {
            certain += bonus;
            continue;
        }
        std::vector<Offer>& own = offers.emplace_back();
        std::map<std::int64_t, std::int64_t> gains;
        for (const Choice& choice : choices[site]) {
            const auto [known, is_new] = gains.try_emplace(choice.factor, 0);
            if (is_new) {
                known->second = gain(site, choice.factor);
            }
            own.push_back({choice.time_s[mix], known->second + bonus - choice.cost[mix]});
        }
    }
    return certain + fill_knapsack(std::move(offers), team_time_s(problem));
}

}  // namespace halte::solver
