// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include "solver/moves/ruin.hpp"

namespace halte::solver {

void ruin_slot(RuinContext& context) {
    PlanState& state = context.state;
    std::uint32_t removed = 0;
    for (int tries = 0; tries < 4 && removed < context.count; ++tries) {
        const auto slot = context.random.below(state.routes().size());
        std::vector<std::uint32_t> sites;
        for (const Stop& stop : state.routes()[slot].stops) {
            if (stop.pin == none) {
                sites.push_back(stop.site);
            }
        }
        for (const std::uint32_t site : sites) {
            state.remove(site);
            ++removed;
        }
    }
}

}  // namespace halte::solver
