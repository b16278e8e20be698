// SPDX-License-Identifier: EUPL-1.2
#include "network/travel_times.hpp"

#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "support/random_roads.hpp"

namespace halte::network {
namespace {

std::shared_ptr<const Network> town(std::uint64_t seed) {
    return std::make_shared<const Network>(test::random_roads(seed));
}

TEST(TravelTimes, are_those_of_the_table_whatever_the_number_of_threads) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto network = town(seed);
        const std::vector<Snap> points = test::random_snaps(*network, seed, 15);
        const Table expected = Query(*network).table(points, points);
        for (const unsigned threads : {1u, 2u, 5u}) {
            TravelTimes times(network, threads);
            ASSERT_EQ(times.between(points, silent_progress(), {}).value(), expected);
        }
    }
}

TEST(TravelTimes, are_computed_once_per_point) {
    const auto network = town(2);
    std::vector<Snap> points = test::random_snaps(*network, 2, 12);
    TravelTimes times(network);
    const Table first = times.between(points, silent_progress(), {}).value();
    const std::size_t known = times.points_known();
    EXPECT_LE(known, points.size());
    EXPECT_EQ(times.rows_computed(), known);
    EXPECT_EQ(times.between(points, silent_progress(), {}).value(), first);
    std::swap(points[0], points[5]);
    points.push_back(points[0]);
    const Table again = times.between(points, silent_progress(), {}).value();
    EXPECT_EQ(again, Query(*network).table(points, points));
    EXPECT_EQ(times.rows_computed(), known);
}

TEST(TravelTimes, stay_right_when_points_are_added) {
    const auto network = town(9);
    const std::vector<Snap> points = test::random_snaps(*network, 9, 25);
    TravelTimes times(network);
    for (std::size_t count = 0; count <= points.size(); count += 5) {
        const std::span<const Snap> some = std::span(points).first(count);
        ASSERT_EQ(times.between(some, silent_progress(), {}).value(),
                  Query(*network).table(some, some));
    }
}

TEST(TravelTimes, stop_when_asked_and_go_on_later) {
    const auto network = town(4);
    const std::vector<Snap> points = test::random_snaps(*network, 4, 10);
    TravelTimes times(network);
    CancelSource source;
    source.request_stop();
    const auto stopped = times.between(points, silent_progress(), source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.errors()[0].code, ErrorCode::unavailable);
    EXPECT_EQ(times.between(points, silent_progress(), {}).value(),
              Query(*network).table(points, points));
}

TEST(TravelTimes, may_be_asked_by_several_threads) {
    const auto network = town(8);
    const std::vector<Snap> points = test::random_snaps(*network, 8, 20);
    const Table expected = Query(*network).table(points, points);
    TravelTimes times(network);
    std::array<Table, 4> tables;
    {
        std::vector<std::jthread> threads;
        for (Table& table : tables) {
            threads.emplace_back(
                [&] { table = times.between(points, silent_progress(), {}).value(); });
        }
    }
    for (const Table& table : tables) {
        EXPECT_EQ(table, expected);
    }
}

}  // namespace
}  // namespace halte::network
