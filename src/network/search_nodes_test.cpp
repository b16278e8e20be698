// SPDX-License-Identifier: EUPL-1.2
#include "network/search_nodes.hpp"

#include <gtest/gtest.h>

#include "network/query.hpp"
#include "support/drawn_graph.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;
using test::drawn_graph;

SearchNodes nodes_of(const Graph& graph, Detail detail = Detail::needed) {
    return search_nodes(graph, TurnAutomaton(graph.forbidden_turns), detail);
}

Network network_of(const AsciiMap& map) {
    return make_network(drawn_graph(map), find_profile("van").value(), {}, {}, silent_progress(),
                        {})
        .value();
}

// Metres from one letter to another, to the nearest hundred.
long metres(const Network& network, const AsciiMap& map, char from, char to) {
    const Snap a = network.snap(map.at(from), Metres(1.0)).snap.value();
    const Snap b = network.snap(map.at(to), Metres(1.0)).snap.value();
    const Table table = Query(network).table(std::span(&a, 1), std::span(&b, 1));
    HALTE_CHECK(table.time(0, 0) != Table::no_way);
    return std::lround(table.distance(0, 0) / 100.0) * 100;
}

TEST(SearchNodes, are_one_for_each_junction_where_one_can_go_on) {
    const AsciiMap map("A---B---C---D", 100.0, {{"ABCD", ""}});
    const Graph graph = drawn_graph(map);
    const SearchNodes needed = nodes_of(graph);
    EXPECT_EQ(needed.junction, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(needed.outward.head, (std::vector<std::uint32_t>{1, 0}));
    EXPECT_EQ(needed.exit, (std::vector<std::uint32_t>{0, no_node, 1, 0, no_node, 1}));
    EXPECT_EQ(needed.entry, (std::vector<std::uint32_t>{0, 0, 1, 1}));
    EXPECT_EQ(nodes_of(graph, Detail::every).count(), 4u);
}

TEST(SearchNodes, remember_the_drivers_who_may_not_turn_everywhere) {
    const AsciiMap map(R"(
            N
            |
        A---B---C
            |
            D     )",
                       100.0, {{"ABC", ""}, {"NBD", ""}});
    Graph graph = drawn_graph(map);
    graph.forbidden_turns = {{0, 4}};  // from A, not to N
    const SearchNodes nodes = nodes_of(graph);
    // B twice, and all dead ends, since turning back there makes the driver be forgotten.
    EXPECT_EQ(nodes.count(), 6u);
    EXPECT_NE(nodes.exit[0], nodes.exit[3]);
    EXPECT_EQ(nodes.junction[nodes.exit[0]], nodes.junction[nodes.exit[3]]);
    EXPECT_EQ(nodes.first_entry[5] - nodes.first_entry[4], 1u);
    EXPECT_EQ(nodes.first_entry[7] - nodes.first_entry[6], 2u);
}

TEST(SearchNodes, of_a_drive_are_none) {
    const AsciiMap map("A---B---C\n    |\n    D", 100.0, {{"ABC", ""}, {"BD", "access=private"}});
    EXPECT_EQ(nodes_of(drawn_graph(map)).count(), 1u);
}

TEST(EndsOnly, is_not_driven_through) {
    const AsciiMap map(R"(
        A---B---C---D
            |   |
            |   |
            F---E      )",
                       100.0, {{"AB", ""}, {"BC", "access=private"}, {"CD", ""}, {"BFEC", ""}});
    const Network network = network_of(map);
    EXPECT_EQ(metres(network, map, 'A', 'D'), 1'800);
}

// A private quarter p-q-r between two roads, with a way through.
AsciiMap quarter() {
    return AsciiMap(R"(
        A---B---C---D
            |   |
            p---q
            |   |
            E-e-F---G )",
                    100.0,
                    {{"ABCD", ""},
                     {"Bp", "access=private"},
                     {"pq", "access=private"},
                     {"qC", "access=private"},
                     {"pE", "access=private"},
                     {"qF", "access=private"},
                     {"EeFG", ""},
                     {"DG", ""}});
}

TEST(EndsOnly, is_left_and_entered_where_it_is_quickest) {
    const AsciiMap map = quarter();
    const Network network = network_of(map);
    EXPECT_EQ(metres(network, map, 'p', 'A'), 600);
    EXPECT_EQ(metres(network, map, 'A', 'q'), 1'000);
    EXPECT_EQ(metres(network, map, 'p', 'G'), 1'000);
    EXPECT_EQ(metres(network, map, 'G', 'p'), 1'000);
    // Inside, from one private road to another.
    EXPECT_EQ(metres(network, map, 'p', 'q'), 400);
    // Not through it, though that is 1,000 m.
    EXPECT_EQ(metres(network, map, 'A', 'e'), 2'200);
}

TEST(EndsOnly, joins_two_quarters_over_public_roads) {
    const AsciiMap map("p---A---B---q", 100.0,
                       {{"pA", "access=private"}, {"AB", ""}, {"Bq", "access=private"}});
    const Network network = network_of(map);
    EXPECT_EQ(metres(network, map, 'p', 'q'), 1'200);
    EXPECT_EQ(metres(network, map, 'q', 'p'), 1'200);
}

}  // namespace
}  // namespace halte::network
