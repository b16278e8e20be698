// SPDX-License-Identifier: EUPL-1.2
#include "network/targets.hpp"

#include <gtest/gtest.h>

#include "network/partial.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

TEST(Targets, are_found_at_every_node_from_which_they_can_be_entered) {
    const Network network = test::random_roads(7);
    const std::vector<Snap> points = test::random_snaps(network, 7, 12);
    const Targets targets(network, points, Direction::outward);
    std::size_t entrances = 0;
    for (std::uint32_t node = 0; node < network.node_count(); ++node) {
        entrances += targets.at(node).size();
    }
    std::size_t expected = 0;
    for (std::uint32_t point = 0; point < points.size(); ++point) {
        over_entries(network, points[point], [&](const Passing& passing) {
            ++expected;
            const auto at = targets.at(passing.node);
            EXPECT_TRUE(std::any_of(at.begin(), at.end(), [&](const Targets::Entrance& each) {
                return each.target == point && each.cost == passing.cost;
            }));
        });
        const auto mates = targets.on_edge(points[point].edge);
        EXPECT_EQ(std::count(mates.begin(), mates.end(), point), 1);
    }
    EXPECT_EQ(entrances, expected);
}

}  // namespace
}  // namespace halte::network
