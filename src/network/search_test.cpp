// SPDX-License-Identifier: EUPL-1.2
#include "network/search.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.hpp"

namespace halte::network {
namespace {

Graph random_graph(Random& random) {
    Graph graph;
    graph.nodes.resize(2 + random.below(30));
    const auto node = [&] { return static_cast<std::uint32_t>(random.below(graph.nodes.size())); };
    for (std::uint64_t i = random.below(90); i > 0; --i) {
        Edge edge{.from = node(), .to = node()};
        edge.forward_ms = static_cast<std::uint32_t>(random.below(50));
        edge.length_dm = static_cast<std::uint32_t>(random.below(50));
        graph.edges.push_back(edge);
    }
    return graph;
}

// The slow twin: Bellman (1958) and Ford (1956).
std::vector<Cost> slow_costs(const Graph& graph, std::uint32_t start) {
    std::vector<Cost> costs(graph.nodes.size(), unreachable);
    costs[start] = 0;
    for (std::size_t round = 0; round < graph.nodes.size(); ++round) {
        for (const Edge& edge : graph.edges) {
            if (costs[edge.from] != unreachable) {
                costs[edge.to] = std::min(costs[edge.to],
                                          costs[edge.from] + pack(edge.forward_ms, edge.length_dm));
            }
        }
    }
    return costs;
}

TEST(Search, agrees_with_the_slow_twin_and_settles_in_order) {
    Random random(51);
    for (int round = 0; round < 300; ++round) {
        const Graph graph = random_graph(random);
        const Arcs arcs = arcs_of(graph, Direction::outward);
        Search search(arcs);
        for (std::uint32_t start = 0; start < graph.nodes.size(); start += 3) {
            search.start();
            search.add(start, 0);
            Cost last = 0;
            while (search.step()) {
                ASSERT_LE(last, search.settled_cost());
                last = search.settled_cost();
            }
            const std::vector<Cost> expected = slow_costs(graph, start);
            for (std::uint32_t node = 0; node < expected.size(); ++node) {
                ASSERT_EQ(search.cost(node), expected[node]) << "round " << round;
            }
        }
    }
}

TEST(Search, goes_no_further_than_its_limit) {
    Graph graph;
    graph.nodes.resize(4);
    graph.edges = {Edge{.from = 0, .to = 1, .forward_ms = 10},
                   Edge{.from = 1, .to = 2, .forward_ms = 10},
                   Edge{.from = 2, .to = 3, .forward_ms = 10}};
    const Arcs arcs = arcs_of(graph, Direction::outward);
    Search search(arcs);
    search.start();
    search.add(0, 0);
    int settled = 0;
    while (search.step(pack(20, 0))) {
        ++settled;
    }
    EXPECT_EQ(settled, 3);
    EXPECT_TRUE(search.is_settled(2));
    EXPECT_FALSE(search.is_settled(3));
    search.start();
    EXPECT_EQ(search.cost(2), unreachable);
}

}  // namespace
}  // namespace halte::network
