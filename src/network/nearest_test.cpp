// SPDX-License-Identifier: EUPL-1.2
#include "network/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;

constexpr Seconds ever{1'000'000};

// The slow twin: the whole table, sorted.
std::vector<Near> slow_nearest(const Table& table, std::size_t source, Direction direction,
                               std::size_t count, Seconds within) {
    std::vector<Near> all;
    for (std::uint32_t target = 0; target < table.columns; ++target) {
        const std::size_t row = direction == Direction::outward ? source : target;
        const std::size_t column = direction == Direction::outward ? target : source;
        if (table.time(row, column) <= within.count() * 1'000) {
            all.push_back({target, table.time(row, column), table.distance(row, column)});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Near& a, const Near& b) { return a.time_ms < b.time_ms; });
    all.resize(std::min(all.size(), count));
    return all;
}

TEST(Nearest, are_the_first_of_the_sorted_table) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Network network = random_roads(seed);
        std::vector<Snap> points = random_snaps(network, seed, 15);
        points.push_back(points[4]);
        points.push_back(points[2]);
        const Table table = Query(network).table(points, points);
        for (const Direction direction : {Direction::outward, Direction::inward}) {
            Flood flood(network, direction);
            const Targets targets(network, points, direction);
            for (std::size_t source = 0; source < points.size(); source += 2) {
                const std::size_t count = 1 + (seed + source) % 18;
                const Seconds within = seed % 3 == 0 ? Seconds(60) : ever;
                ASSERT_EQ(nearest(flood, points[source], targets, count, within),
                          slow_nearest(table, source, direction, count, within))
                    << "seed " << seed << ", source " << source;
            }
        }
    }
}

TEST(Nearest, stop_before_the_whole_network_is_seen) {
    const Network network = random_roads(77);
    const std::vector<Snap> points = random_snaps(network, 77, 40);
    Flood flood(network, Direction::outward);
    const Targets targets(network, points, Direction::outward);
    const std::vector<Near> found = nearest(flood, points[0], targets, 1, ever);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_LE(ms_of(flood.settled_cost()), found[0].time_ms);
}

TEST(Nearest, of_nothing_or_no_time_are_none) {
    const Network network = random_roads(5);
    const std::vector<Snap> points = random_snaps(network, 5, 3);
    Flood flood(network, Direction::inward);
    const Targets none(network, {}, Direction::inward);
    const Targets some(network, points, Direction::inward);
    EXPECT_TRUE(nearest(flood, points[0], none, 3, ever).empty());
    EXPECT_TRUE(nearest(flood, points[0], some, 0, ever).empty());
    EXPECT_TRUE(nearest(flood, points[0], some, 3, Seconds(-1)).empty());
}

}  // namespace
}  // namespace halte::network
