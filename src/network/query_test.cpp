// SPDX-License-Identifier: EUPL-1.2
#include "network/query.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;
using test::slow_table;

TEST(Table, agrees_with_the_slow_twin_on_random_networks) {
    std::size_t pairs = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 12);
        const Table fast = Query(network).table(points, points);
        const Table slow = slow_table(network, points);
        ASSERT_EQ(fast.time_ms, slow.time_ms) << "seed " << seed;
        ASSERT_EQ(fast.distance_m, slow.distance_m) << "seed " << seed;
        pairs += points.size() * points.size();
    }
    EXPECT_EQ(pairs, 300u * 12 * 12);
}

TEST(Table, of_some_sources_to_some_targets_is_a_part_of_the_square_one) {
    const Network network = random_roads(77);
    const std::vector<Snap> points = random_snaps(network, 77, 20);
    Query query(network);
    const Table square = query.table(points, points);
    const Table part = query.table(std::span(points).subspan(3, 4), std::span(points).subspan(9));
    ASSERT_EQ(part.rows, 4u);
    ASSERT_EQ(part.columns, 11u);
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 11; ++column) {
            EXPECT_EQ(part.time(row, column), square.time(row + 3, column + 9));
            EXPECT_EQ(part.distance(row, column), square.distance(row + 3, column + 9));
        }
    }
    EXPECT_TRUE(query.table({}, points).time_ms.empty());
    EXPECT_TRUE(query.table(points, {}).time_ms.empty());
}

TEST(Catchments, hold_exactly_the_targets_that_the_table_puts_within_reach) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 15);
        Query query(network);
        const Table table = query.table(points, points);
        const Seconds radius(static_cast<std::int64_t>(30 + 7 * seed));
        for (const Direction direction : {Direction::outward, Direction::inward}) {
            const Catchments found = query.catchments(points, radius, points, direction);
            ASSERT_EQ(found.first.size(), points.size() + 1);
            for (std::uint32_t s = 0; s < points.size(); ++s) {
                std::uint32_t at = found.first[s];
                for (std::uint32_t t = 0; t < points.size(); ++t) {
                    const bool is_out = direction == Direction::outward;
                    const std::uint32_t time_ms = is_out ? table.time(s, t) : table.time(t, s);
                    if (time_ms > radius.count() * 1'000) {
                        continue;
                    }
                    ASSERT_LT(at, found.first[s + 1]) << "seed " << seed;
                    ASSERT_EQ(found.target[at], t) << "seed " << seed;
                    ASSERT_EQ(found.time_s[at], (time_ms + 999) / 1'000);
                    ASSERT_EQ(found.distance_m[at],
                              is_out ? table.distance(s, t) : table.distance(t, s));
                    ++at;
                }
                ASSERT_EQ(at, found.first[s + 1]) << "seed " << seed;
            }
        }
    }
}

TEST(Query, may_be_asked_again_and_again) {
    const Network network = random_roads(5);
    const std::vector<Snap> points = random_snaps(network, 5, 10);
    Query query(network);
    const Table first = query.table(points, points);
    (void)query.catchments(points, Seconds(60), points, Direction::inward);
    (void)query.route(points[0], points[1]);
    EXPECT_EQ(query.table(points, points), first);
}

}  // namespace
}  // namespace halte::network
