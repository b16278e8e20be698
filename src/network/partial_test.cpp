// SPDX-License-Identifier: EUPL-1.2
#include "network/partial.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::network {
namespace {

Graph one_edge(std::uint32_t forward_ms, std::uint32_t backward_ms) {
    Graph graph;
    graph.nodes.resize(2);
    graph.edges = {Edge{.from = 0,
                        .to = 1,
                        .forward_ms = forward_ms,
                        .backward_ms = backward_ms,
                        .length_dm = 777}};
    return graph;
}

TEST(Partial, adds_up_to_the_whole_edge_wherever_it_is_cut) {
    Random random(61);
    const Graph graph = one_edge(12'345, 54'321);
    for (int i = 0; i < 1'000; ++i) {
        const Snap a{.edge = 0, .fraction = random.unit()};
        const Snap b{.edge = 0, .fraction = random.unit()};
        const Partial at(graph, a);
        ASSERT_EQ(at.from_begin() + at.to_end(), pack(12'345, 777));
        ASSERT_EQ(at.from_end() + at.to_begin(), pack(54'321, 777));
        const Partial other(graph, b);
        if (a.fraction < b.fraction) {
            ASSERT_EQ(at.from_begin() + along_edge(graph, a, b) + other.to_end(),
                      pack(12'345, 777));
        } else {
            ASSERT_EQ(at.from_end() + along_edge(graph, a, b) + other.to_begin(),
                      pack(54'321, 777));
        }
    }
}

TEST(Partial, is_closed_with_its_direction_but_free_at_a_junction) {
    const Graph graph = one_edge(1'000, closed_ms);
    const Snap middle{.edge = 0, .fraction = 0.5};
    EXPECT_EQ(Partial(graph, middle).to_begin(), unreachable);
    EXPECT_EQ(Partial(graph, middle).from_end(), unreachable);
    const Snap begin{.edge = 0, .fraction = 0.0};
    EXPECT_EQ(Partial(graph, begin).to_begin(), 0u);
    EXPECT_EQ(Partial(graph, begin).from_end(), unreachable);
    const Snap end{.edge = 0, .fraction = 1.0};
    EXPECT_EQ(Partial(graph, end).to_end(), 0u);
    EXPECT_EQ(Partial(graph, end).from_end(), 0u);
    EXPECT_EQ(along_edge(graph, middle, begin), unreachable);
    EXPECT_EQ(along_edge(graph, middle, middle), 0u);
    EXPECT_EQ(along_edge(graph, middle, end), pack(500, 388));
}

}  // namespace
}  // namespace halte::network
