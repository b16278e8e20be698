// SPDX-License-Identifier: EUPL-1.2
#include "network/main_part.hpp"

#include <gtest/gtest.h>

#include "support/drawn_graph.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;
using test::drawn_graph;

// A letter an edge, in the order drawn: through, ends only, cut off.
std::string uses(const Graph& graph) {
    std::string letters;
    for (const Edge& edge : graph.edges) {
        letters += "tec"[static_cast<std::size_t>(edge.use)];
    }
    return letters;
}

std::string marked(const AsciiMap& map) {
    Graph graph = drawn_graph(map);
    mark_main_part(graph);
    return uses(graph);
}

TEST(MainPart, leaves_out_islands_and_roads_of_no_return) {
    const AsciiMap map(R"(
        A---B---C     X---Y
        |       |
        D-------E---F       )",
                       100.0, {{"ABCEDA", ""}, {"EF", "oneway=yes"}, {"XY", ""}});
    EXPECT_EQ(marked(map), "tttttcc");
    Graph graph = drawn_graph(map);
    mark_main_part(graph);
    const Extent extent = extent_of(graph);
    EXPECT_EQ(extent.pieces_cut_off, 2u);
    EXPECT_EQ(extent.edges_cut_off, 2u);
    EXPECT_NEAR(extent.length_cut_off.count(), 800.0, 1.0);
    EXPECT_NEAR(extent.length.count(), 2'000.0, 2.0);
}

TEST(MainPart, keeps_private_roads_that_hang_on_it) {
    const AsciiMap map("A---B---p---q   r---s", 100.0,
                       {{"AB", ""}, {"Bpq", "access=private"}, {"rs", "access=private"}});
    EXPECT_EQ(marked(map), "teec");
}

TEST(MainPart, lets_a_private_road_be_left_only_where_it_may) {
    const AsciiMap map("A---B---p---C---D", 100.0,
                       {{"AB", ""},
                        {"Bp", "access=private oneway=yes"},
                        {"pC", "access=private oneway=yes"},
                        {"CD", ""}});
    // Nobody comes back from there.
    EXPECT_EQ(marked(map), "tccc");
}

TEST(MainPart, makes_a_road_behind_a_private_one_private_too) {
    const AsciiMap map("A---B---C---D---E", 100.0,
                       {{"ABC", ""}, {"CD", "access=private"}, {"DE", ""}});
    EXPECT_EQ(marked(map), "ttee");
}

TEST(MainPart, is_the_largest_on_public_roads) {
    const AsciiMap map("A---B---C   p---q---r---s---t", 100.0,
                       {{"ABC", ""}, {"pqrst", "access=private"}});
    EXPECT_EQ(marked(map), "ttcccc");
}

TEST(MainPart, does_not_hold_what_forbidden_turns_shut_in) {
    const AsciiMap map(R"(
        A---B---C
            |
            D     )",
                       100.0, {{"ABC", ""}, {"BD", "oneway=yes"}, {"DC", "oneway=yes"}});
    EXPECT_EQ(marked(map), "tttt");
    Graph graph = drawn_graph(map);
    // Nobody may turn into BD, so nobody comes to DC either.
    graph.forbidden_turns = {{0, 4}, {3, 4}};
    mark_main_part(graph);
    EXPECT_EQ(uses(graph), "ttcc");
}

}  // namespace
}  // namespace halte::network
