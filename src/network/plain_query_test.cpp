// SPDX-License-Identifier: EUPL-1.2
#include "network/plain_query.hpp"

#include <gtest/gtest.h>

#include "support/random_roads.hpp"

namespace halte::network {
namespace {

TEST(PlainQuery, gives_rows_that_make_up_its_tables) {
    const Network network = test::random_roads(9);
    const std::vector<Snap> points = test::random_snaps(network, 9, 10);
    PlainQuery query(network);
    const Table table = query.table(points, points);
    const Targets targets(network, points, Direction::outward);
    std::vector<Cost> row(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        query.row(points[i], targets, row);
        for (std::size_t k = 0; k < points.size(); ++k) {
            EXPECT_EQ(table.time(i, k), time_of(row[k]));
            EXPECT_EQ(table.distance(i, k), metres_of(row[k]));
        }
    }
}

}  // namespace
}  // namespace halte::network
