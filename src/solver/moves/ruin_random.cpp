// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/ruin.hpp"

namespace halte::solver {

void ruin_random(RuinContext& context) {
    for (std::uint32_t i = 0; i < context.count && !context.state.served().empty(); ++i) {
        const auto& served = context.state.served();
        context.state.remove(served[context.random.below(served.size())]);
    }
}

}  // namespace halte::solver
