// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/pair_search.hpp"

#include <gtest/gtest.h>

#include "network/hierarchy/sample_test.hpp"

namespace halte::network {
namespace {

using namespace hierarchy_test;

TEST(PairSearch, finds_the_cost_of_the_slow_twin_and_a_way_that_costs_it) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Arcs arcs = random_arcs(seed);
        const auto slow = slow_costs(arcs);
        const HierarchyArrays arrays = contract(arcs);
        PairSearch search(arrays.view());
        for (std::uint32_t from = 0; from < slow.size(); ++from) {
            for (std::uint32_t to = 0; to < slow.size(); ++to) {
                const Junction start{arrays.place_of[from], 0};
                const Junction end{arrays.place_of[to], 0};
                ASSERT_EQ(search.run({&start, 1}, {&end, 1}), slow[from][to]) << "seed " << seed;
                if (slow[from][to] == unreachable) {
                    continue;
                }
                std::uint32_t at = from;
                Cost cost = 0;
                for (const std::uint32_t arc : search.way().arcs) {
                    ASSERT_TRUE(arcs.first[at] <= arc && arc < arcs.first[at + 1]);
                    cost += arcs.cost[arc];
                    at = arcs.head[arc];
                }
                ASSERT_EQ(at, to);
                ASSERT_EQ(cost, slow[from][to]);
            }
        }
    }
}

TEST(PairSearch, tells_by_which_junctions_it_went) {
    // 0 -> 1 -> 2, ten milliseconds each.
    const HierarchyArrays arrays =
        contract(arcs_from(3, {{0, 1, pack(10, 1)}, {1, 2, pack(10, 1)}}));
    PairSearch search(arrays.view());
    const std::vector<Junction> source = {{arrays.place_of[0], pack(50, 0)},
                                          {arrays.place_of[1], pack(3, 0)}};
    const std::vector<Junction> target = {{arrays.place_of[2], pack(2, 0)},
                                          {arrays.place_of[1], pack(40, 0)}};
    EXPECT_EQ(search.run(source, target), pack(15, 1));
    const PairSearch::Way way = search.way();
    EXPECT_EQ(way.source_junction, 1u);
    EXPECT_EQ(way.target_junction, 0u);
    EXPECT_EQ(way.arcs.size(), 1u);
    EXPECT_EQ(search.run(source, {}), unreachable);
}

}  // namespace
}  // namespace halte::network
