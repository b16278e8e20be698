// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/marginal_bound.hpp"

#include <algorithm>
#include <limits>

#include "solver/bounds/knapsack.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

namespace {

std::int64_t slack_of(const Problem& problem, std::uint32_t site) {
    std::int64_t slack = 0;
    std::uint32_t area = none;
    for (const MergedReach& reach : problem.reach(site)) {
        const std::uint32_t here = problem.merged_cells()[reach.cell].area;
        if (here != area) {
            slack += problem.utility(here).slack;
            area = here;
        }
    }
    return slack;
}

std::int64_t bound_from(const Problem& problem,
                        const std::vector<std::vector<Choice>>& choices, std::size_t mix,
                        const std::vector<std::int64_t>& reference) {
    Coverage coverage(problem);
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        coverage.change(site, 0, reference[site]);
    }
    std::int64_t bound = coverage.value();
    for (std::uint32_t area = 0; area < problem.area_count(); ++area) {
        bound += problem.utility(area).slack;
    }
    std::vector<std::vector<Offer>> offers;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        const std::int64_t bonus = problem.site(site).bonus;
        if (problem.has_pin(site)) {
            bound += bonus;
            continue;
        }
        const std::int64_t slack = slack_of(problem, site);
        std::vector<Offer>& own = offers.emplace_back();
        std::int64_t known_factor = -1;
        std::int64_t known_gain = 0;
        for (const Choice& choice : choices[site]) {
            const std::int64_t factor = std::max(reference[site], choice.factor);
            if (factor != known_factor) {
                known_factor = factor;
                known_gain = coverage.gain(site, reference[site], factor);
            }
            own.push_back({choice.time_s[mix], known_gain + slack + bonus - choice.cost[mix]});
        }
    }
    return bound + fill_knapsack(std::move(offers), team_time_s(problem));
}

}  // namespace

std::int64_t marginal_bound(const Problem& problem, const Solution& solution,
                            const std::vector<std::vector<Choice>>& choices) {
    std::vector<std::int64_t> pinned(problem.site_count());
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        pinned[site] = problem.has_pin(site) ? pinned_factor(problem, site) : 0;
    }
    const PlanState state = PlanState::from_solution(problem, solution);
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t quarters : {0, 1, 2, 3, 4}) {
        std::vector<std::int64_t> reference = pinned;
        for (const std::uint32_t site : state.served()) {
            reference[site] = state.factor(site) * quarters / 4;
        }
        for (std::size_t mix = 0; mix < mixes; ++mix) {
            best = std::min(best, bound_from(problem, choices, mix, reference));
        }
    }
    return best;
}

}  // namespace halte::solver
