// SPDX-License-Identifier: EUPL-1.2
#include "network/junction_delays.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

// Three roads that meet at junction 0; the first is of `first`, the others of `others`.
Graph three_roads(RoadClass first, RoadClass others) {
    Graph graph;
    graph.junctions.resize(4);
    for (std::uint32_t i = 1; i < 4; ++i) {
        graph.edges.push_back(Edge{.from = i,
                                   .to = 0,
                                   .forward_ms = 1'000,
                                   .backward_ms = 1'000,
                                   .road_class = i == 1 ? first : others});
    }
    return graph;
}

TEST(JunctionDelays, are_for_those_who_come_on_a_lesser_road) {
    Graph graph = three_roads(RoadClass::tertiary, RoadClass::primary);
    add_junction_delays(graph, find_profile("van").value());
    EXPECT_EQ(graph.edges[0].forward_ms, 3'000u);
    EXPECT_EQ(graph.edges[0].forward_delay_ds, 20u);
    EXPECT_EQ(graph.edges[0].backward_ms, 1'000u);
    EXPECT_EQ(graph.edges[1].forward_ms, 1'000u);
}

TEST(JunctionDelays, are_for_those_who_board_a_ferry) {
    Graph graph = three_roads(RoadClass::ferry, RoadClass::primary);
    graph.edges[0].forward_ms = closed_ms;
    add_junction_delays(graph, find_profile("van").value());
    EXPECT_EQ(graph.edges[0].forward_ms, closed_ms);
    EXPECT_EQ(graph.edges[0].backward_ms, 901'000u);
    EXPECT_EQ(graph.edges[0].backward_delay_ds, 9'000u);
    EXPECT_EQ(graph.edges[1].backward_ms, 1'000u);
}

}  // namespace
}  // namespace halte::network
