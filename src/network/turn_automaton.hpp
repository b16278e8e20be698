// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace halte::network {

// Ways (edge and direction, see graph.hpp) that nobody may drive one right after the other. Two or
// more; each begins where the one before it ends.
using ForbiddenTurn = std::vector<std::uint32_t>;

// What must be remembered of the ways driven so far to know which may not be next: the automaton of
// Aho and Corasick (1975) over all forbidden turns. A state is the beginning of a forbidden turn;
// state 0 remembers nothing, and roads without restrictions never leave it.
class TurnAutomaton {
public:
    static constexpr std::uint32_t no_memory = 0;
    static constexpr std::uint32_t forbidden = 0xffff'ffffu;

    explicit TurnAutomaton(std::span<const ForbiddenTurn> turns = {});

    // The state after driving `way` in `state`, or forbidden.
    std::uint32_t next(std::uint32_t state, std::uint32_t way) const;
    // States are 0..size() - 1; those that end a forbidden turn are never entered.
    std::size_t size() const { return states_.size(); }
    bool is_entered(std::uint32_t state) const { return !states_[state].is_end; }
    // The last way driven in a state; not for state 0.
    std::uint32_t last_way(std::uint32_t state) const { return states_[state].last_way; }

private:
    struct State {
        std::uint32_t last_way = 0;
        std::uint32_t shorter = no_memory;  // the longest state that is an end of this one
        bool is_end = false;                // of a forbidden turn
    };
    std::uint32_t child(std::uint32_t state, std::uint32_t way) const;
    void add(const ForbiddenTurn& turn);
    void link();

    std::vector<State> states_;
    std::vector<std::uint32_t> first_child_;  // of state 0, by way; 0: none. Asked for every arc
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> child_;  // of the others
};

}  // namespace halte::network
