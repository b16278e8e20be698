// SPDX-License-Identifier: EUPL-1.2
#include "geo/lattice.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "base/random.hpp"

namespace halte::geo {
namespace {

Box box_between(Degrees a, Degrees b) {
    Box box;
    box.add(Position::at(a));
    box.add(Position::at(b));
    return box;
}

TEST(Lattice, steps_by_its_spacing_both_ways_and_covers_its_box) {
    Random random(31);
    for (int round = 0; round < 200; ++round) {
        const double lat = -60.0 + 120.0 * random.unit();
        const Box box =
            box_between({.lat = lat, .lon = 9.0}, {.lat = lat + 0.05 * random.unit(), .lon = 9.1});
        const double spacing_m = 5.0 + 200.0 * random.unit();
        const Lattice lattice(box, Metres(spacing_m));
        EXPECT_EQ(lattice.at(0, 0), box.south_west());
        const Position last = lattice.at(lattice.columns() - 1, lattice.rows() - 1);
        EXPECT_GE(last.lat_e7() + 1, box.north_east().lat_e7());
        EXPECT_GE(last.lon_e7() + 1, box.north_east().lon_e7());
        const std::int32_t middle = lattice.rows() / 2;
        const Position here = lattice.at(3, middle);
        EXPECT_NEAR(distance(here, lattice.at(4, middle)).count(), spacing_m, 0.02 * spacing_m);
        EXPECT_NEAR(distance(here, lattice.at(3, middle + 1)).count(), spacing_m, 0.02 * spacing_m);
        EXPECT_NEAR(lattice.column_of(here), 3.0, 1e-2);
        EXPECT_NEAR(lattice.row_of(here), middle, 1e-2);
    }
}

TEST(Lattice, of_a_single_point_is_that_point) {
    const Degrees here{.lat = 48.0, .lon = -3.0};
    const Lattice lattice(box_between(here, here), Metres(50.0));
    EXPECT_EQ(lattice.size(), 1u);
    EXPECT_EQ(lattice.at(0, 0), Position::at(here));
    EXPECT_LT(lattice.column_of(Position::at({.lat = 48.0, .lon = -3.1})), -100.0);
}

TEST(Lattice, knows_every_point_near_a_segment) {
    Random random(32);
    for (int round = 0; round < 300; ++round) {
        const double lat = round % 2 == 0 ? 45.0 : -66.0;
        const auto any = [&] {
            return Position::at({.lat = lat + 0.03 * random.unit(), .lon = 0.05 * random.unit()});
        };
        const Lattice lattice(
            box_between({.lat = lat + 0.01, .lon = 0.01}, {.lat = lat + 0.02, .lon = 0.03}),
            Metres(60.0 + 60.0 * random.unit()));
        const Position from = any();
        const Position to = round % 5 == 0 ? from : any();
        const Metres reach(400.0 * random.unit());
        std::vector<int> seen(lattice.size());
        lattice.over_near(from, to, reach, [&](int row, int west, int east) {
            for (int column = west; column <= east; ++column) {
                ++seen[lattice.index(column, row)];
            }
        });
        for (std::int32_t row = 0; row < lattice.rows(); ++row) {
            for (std::int32_t column = 0; column < lattice.columns(); ++column) {
                const bool is_near = project(lattice.at(column, row), from, to).distance <= reach;
                const int times = seen[lattice.index(column, row)];
                ASSERT_TRUE(times == 1 || (times == 0 && !is_near)) << "round " << round;
            }
        }
    }
}

TEST(Lattice, counts_row_after_row_from_the_south_west) {
    const Lattice lattice(box_between({.lat = 0.0, .lon = 0.0}, {.lat = 0.01, .lon = 0.02}),
                          Metres(100.0));
    EXPECT_EQ(lattice.index(0, 0), 0u);
    EXPECT_EQ(lattice.index(0, 1), static_cast<std::size_t>(lattice.columns()));
    EXPECT_EQ(lattice.index(lattice.columns() - 1, lattice.rows() - 1), lattice.size() - 1);
    EXPECT_EQ(Lattice().size(), 0u);
}

}  // namespace
}  // namespace halte::geo
