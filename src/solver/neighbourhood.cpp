// SPDX-License-Identifier: EUPL-1.2
#include "solver/neighbourhood.hpp"

#include <algorithm>
#include <utility>

namespace halte::solver {

namespace {

using Ranked = std::vector<std::pair<std::int64_t, std::uint32_t>>;  // key, site

std::vector<std::uint32_t> smallest(Ranked& ranked) {
    const std::size_t count = std::min(ranked.size(), Neighbourhood::kept);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count),
                      ranked.end());
    std::vector<std::uint32_t> sites;
    for (std::size_t i = 0; i < count; ++i) {
        sites.push_back(ranked[i].second);
    }
    return sites;
}

}  // namespace

Neighbourhood::Neighbourhood(const Problem& problem)
    : near(problem.site_count()), overlapping(problem.site_count()) {
    std::vector<std::uint32_t> able;
    std::vector<std::vector<MergedReach>> by_cell(problem.merged_cells().size());
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        if (!problem.candidates(site).empty()) {
            able.push_back(site);
            for (const MergedReach& reach : problem.reach(site)) {
                by_cell[reach.cell].push_back({site, reach.exposure});
            }
        }
    }
    std::vector<std::int64_t> common(problem.site_count());
    Ranked ranked;
    for (const std::uint32_t site : able) {
        ranked.clear();
        for (const std::uint32_t other : able) {
            const std::uint32_t travel_s = problem.travel_s(
                problem.slot(0), problem.site(site).node, problem.site(other).node);
            if (other != site && travel_s != no_road) {
                ranked.emplace_back(travel_s, other);
            }
        }
        near[site] = smallest(ranked);
        std::fill(common.begin(), common.end(), 0);
        for (const MergedReach& reach : problem.reach(site)) {
            const auto weight =
                static_cast<std::int64_t>(problem.merged_cells()[reach.cell].weight);
            for (const MergedReach& other : by_cell[reach.cell]) {
                // `cell` holds the site here; shared exposure in 1/1024 is fine enough to rank.
                common[other.cell] += weight * (std::min(reach.exposure, other.exposure) >> 10);
            }
        }
        ranked.clear();
        for (const std::uint32_t other : able) {
            if (other != site && common[other] > 0) {
                ranked.emplace_back(-common[other], other);
            }
        }
        overlapping[site] = smallest(ranked);
    }
}

}  // namespace halte::solver
