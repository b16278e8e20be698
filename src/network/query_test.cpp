// SPDX-License-Identifier: EUPL-1.2
#include "network/query.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <thread>
#include <vector>

#include "network/nearest.hpp"
#include "support/random_roads.hpp"
#include "support/slow_roads.hpp"
#include "support/temporary_folder.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;

TEST(Table, agrees_with_the_slow_twin_on_random_networks) {
    std::size_t pairs = 0;
    std::size_t longer_by_turns = 0;
    std::size_t longer_by_ends_only = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Graph graph = test::random_graph(seed);
        const Network network = test::network_of(graph);
        ASSERT_EQ(network.edges().size(), graph.edges.size());
        const std::vector<Snap> points = random_snaps(network, seed, 12);
        const Table fast = Query(network).table(points, points);
        const Table slow = test::SlowRoads(graph.edges, graph.forbidden_turns).table(points);
        ASSERT_EQ(fast.time_ms, slow.time_ms) << "seed " << seed;
        ASSERT_EQ(fast.distance_m, slow.distance_m) << "seed " << seed;
        ASSERT_EQ(std::count(fast.time_ms.begin(), fast.time_ms.end(), Table::no_way), 0);
        pairs += points.size() * points.size();
        if (seed % 10 == 0) {
            // The rules must have mattered, or their twin has shown nothing.
            const Table any_turn = test::SlowRoads(graph.edges, {}).table(points);
            for (Edge& edge : graph.edges) {
                edge.use = edge.use == EdgeUse::ends_only ? EdgeUse::through : edge.use;
            }
            const Table any_road =
                test::SlowRoads(graph.edges, graph.forbidden_turns).table(points);
            for (std::size_t i = 0; i < fast.time_ms.size(); ++i) {
                longer_by_turns += fast.time_ms[i] > any_turn.time_ms[i] ? 1 : 0;
                longer_by_ends_only += fast.time_ms[i] > any_road.time_ms[i] ? 1 : 0;
            }
        }
    }
    EXPECT_EQ(pairs, 300u * 12 * 12);
    EXPECT_GT(longer_by_turns, 200u);
    EXPECT_GT(longer_by_ends_only, 200u);
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
            ASSERT_EQ(found.source_count(), points.size());
            for (std::uint32_t s = 0; s < points.size(); ++s) {
                std::vector<Reached> wanted;
                for (std::uint32_t t = 0; t < points.size(); ++t) {
                    const auto [from, to] = direction == Direction::outward ? std::pair(s, t)
                                                                            : std::pair(t, s);
                    const std::uint32_t time_ms = table.time(from, to);
                    if (time_ms <= radius.count() * 1'000) {
                        wanted.push_back({t, (time_ms + 999) / 1'000, table.distance(from, to)});
                    }
                }
                const std::span<const Reached> row = found.of(s);
                ASSERT_EQ(std::vector<Reached>(row.begin(), row.end()), wanted) << "seed " << seed;
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

// Everything that is asked of one network, as one long row of numbers.
std::vector<double> answers(const Network& network, std::uint64_t seed) {
    const std::vector<Snap> points = random_snaps(network, seed, 20);
    Query query(network);
    const Table table = query.table(points, points);
    std::vector<double> row(table.time_ms.begin(), table.time_ms.end());
    CatchmentSearch search(network, points, Direction::inward);
    for (const CatchmentMethod method : {CatchmentMethod::searches, CatchmentMethod::sweeps}) {
        const Catchments found = search.run(points, Seconds(300), method);
        row.push_back(static_cast<double>(found.pair_count()));
    }
    Flood flood(network, Direction::outward);
    const Targets targets(network, points, Direction::outward);
    for (const Near& near : nearest(flood, points[0], targets, 5, Seconds(3'600))) {
        row.push_back(near.time_ms);
    }
    for (const Snap& point : points) {
        const auto route = query.route(points[0], point);
        row.push_back(route ? route->time_s : -1.0);
        row.push_back(route ? route->distance.count() : -1.0);
        row.push_back(route ? static_cast<double>(route->line.points.size()) : -1.0);
    }
    return row;
}

// What is shared is never written: the thread sanitizer looks on (preset tsan).
TEST(Network, opened_once_answers_many_threads_at_a_time) {
    const support::TemporaryFolder folder;
    const Network made = random_roads(11);
    const std::span<const std::uint8_t> bytes = made.bytes();
    std::ofstream(folder.path("roads.net"), std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    const auto network = Network::open(folder.path("roads.net"));
    ASSERT_TRUE(network.has_value());
    constexpr std::uint64_t seeds = 24;
    std::vector<std::vector<double>> alone;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        alone.push_back(answers(*network, seed));
    }
    std::vector<std::vector<double>> together(seeds);
    std::vector<std::thread> threads;
    for (std::uint64_t first = 0; first < 4; ++first) {
        threads.emplace_back([&, first] {
            for (std::uint64_t seed = first; seed < seeds; seed += 4) {
                together[seed] = answers(*network, seed);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(together, alone);
}

}  // namespace
}  // namespace halte::network
