// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/many_to_many.hpp"

#include <gtest/gtest.h>

#include "network/hierarchy/sample_test.hpp"

namespace halte::network {
namespace {

using namespace hierarchy_test;

template <typename Value>
void equals_the_slow_twin(std::uint64_t seed) {
    const Arcs arcs = random_arcs(seed);
    const auto slow = slow_costs(arcs);
    const HierarchyArrays arrays = contract(arcs);
    const Endpoints points = every_node(arrays);
    const Closure closure = closure_of(arrays.down.view(), points);
    ManyToMany<Value> table(arrays.up.view(), closure);
    for (std::size_t begin = 0; begin < points.size(); begin += lane_count) {
        std::vector<std::span<const Junction>> sources;
        for (std::size_t i = begin; i < std::min(begin + lane_count, points.size()); ++i) {
            sources.push_back(points.of(i));
        }
        table.run(sources, [&](std::size_t target, const Value* values) {
            for (std::size_t lane = 0; lane < sources.size(); ++lane) {
                const Cost expected = slow[begin + lane][target];
                if (expected == unreachable) {
                    ASSERT_GE(values[lane], far_away<Value>);
                } else {
                    ASSERT_EQ(values[lane], lane_value<Value>(expected)) << "seed " << seed;
                }
            }
        });
    }
}

TEST(ManyToMany, equals_the_slow_twin_in_time_and_in_metres) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        equals_the_slow_twin<std::int32_t>(seed);
        equals_the_slow_twin<std::int64_t>(seed);
    }
}

TEST(ManyToMany, chooses_the_best_of_several_junctions) {
    // 0 -> 1 takes 10; the target may be entered at 0 for 30 or at 1 for 5.
    const HierarchyArrays arrays = contract(arcs_from(2, {{0, 1, pack(10, 1)}}));
    Endpoints targets;
    targets.add({arrays.place_of[0], pack(30, 0)});
    targets.add({arrays.place_of[1], pack(5, 0)});
    targets.close_point();
    targets.close_point();  // a point that nothing leads to
    const Closure closure = closure_of(arrays.down.view(), targets);
    ManyToMany<std::int32_t> table(arrays.up.view(), closure);
    const std::vector<Junction> source = {{arrays.place_of[0], pack(2, 0)}};
    const std::vector<std::span<const Junction>> sources = {source};
    std::vector<std::int32_t> found;
    table.run(sources, [&](std::size_t, const std::int32_t* values) {
        found.push_back(values[0]);
    });
    EXPECT_EQ(found, (std::vector<std::int32_t>{17, far_away<std::int32_t>}));
}

}  // namespace
}  // namespace halte::network
