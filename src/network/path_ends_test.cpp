// SPDX-License-Identifier: EUPL-1.2
#include "network/path_ends.hpp"

#include <gtest/gtest.h>

#include "network/partial.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

TEST(PathEnds, hold_the_walk_and_the_part_of_the_edge) {
    const Network network = test::random_roads(6);
    const std::vector<Snap> points = test::random_snaps(network, 6, 8);
    const Endpoints starts = path_starts(network, points);
    const Endpoints ends = path_ends(network, points);
    ASSERT_EQ(starts.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::size_t at = 0;
        over_exits(network, points[i], [&](const Passing& passing) {
            EXPECT_EQ(starts.of(i)[at].place, network.hierarchy().place_of[passing.node]);
            EXPECT_EQ(starts.of(i)[at].cost, passing.cost + pack(points[i].walk_ms, 0));
            ++at;
        });
        EXPECT_EQ(starts.of(i).size(), at);
        EXPECT_FALSE(ends.of(i).empty());
    }
}

TEST(PathEnds, on_one_edge_meet_without_a_junction) {
    const Network network = test::random_roads(6);
    Snap from = test::random_snaps(network, 6, 1)[0];
    from.walk_ms = 1'000;
    Snap to = from;
    to.walk_ms = 500;
    EXPECT_EQ(direct_cost(network, from, to), pack(1'500, 0));
    to.edge = from.edge + 1;
    EXPECT_EQ(direct_cost(network, from, to), unreachable);
}

}  // namespace
}  // namespace halte::network
