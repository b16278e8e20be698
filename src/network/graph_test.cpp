// SPDX-License-Identifier: EUPL-1.2
#include "network/graph.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(Arcs, are_grouped_by_the_node_they_leave_or_come_to) {
    const std::vector<Arc> bare = {{.tail = 0, .head = 1, .cost = pack(10, 5), .way = 0},
                                   {.tail = 1, .head = 0, .cost = pack(20, 5), .way = 1},
                                   {.tail = 1, .head = 2, .cost = pack(30, 0), .way = 3}};
    const Arcs out = group_arcs(3, bare, Direction::outward);
    EXPECT_EQ(out.first, (std::vector<std::uint32_t>{0, 1, 3, 3}));
    EXPECT_EQ(out.head, (std::vector<std::uint32_t>{1, 0, 2}));
    EXPECT_EQ(out.way, (std::vector<std::uint32_t>{0, 1, 3}));
    EXPECT_EQ(out.cost, (std::vector<Cost>{pack(10, 5), pack(20, 5), pack(30, 0)}));
    const Arcs in = group_arcs(3, bare, Direction::inward);
    EXPECT_EQ(in.first, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    EXPECT_EQ(in.head, (std::vector<std::uint32_t>{1, 0, 1}));
    EXPECT_EQ(in.cost, (std::vector<Cost>{pack(20, 5), pack(10, 5), pack(30, 0)}));
    EXPECT_EQ(ArcsView(in).node_count(), 3u);
}

TEST(LeavingWays, hold_both_directions_of_every_edge_at_their_junctions) {
    Graph graph;
    graph.junctions.resize(3);
    graph.edges = {Edge{.from = 0, .to = 1, .forward_ms = 10},
                   Edge{.from = 2, .to = 1, .backward_ms = 30}, Edge{.from = 2, .to = 2}};
    const LeavingWays leaving = leaving_ways(graph);
    const auto at = [&](std::uint32_t junction) {
        return std::vector(leaving.at(junction).begin(), leaving.at(junction).end());
    };
    EXPECT_EQ(at(0), (std::vector<std::uint32_t>{0}));
    EXPECT_EQ(at(1), (std::vector<std::uint32_t>{1, 3}));
    EXPECT_EQ(at(2), (std::vector<std::uint32_t>{2, 4, 5}));
    EXPECT_TRUE(graph.is_open(0));
    EXPECT_FALSE(graph.is_open(1));
    EXPECT_EQ(graph.head(3), 2u);
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
