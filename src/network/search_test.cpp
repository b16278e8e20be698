// SPDX-License-Identifier: EUPL-1.2
#include "network/search.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.hpp"

namespace halte::network {
namespace {

std::vector<Arc> random_arcs(Random& random, std::uint32_t nodes) {
    std::vector<Arc> arcs(random.below(90));
    for (Arc& arc : arcs) {
        arc = {.tail = static_cast<std::uint32_t>(random.below(nodes)),
               .head = static_cast<std::uint32_t>(random.below(nodes)),
               .cost = pack(static_cast<std::uint32_t>(random.below(50)),
                            static_cast<std::uint32_t>(random.below(50)))};
    }
    return arcs;
}

// The slow twin: Bellman (1958) and Ford (1956).
std::vector<Cost> slow_costs(const std::vector<Arc>& arcs, std::uint32_t nodes,
                             std::uint32_t start) {
    std::vector<Cost> costs(nodes, unreachable);
    costs[start] = 0;
    for (std::uint32_t round = 0; round < nodes; ++round) {
        for (const Arc& arc : arcs) {
            if (costs[arc.tail] != unreachable) {
                costs[arc.head] = std::min(costs[arc.head], costs[arc.tail] + arc.cost);
            }
        }
    }
    return costs;
}

TEST(Search, agrees_with_the_slow_twin_and_settles_in_order) {
    Random random(51);
    for (int round = 0; round < 300; ++round) {
        const auto nodes = static_cast<std::uint32_t>(2 + random.below(30));
        const std::vector<Arc> bare = random_arcs(random, nodes);
        const Arcs arcs = group_arcs(nodes, bare, Direction::outward);
        Search search(arcs);
        for (std::uint32_t start = 0; start < nodes; start += 3) {
            search.start();
            search.add(start, 0);
            Cost last = 0;
            while (search.step()) {
                ASSERT_LE(last, search.settled_cost());
                last = search.settled_cost();
            }
            const std::vector<Cost> expected = slow_costs(bare, nodes, start);
            for (std::uint32_t node = 0; node < expected.size(); ++node) {
                ASSERT_EQ(search.cost(node), expected[node]) << "round " << round;
            }
        }
    }
}

TEST(Search, goes_no_further_than_its_limit) {
    const std::vector<Arc> bare = {{.tail = 0, .head = 1, .cost = pack(10, 0)},
                                   {.tail = 1, .head = 2, .cost = pack(10, 0)},
                                   {.tail = 2, .head = 3, .cost = pack(10, 0)}};
    const Arcs arcs = group_arcs(4, bare, Direction::outward);
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
