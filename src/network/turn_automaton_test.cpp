// SPDX-License-Identifier: EUPL-1.2
#include "network/turn_automaton.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.hpp"

namespace halte::network {
namespace {

using Ways = std::vector<std::uint32_t>;

// The slow twin: whether what was driven holds a forbidden turn.
bool holds_forbidden(const Ways& driven, const std::vector<ForbiddenTurn>& turns) {
    return std::any_of(turns.begin(), turns.end(), [&](const ForbiddenTurn& turn) {
        return std::search(driven.begin(), driven.end(), turn.begin(), turn.end()) != driven.end();
    });
}

TEST(TurnAutomaton, forbids_exactly_what_holds_a_forbidden_turn) {
    Random random(19);
    std::size_t forbidden = 0;
    for (int round = 0; round < 400; ++round) {
        const auto some_ways = [&](std::size_t count) {
            Ways ways(count);
            for (std::uint32_t& way : ways) {
                way = static_cast<std::uint32_t>(random.below(4));
            }
            return ways;
        };
        std::vector<ForbiddenTurn> turns(random.below(6));
        for (ForbiddenTurn& turn : turns) {
            turn = some_ways(2 + random.below(4));
        }
        const TurnAutomaton automaton(turns);
        for (int walk = 0; walk < 20; ++walk) {
            Ways driven;
            std::uint32_t state = TurnAutomaton::no_memory;
            for (const std::uint32_t way : some_ways(30)) {
                driven.push_back(way);
                const std::uint32_t after = automaton.next(state, way);
                ASSERT_EQ(after == TurnAutomaton::forbidden, holds_forbidden(driven, turns));
                if (after == TurnAutomaton::forbidden) {
                    ++forbidden;
                    driven.pop_back();
                    continue;
                }
                state = after;
                ASSERT_LT(state, automaton.size());
                ASSERT_TRUE(automaton.is_entered(state));
                ASSERT_TRUE(state == TurnAutomaton::no_memory || automaton.last_way(state) == way);
            }
        }
    }
    EXPECT_GT(forbidden, 1'000u);
}

TEST(TurnAutomaton, without_turns_remembers_nothing) {
    const TurnAutomaton automaton;
    EXPECT_EQ(automaton.size(), 1u);
    EXPECT_EQ(automaton.next(TurnAutomaton::no_memory, 1'000'000), TurnAutomaton::no_memory);
}

}  // namespace
}  // namespace halte::network
