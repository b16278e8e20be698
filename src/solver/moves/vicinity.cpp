// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/vicinity.hpp"

namespace halte::solver {

const std::vector<std::uint32_t>& Vicinity::of_gone(const PlanState& before,
                                                    const PlanState& after) {
    ++call_;
    sites_.clear();
    for (const std::uint32_t site : before.served()) {
        if (after.placed(site).is_there()) {
            continue;
        }
        add(site);
        for (const std::uint32_t other : neighbourhood_.near[site]) {
            add(other);
        }
        for (const std::uint32_t other : neighbourhood_.overlapping[site]) {
            add(other);
        }
    }
    return sites_;
}

void Vicinity::add(std::uint32_t site) {
    if (seen_[site] != call_) {
        seen_[site] = call_;
        sites_.push_back(site);
    }
}

}  // namespace halte::solver
