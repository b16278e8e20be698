// SPDX-License-Identifier: EUPL-1.2
#include "network/table.hpp"

#include <gtest/gtest.h>

#include "network/plain_query.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;

Table made(const Network& network, std::span<const Snap> sources, std::span<const Snap> targets,
           Measure measure, unsigned threads) {
    return table(network, sources, targets, measure, threads, silent_progress(), {}).value();
}

TEST(WholeTable, equals_a_dijkstra_a_row_in_time_and_in_metres) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 40);
        const auto sources = std::span(points).first(37);
        const Table slow = PlainQuery(network).table(sources, points);
        ASSERT_EQ(made(network, sources, points, Measure::time_and_metres, 1), slow) << seed;
        const Table times = made(network, sources, points, Measure::time, 1);
        ASSERT_EQ(times.time_ms, slow.time_ms) << seed;
        ASSERT_TRUE(times.distance_m.empty());
    }
}

TEST(WholeTable, is_the_same_on_any_number_of_threads) {
    const Network network = random_roads(12);
    const std::vector<Snap> points = random_snaps(network, 12, 100);
    const Table one = made(network, points, points, Measure::time_and_metres, 1);
    for (const unsigned threads : {0u, 2u, 7u}) {
        EXPECT_EQ(made(network, points, points, Measure::time_and_metres, threads), one);
    }
}

TEST(WholeTable, of_nothing_is_empty) {
    const Network network = random_roads(3);
    const std::vector<Snap> points = random_snaps(network, 3, 2);
    EXPECT_EQ(made(network, {}, points, Measure::time, 2).columns, 2u);
    EXPECT_TRUE(made(network, points, {}, Measure::time_and_metres, 2).time_ms.empty());
}

TEST(WholeTable, stops_on_request) {
    const Network network = random_roads(4);
    const std::vector<Snap> points = random_snaps(network, 4, 20);
    CancelSource stop;
    stop.request_stop();
    const auto stopped = table(network, points, points, Measure::time, 2, silent_progress(),
                               stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.errors()[0].code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace halte::network
