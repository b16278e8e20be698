// SPDX-License-Identifier: EUPL-1.2
#include "network/way_splitter.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace halte::network {
namespace {

// A way over nodes called by letters, 100 m apart in the order of the alphabet.
void add_way(SourceWays& source, std::int64_t id, std::string_view nodes) {
    source.ways.push_back({.id = id,
                           .passage = {.forward_kmh = 36.0, .backward_kmh = 18.0},
                           .name = 0,
                           .first = static_cast<std::uint32_t>(source.nodes.size()),
                           .count = static_cast<std::uint32_t>(nodes.size())});
    for (const char node : nodes) {
        source.nodes.push_back(node);
        source.positions.push_back(
            geo::Position::at({.lat = 42.0 + (node - 'A') * 100.0 / 111'195.08, .lon = 9.0}));
    }
}

TEST(SplitWays, end_an_edge_where_ways_meet_and_know_it_again) {
    SourceWays source;
    add_way(source, 7, "ABC");
    add_way(source, 5, "DB");
    const SplitWays split = split_ways(source, {});
    ASSERT_EQ(split.graph.edges.size(), 3u);
    ASSERT_EQ(split.index.edges_of(7).size(), 1u);
    EXPECT_EQ(split.index.edges_of(7)[0].first, 0u);
    EXPECT_EQ(split.index.edges_of(7)[0].end, 2u);
    EXPECT_TRUE(split.index.edges_of(6).empty());
    EXPECT_EQ(split.graph.head(0), split.index.junction_of('B').value());
    EXPECT_EQ(split.graph.edges[2].to, split.index.junction_of('B').value());
    EXPECT_FALSE(split.index.junction_of('Z'));
    EXPECT_NEAR(split.graph.edges[0].forward_ms, 10'000, 1);
    EXPECT_NEAR(split.graph.edges[0].backward_ms, 20'000, 1);
    EXPECT_EQ(split.graph.edges[0].length_dm, 1'000u);
}

TEST(SplitWays, tell_the_waiting_apart_that_their_times_hold) {
    SourceWays source;
    add_way(source, 7, "ABC");
    source.effects['B'] = {.forward_s = 6.0, .backward_s = 2.5};
    const Edge edge = split_ways(source, {}).graph.edges[0];
    EXPECT_NEAR(edge.forward_ms, 26'000, 1);
    EXPECT_EQ(edge.forward_delay_ds, 60u);
    EXPECT_NEAR(edge.backward_ms, 42'500, 1);
    EXPECT_EQ(edge.backward_delay_ds, 25u);
}

TEST(SplitWays, come_up_to_a_closed_barrier_from_both_sides) {
    SourceWays source;
    add_way(source, 7, "ABC");
    source.effects['B'] = {.is_closed = true};
    const Graph graph = split_ways(source, {}).graph;
    ASSERT_EQ(graph.edges.size(), 2u);
    EXPECT_NE(graph.edges[0].to, graph.edges[1].from);
    EXPECT_EQ(graph.junctions[graph.edges[0].to], graph.junctions[graph.edges[1].from]);
}

TEST(SplitWays, put_a_private_gate_between_its_sides) {
    SourceWays source;
    add_way(source, 7, "ABC");
    add_way(source, 8, "BD");
    source.effects['B'] = {.ends_only = true};
    const Graph graph = split_ways(source, {}).graph;
    ASSERT_EQ(graph.edges.size(), 5u);
    for (const std::size_t gate : {3u, 4u}) {
        EXPECT_EQ(graph.edges[gate].use, EdgeUse::ends_only);
        EXPECT_EQ(graph.edges[gate].from, graph.edges[0].to);
        EXPECT_EQ(graph.edges[gate].length_dm, 0u);
        EXPECT_EQ(graph.end_point(gate) - graph.edges[gate].first_point, 0u);
    }
    EXPECT_EQ(graph.edges[3].to, graph.edges[1].from);
    EXPECT_EQ(graph.edges[4].to, graph.edges[2].from);
}

}  // namespace
}  // namespace halte::network
