// SPDX-License-Identifier: EUPL-1.2
#include "network/catchments.hpp"

#include <gtest/gtest.h>

#include "network/plain_query.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;

using Rows = std::vector<std::vector<Reached>>;

// What the table puts within the radius, row by row.
Rows slow_catchments(const Table& table, Seconds radius, Direction direction) {
    const bool is_outward = direction == Direction::outward;
    Rows rows(is_outward ? table.rows : table.columns);
    for (std::size_t source = 0; source < rows.size(); ++source) {
        for (std::uint32_t target = 0; target < table.columns; ++target) {
            const std::size_t row = is_outward ? source : target;
            const std::size_t column = is_outward ? target : source;
            const std::uint32_t ms = table.time(row, column);
            if (ms != Table::no_way && ms <= radius.count() * 1'000) {
                rows[source].push_back({target, (ms + 999) / 1'000, table.distance(row, column)});
            }
        }
    }
    return rows;
}

void expect_equal(const Catchments& found, const Rows& slow, std::uint64_t seed) {
    ASSERT_EQ(found.source_count(), slow.size());
    std::size_t pairs = 0;
    for (std::size_t source = 0; source < slow.size(); ++source) {
        const std::span<const Reached> row = found.of(source);
        ASSERT_EQ(std::vector<Reached>(row.begin(), row.end()), slow[source]) << "seed " << seed;
        pairs += row.size();
    }
    ASSERT_EQ(found.pair_count(), pairs);
}

TEST(CatchmentSearch, finds_the_same_by_searches_and_by_sweeps_as_the_table) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 35);
        const Table table = PlainQuery(network).table(points, points);
        const Seconds radius(static_cast<std::int64_t>(20 + 5 * seed));
        for (const Direction direction : {Direction::outward, Direction::inward}) {
            const Rows slow = slow_catchments(table, radius, direction);
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
        EXPECT_EQ(search.run(points, Seconds(0), method).pair_count(), 1u);
        EXPECT_EQ(search.run(points, Seconds(-7), method).pair_count(), 1u);
        EXPECT_EQ(search.run({}, Seconds(60), method).source_count(), 0u);
    }
}

}  // namespace
}  // namespace halte::network
