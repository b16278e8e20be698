// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/range_sweep.hpp"

#include <gtest/gtest.h>

#include <map>

#include "network/hierarchy/sample_test.hpp"

namespace halte::network {
namespace {

using namespace hierarchy_test;

TEST(RangeSweep, finds_exactly_what_lies_within_the_limit) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Arcs arcs = random_arcs(seed);
        const auto slow = slow_costs(arcs);
        const HierarchyArrays arrays = contract(arcs);
        const Endpoints points = every_node(arrays);
        RangeSweep sweep(arrays.up.view(), arrays.down.view());
        const Cost limit = pack(static_cast<std::uint32_t>(seed), 10);
        for (std::size_t begin = 0; begin < points.size(); begin += lane_count) {
            std::vector<std::span<const Junction>> sources;
            for (std::size_t i = begin; i < std::min(begin + lane_count, points.size()); ++i) {
                sources.push_back(points.of(i));
            }
            std::map<std::pair<std::size_t, std::uint32_t>, Cost> found;
            sweep.run(sources, limit, [&](std::uint32_t place, const std::int64_t* costs) {
                for (std::size_t lane = 0; lane < sources.size(); ++lane) {
                    if (static_cast<Cost>(costs[lane]) <= limit) {
                        found[{begin + lane, place}] = static_cast<Cost>(costs[lane]);
                    }
                }
            });
            for (std::size_t from = begin; from < begin + sources.size(); ++from) {
                for (std::uint32_t to = 0; to < slow.size(); ++to) {
                    const auto at = found.find({from, arrays.place_of[to]});
                    ASSERT_EQ(at != found.end(), slow[from][to] <= limit) << "seed " << seed;
                    if (at != found.end()) {
                        ASSERT_EQ(at->second, slow[from][to]);
                    }
                }
            }
        }
    }
}

}  // namespace
}  // namespace halte::network
