// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>
#include <vector>

#include "solver/moves/ruin.hpp"

namespace halte::solver {

void ruin_worst(RuinContext& context) {
    PlanState& state = context.state;
    const Problem& problem = state.problem();
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const std::uint32_t site : state.served()) {
        const Placed& placed = state.placed(site);
        const std::int64_t loss = problem.site(site).bonus -
                                  state.coverage().gain(site, placed.factor, 0);
        context.effort += problem.reach(site).size();
        const auto visits = static_cast<double>(problem.pattern(placed.pattern).size());
        const double seconds = visits * static_cast<double>(placed.dwell_s);
        const double noise = 0.5 + context.random.unit();
        ranked.emplace_back(static_cast<double>(loss) / seconds * noise, site);
    }
    std::sort(ranked.begin(), ranked.end());
    for (std::size_t i = 0; i < ranked.size() && i < context.count; ++i) {
        state.remove(ranked[i].second);
    }
}

}  // namespace halte::solver
