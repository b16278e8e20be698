// SPDX-License-Identifier: EUPL-1.2
#include "network/catchments.hpp"

#include <gtest/gtest.h>

#include "network/plain_query.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;

// What the table puts within the radius, row by row.
Catchments slow_catchments(const Table& table, Seconds radius, Direction direction) {
    Catchments found{.first = {0}, .target = {}, .time_s = {}, .distance_m = {}};
    for (std::size_t source = 0; source < table.rows; ++source) {
        for (std::uint32_t target = 0; target < table.columns; ++target) {
            const bool is_outward = direction == Direction::outward;
            const std::size_t row = is_outward ? source : target;
            const std::size_t column = is_outward ? target : source;
            const std::uint32_t ms = table.time(row, column);
            if (ms != Table::no_way && ms <= radius.count() * 1'000) {
                found.target.push_back(target);
                found.time_s.push_back((ms + 999) / 1'000);
                found.distance_m.push_back(table.distance(row, column));
            }
        }
        found.first.push_back(static_cast<std::uint32_t>(found.target.size()));
    }
    return found;
}

void expect_equal(const Catchments& a, const Catchments& b, std::uint64_t seed) {
    ASSERT_EQ(a.first, b.first) << "seed " << seed;
    ASSERT_EQ(a.target, b.target) << "seed " << seed;
    ASSERT_EQ(a.time_s, b.time_s) << "seed " << seed;
    ASSERT_EQ(a.distance_m, b.distance_m) << "seed " << seed;
}

TEST(CatchmentSearch, finds_the_same_by_searches_and_by_sweeps_as_the_table) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 35);
        const Table table = PlainQuery(network).table(points, points);
        const Seconds radius(static_cast<std::int64_t>(20 + 5 * seed));
        for (const Direction direction : {Direction::outward, Direction::inward}) {
            const Catchments slow = slow_catchments(table, radius, direction);
            CatchmentSearch search(network, points, direction);
            for (const CatchmentMethod method :
                 {CatchmentMethod::searches, CatchmentMethod::sweeps, CatchmentMethod::quickest}) {
                expect_equal(search.run(points, radius, method), slow, seed);
            }
        }
    }
}

TEST(CatchmentSearch, within_no_time_holds_what_is_on_the_spot) {
    const Network network = random_roads(5);
    std::vector<Snap> points = random_snaps(network, 5, 1);
    points[0].walk_ms = 0;
    CatchmentSearch search(network, points, Direction::outward);
    for (const CatchmentMethod method : {CatchmentMethod::searches, CatchmentMethod::sweeps}) {
        EXPECT_EQ(search.run(points, Seconds(0), method).target.size(), 1u);
        EXPECT_EQ(search.run(points, Seconds(-7), method).target.size(), 1u);
        EXPECT_EQ(search.run({}, Seconds(60), method).first.size(), 1u);
    }
}

}  // namespace
}  // namespace halte::network
