// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <vector>

#include "solver/moves/ruin.hpp"

namespace halte::solver {

namespace {

// Free stops of a run of `length` stops of this tour that contains `site`.
std::vector<std::uint32_t> run_around(const Route& route, std::uint32_t site, std::size_t length,
                                      Random& random) {
    const auto found = std::find_if(route.stops.begin(), route.stops.end(),
                                    [&](const Stop& stop) { return stop.site == site; });
    const auto at = static_cast<std::size_t>(found - route.stops.begin());
    const std::size_t size = std::min(length, route.stops.size());
    const std::size_t lowest = at + 1 >= size ? at + 1 - size : 0;
    const std::size_t highest = std::min(at, route.stops.size() - size);
    const std::size_t first = lowest + random.below(highest - lowest + 1);
    std::vector<std::uint32_t> sites;
    for (std::size_t i = first; i < first + size; ++i) {
        if (route.stops[i].pin == none) {
            sites.push_back(route.stops[i].site);
        }
    }
    return sites;
}

}  // namespace

void ruin_strings(RuinContext& context) {
    PlanState& state = context.state;
    if (state.served().empty()) {
        return;
    }
    const Problem& problem = state.problem();
    const std::uint32_t seed = state.served()[context.random.below(state.served().size())];
    std::vector<std::uint32_t> around{seed};
    const auto& near = context.neighbourhood.near[seed];
    around.insert(around.end(), near.begin(), near.end());
    std::uint32_t removed = 0;
    for (const std::uint32_t site : around) {
        if (removed >= context.count) {
            return;
        }
        const Placed placed = state.placed(site);
        if (!placed.is_there()) {
            continue;
        }
        const Pattern& days = problem.pattern(placed.pattern);
        const std::uint32_t slot =
            state.slot_holding(site, days[context.random.below(days.size())]);
        const std::size_t length = 1 + context.random.below(context.count);
        for (const std::uint32_t gone :
             run_around(state.routes()[slot], site, length, context.random)) {
            state.remove(gone);
            ++removed;
        }
    }
}

}  // namespace halte::solver
