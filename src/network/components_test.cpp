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
        Graph graph;
        graph.nodes.resize(nodes);
        std::vector<std::vector<bool>> reach(nodes, std::vector<bool>(nodes, false));
        for (std::uint32_t i = 0; i < nodes; ++i) {
            reach[i][i] = true;
        }
        for (std::uint64_t i = random.below(20); i > 0; --i) {
            Edge edge{.from = static_cast<std::uint32_t>(random.below(nodes)),
                      .to = static_cast<std::uint32_t>(random.below(nodes)),
                      .forward_ms = 1};
            edge.backward_ms = random.below(4) == 0 ? 1 : closed_ms;
            reach[edge.from][edge.to] = true;
            reach[edge.to][edge.from] = reach[edge.to][edge.from] || edge.backward_ms == 1;
            graph.edges.push_back(edge);
        }
        for (std::uint32_t k = 0; k < nodes; ++k) {
            for (std::uint32_t i = 0; i < nodes; ++i) {
                for (std::uint32_t j = 0; j < nodes; ++j) {
                    reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
                }
            }
        }
        const std::vector<std::uint32_t> part = strong_parts(arcs_of(graph, Direction::outward));
        ASSERT_EQ(strong_parts(arcs_of(graph, Direction::inward)).size(), part.size());
        for (std::uint32_t i = 0; i < nodes; ++i) {
            for (std::uint32_t j = 0; j < nodes; ++j) {
                ASSERT_EQ(part[i] == part[j], reach[i][j] && reach[j][i]) << "round " << round;
            }
        }
    }
}

}  // namespace
}  // namespace halte::network
