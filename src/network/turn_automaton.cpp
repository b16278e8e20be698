// SPDX-License-Identifier: EUPL-1.2
#include "network/turn_automaton.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace halte::network {

TurnAutomaton::TurnAutomaton(std::span<const ForbiddenTurn> turns) : states_(1) {
    for (const ForbiddenTurn& turn : turns) {
        add(turn);
    }
    link();
}

void TurnAutomaton::add(const ForbiddenTurn& turn) {
    HALTE_CHECK(turn.size() >= 2);
    std::uint32_t state = no_memory;
    for (const std::uint32_t way : turn) {
        const std::uint32_t known = child(state, way);
        if (known != no_memory) {
            state = known;
            continue;
        }
        const auto added = static_cast<std::uint32_t>(states_.size());
        states_.push_back({.last_way = way});
        if (state == no_memory) {
            first_child_.resize(std::max<std::size_t>(first_child_.size(), way + std::size_t{1}));
            first_child_[way] = added;
        } else {
            child_[{state, way}] = added;
        }
        state = added;
    }
    states_[state].is_end = true;
}

std::uint32_t TurnAutomaton::child(std::uint32_t state, std::uint32_t way) const {
    if (state == no_memory) {
        return way < first_child_.size() ? first_child_[way] : no_memory;
    }
    const auto found = child_.find({state, way});
    return found == child_.end() ? no_memory : found->second;
}

// Breadth first, so that what a state falls back to is known before its children ask.
void TurnAutomaton::link() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> queue;  // parent, state
    for (const std::uint32_t state : first_child_) {
        if (state != no_memory) {
            queue.push_back({no_memory, state});
        }
    }
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const auto [parent, state] = queue[at];
        State& here = states_[state];
        std::uint32_t back = parent;
        while (back != no_memory && here.shorter == no_memory) {
            back = states_[back].shorter;
            here.shorter = child(back, here.last_way);
        }
        here.is_end = here.is_end || states_[here.shorter].is_end;
        for (auto below = child_.lower_bound({state, 0});
             below != child_.end() && below->first.first == state; ++below) {
            queue.push_back({state, below->second});
        }
    }
}

std::uint32_t TurnAutomaton::next(std::uint32_t state, std::uint32_t way) const {
    std::uint32_t after = child(state, way);
    while (after == no_memory && state != no_memory) {
        state = states_[state].shorter;
        after = child(state, way);
    }
    return states_[after].is_end ? forbidden : after;
}

}  // namespace halte::network
