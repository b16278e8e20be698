// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/climb.hpp"

#include <gtest/gtest.h>

#include "network/hierarchy/sample_test.hpp"

namespace halte::network {
namespace {

using namespace hierarchy_test;

// Upwards only, one source, by relaxing until nothing changes.
std::vector<Cost> slow_climb(const HierarchyArrays::Half& up, const Junction& source) {
    std::vector<Cost> cost(up.first.size() - 1, unreachable);
    cost[source.place] = source.cost;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::uint32_t place = 0; place < cost.size(); ++place) {
            for (std::uint32_t arc = up.first[place];
                 cost[place] != unreachable && arc < up.first[place + 1]; ++arc) {
                const Cost offered = cost[place] + pack(up.ms[arc], up.dm[arc]);
                if (offered < cost[up.place[arc]]) {
                    cost[up.place[arc]] = offered;
                    changed = true;
                }
            }
        }
    }
    return cost;
}

TEST(Climb, goes_up_from_each_source_in_a_lane_of_its_own) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const HierarchyArrays arrays = contract(random_arcs(seed));
        const auto places = static_cast<std::uint32_t>(arrays.place_of.size());
        Random random(seed);
        Climb<std::int64_t> climb(places, arrays.up.view());
        for (int round = 0; round < 3; ++round) {  // a run leaves nothing behind for the next
            std::vector<Junction> starts;
            for (std::uint64_t lane = 1 + random.below(lane_count); lane > 0; --lane) {
                starts.push_back({static_cast<std::uint32_t>(random.below(places)),
                                  pack(static_cast<std::uint32_t>(random.below(50)), 3)});
            }
            std::vector<std::span<const Junction>> sources;
            for (const Junction& start : starts) {
                sources.push_back({&start, 1});
            }
            climb.run(sources);
            for (std::size_t lane = 0; lane < starts.size(); ++lane) {
                const std::vector<Cost> expected = slow_climb(arrays.up, starts[lane]);
                for (std::uint32_t place = 0; place < places; ++place) {
                    const Cost got = climb.has(place)
                                         ? static_cast<Cost>(climb.lanes_of(place)[lane])
                                         : unreachable;
                    if (expected[place] != unreachable) {
                        ASSERT_EQ(got, expected[place]) << "seed " << seed;
                    } else {
                        ASSERT_GE(got, static_cast<Cost>(far_away<std::int64_t>));
                    }
                }
            }
        }
    }
}

TEST(Climb, of_no_source_reaches_nothing) {
    const HierarchyArrays arrays = contract(random_arcs(2));
    Climb<std::int32_t> climb(static_cast<std::uint32_t>(arrays.place_of.size()),
                              arrays.up.view());
    climb.run({});
    EXPECT_TRUE(climb.reached().empty());
}

}  // namespace
}  // namespace halte::network
