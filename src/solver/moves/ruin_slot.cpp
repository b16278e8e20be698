// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include "solver/moves/ruin.hpp"

namespace halte::solver {

void ruin_slot(RuinContext& context) {
    PlanState& state = context.state;
    const auto slot = context.random.below(state.routes().size());
    std::vector<std::uint32_t> sites;
    for (const Stop& stop : state.routes()[slot].stops) {
        if (stop.pin == none) {
            sites.push_back(stop.site);
        }
    }
    for (const std::uint32_t site : sites) {
        state.remove(site);
    }
}

}  // namespace halte::solver
