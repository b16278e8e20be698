// SPDX-License-Identifier: EUPL-1.2
#include "trials/covering_referee.hpp"

#include <set>

#include "base/format.hpp"

namespace halte::trials {

Verdict judge_covering(const CoveringProblem& problem, const Tours& chosen) {
    std::set<std::uint32_t> sites;
    for (const std::vector<std::uint32_t>& row : chosen) {
        for (const std::uint32_t site : row) {
            if (site >= problem.sites.size()) {
                return {.breach = text("there is no site ", site)};
            }
            if (!sites.insert(site).second) {
                return {.breach = text("site ", site, " is chosen twice")};
            }
        }
    }
    if (sites.size() > problem.asked.sites) {
        return {.breach = text(sites.size(), " sites, ", problem.asked.sites, " are allowed")};
    }
    const double reach = problem.asked.radius * problem.asked.radius;
    std::uint64_t covered = 0;
    for (const DemandPoint& point : problem.points) {
        for (const std::uint32_t site : sites) {
            const double east = point.x - problem.sites[site].x;
            const double north = point.y - problem.sites[site].y;
            if (east * east + north * north <= reach) {
                covered += point.demand;
                break;
            }
        }
    }
    return {.value = static_cast<double>(covered), .breach = {}};
}

}  // namespace halte::trials
