// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/marginal_bound.hpp"

#include <algorithm>
#include <limits>

#include "solver/bounds/knapsack.hpp"

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
    return bound + best_of_choices(problem, choices, mix,
                                   [&](std::uint32_t site, std::int64_t factor) {
                                       const std::int64_t before = reference[site];
                                       return coverage.gain(site, before,
                                                            std::max(before, factor)) +
                                              slack_of(problem, site);
                                   });
}

}  // namespace

std::int64_t marginal_bound(const PlanState& guide,
                            const std::vector<std::vector<Choice>>& choices) {
    const Problem& problem = guide.problem();
    std::vector<std::int64_t> pinned(problem.site_count());
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        pinned[site] = problem.has_pin(site) ? pinned_factor(problem, site) : 0;
    }
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t quarters : {0, 1, 2, 3, 4}) {
        std::vector<std::int64_t> reference = pinned;
        for (const std::uint32_t site : guide.served()) {
            reference[site] = guide.factor(site) * quarters / 4;
        }
        for (std::size_t mix = 0; mix < mixes; ++mix) {
            best = std::min(best, bound_from(problem, choices, mix, reference));
        }
    }
    return best;
}

}  // namespace halte::solver
