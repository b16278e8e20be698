// SPDX-License-Identifier: EUPL-1.2
#include "network/components.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::network {
namespace {

TEST(StrongParts, agree_with_who_can_reach_whom) {
    Random random(41);
    for (int round = 0; round < 500; ++round) {
        const auto nodes = static_cast<std::uint32_t>(1 + random.below(12));
        std::vector<Arc> arcs;
        std::vector<std::vector<bool>> reach(nodes, std::vector<bool>(nodes, false));
        for (std::uint32_t i = 0; i < nodes; ++i) {
            reach[i][i] = true;
        }
        for (std::uint64_t i = random.below(20); i > 0; --i) {
            const Arc arc{.tail = static_cast<std::uint32_t>(random.below(nodes)),
                          .head = static_cast<std::uint32_t>(random.below(nodes))};
            reach[arc.tail][arc.head] = true;
            arcs.push_back(arc);
        }
        for (std::uint32_t k = 0; k < nodes; ++k) {
            for (std::uint32_t i = 0; i < nodes; ++i) {
                for (std::uint32_t j = 0; j < nodes; ++j) {
                    reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
                }
            }
        }
        const std::vector<std::uint32_t> part =
            strong_parts(group_arcs(nodes, arcs, Direction::outward));
        ASSERT_EQ(strong_parts(group_arcs(nodes, arcs, Direction::inward)).size(), part.size());
        for (std::uint32_t i = 0; i < nodes; ++i) {
            for (std::uint32_t j = 0; j < nodes; ++j) {
                ASSERT_EQ(part[i] == part[j], reach[i][j] && reach[j][i]) << "round " << round;
            }
        }
    }
}

}  // namespace
}  // namespace halte::network
