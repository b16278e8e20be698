// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/witness.hpp"

#include <algorithm>
#include <functional>

namespace halte::network {

WitnessSearch::WitnessSearch(std::size_t nodes) : cost_(nodes), stamp_(nodes, 0) {}

void WitnessSearch::run(const Links& outward, std::uint32_t from, std::uint32_t avoided,
                        Cost limit, std::uint32_t most_settled) {
    if (++run_ == 0) {
        std::fill(stamp_.begin(), stamp_.end(), 0);
        run_ = 1;
    }
    heap_.clear();
    stamp_[from] = run_;
    cost_[from] = 0;
    heap_.push_back({0, from});
    for (std::uint32_t settled = 0; !heap_.empty() && settled < most_settled;) {
        std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
        const Entry entry = heap_.back();
        heap_.pop_back();
        if (entry.cost != cost_[entry.node]) {
            continue;
        }
        ++settled;
        for (const Link& link : outward[entry.node]) {
            const Cost cost = entry.cost + link.cost;
            if (link.node == avoided || cost > limit ||
                (stamp_[link.node] == run_ && cost_[link.node] <= cost)) {
                continue;
            }
            stamp_[link.node] = run_;
            cost_[link.node] = cost;
            heap_.push_back({cost, link.node});
            std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
        }
    }
}

}  // namespace halte::network
