// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include "solver/moves/ruin.hpp"

namespace halte::solver {

void ruin_coverage(RuinContext& context) {
    PlanState& state = context.state;
    if (state.served().empty()) {
        return;
    }
    const std::uint32_t seed = state.served()[context.random.below(state.served().size())];
    std::uint32_t removed = 1;
    state.remove(seed);
    for (const std::uint32_t other : context.neighbourhood.overlapping[seed]) {
        if (removed >= context.count) {
            return;
        }
        if (state.placed(other).is_there()) {
            state.remove(other);
            ++removed;
        }
    }
}

}  // namespace halte::solver
