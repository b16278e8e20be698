// SPDX-License-Identifier: EUPL-1.2
#include "network/graph_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "support/random_roads.hpp"

namespace halte::network {
namespace {

// An edge by what it is, not by its numbers.
auto told(const Graph& graph, std::uint32_t edge) {
    const Edge& e = graph.edges[edge];
    const std::vector<geo::Position> inner(graph.points.begin() + e.first_point,
                                           graph.points.begin() + graph.end_point(edge));
    return std::tuple(graph.junctions[e.from], graph.junctions[e.to], inner, e.forward_ms,
                      e.backward_ms, e.length_dm, graph.names[e.name], e.use);
}

TEST(AlongCurve, are_the_same_roads_in_another_order) {
    const Graph graph = test::RandomTown(8).graph();
    const Graph ordered = along_curve(graph);
    ASSERT_EQ(ordered.edges.size(), graph.edges.size());
    std::vector<decltype(told(graph, 0))> before;
    std::vector<decltype(told(graph, 0))> after;
    for (std::uint32_t edge = 0; edge < graph.edges.size(); ++edge) {
        before.push_back(told(graph, edge));
        after.push_back(told(ordered, edge));
    }
    EXPECT_NE(before, after);
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    EXPECT_EQ(before, after);
    const Graph again = along_curve(ordered);
    EXPECT_EQ(again.junctions, ordered.junctions);
    EXPECT_EQ(again.forbidden_turns, ordered.forbidden_turns);
}

TEST(AlongCurve, keep_their_forbidden_turns_but_over_closed_ways) {
    Graph graph = test::RandomTown(8).graph();
    ASSERT_FALSE(graph.forbidden_turns.empty());
    const Graph ordered = along_curve(graph);
    ASSERT_EQ(ordered.forbidden_turns.size(), graph.forbidden_turns.size());
    for (std::size_t i = 0; i < graph.forbidden_turns.size(); ++i) {
        for (std::size_t j = 0; j < graph.forbidden_turns[i].size(); ++j) {
            const std::uint32_t before = graph.forbidden_turns[i][j];
            const std::uint32_t after = ordered.forbidden_turns[i][j];
            EXPECT_EQ(told(graph, edge_of(before)), told(ordered, edge_of(after)));
            EXPECT_EQ(is_backward(before), is_backward(after));
        }
    }
    graph.edges[edge_of(graph.forbidden_turns[0][0])].use = EdgeUse::cut_off;
    EXPECT_LT(along_curve(graph).forbidden_turns.size(), graph.forbidden_turns.size());
}

}  // namespace
}  // namespace halte::network
