// SPDX-License-Identifier: EUPL-1.2
#include "network/graph.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(Arcs, leave_their_tail_in_the_open_directions_only) {
    Graph graph;
    graph.nodes.resize(3);
    graph.edges = {Edge{.from = 0, .to = 1, .forward_ms = 10, .backward_ms = 20, .length_dm = 5},
                   Edge{.from = 2, .to = 1, .forward_ms = closed_ms, .backward_ms = 30}};
    const Arcs out = arcs_of(graph, Direction::outward);
    EXPECT_EQ(out.first, (std::vector<std::uint32_t>{0, 1, 3, 3}));
    EXPECT_EQ(out.head, (std::vector<std::uint32_t>{1, 0, 2}));
    EXPECT_EQ(out.way, (std::vector<std::uint32_t>{0, 1, 3}));
    EXPECT_EQ(out.cost, (std::vector<Cost>{pack(10, 5), pack(20, 5), pack(30, 0)}));
    const Arcs in = arcs_of(graph, Direction::inward);
    EXPECT_EQ(in.first, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    EXPECT_EQ(in.head, (std::vector<std::uint32_t>{1, 0, 1}));
    EXPECT_EQ(in.cost, (std::vector<Cost>{pack(20, 5), pack(10, 5), pack(30, 0)}));
}

TEST(Cost, orders_by_time_and_then_by_metres) {
    EXPECT_LT(pack(1, 900), pack(2, 0));
    EXPECT_LT(pack(2, 7), pack(2, 8));
    EXPECT_EQ(pack(1, 2) + pack(3, 4), pack(4, 6));
    EXPECT_EQ(ms_of(pack(7, 9)), 7u);
    EXPECT_EQ(dm_of(pack(7, 9)), 9u);
}

}  // namespace
}  // namespace halte::network
