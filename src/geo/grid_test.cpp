// SPDX-License-Identifier: EUPL-1.2
#include "geo/grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/random.hpp"

namespace halte::geo {
namespace {

Position random_position(Random& random, Degrees from, Degrees to) {
    return Position::at({.lat = from.lat + (to.lat - from.lat) * random.unit(),
                         .lon = from.lon + (to.lon - from.lon) * random.unit()});
}

// The worked example of EPSG Guidance Note 7-2, section 3.3.1.
TEST(Laea, gives_the_published_example) {
    const PlanePoint point = to_laea(Position::at({.lat = 50.0, .lon = 5.0}));
    EXPECT_NEAR(point.easting_m, 3'962'799.45, 0.01);
    EXPECT_NEAR(point.northing_m, 2'999'718.85, 0.01);
}

TEST(Laea, has_its_false_origin_at_52_north_10_east) {
    const PlanePoint point = to_laea(Position::at({.lat = 52.0, .lon = 10.0}));
    EXPECT_NEAR(point.easting_m, 4'321'000.0, 1e-6);
    EXPECT_NEAR(point.northing_m, 3'210'000.0, 1e-6);
    EXPECT_EQ(from_laea(point), Position::at({.lat = 52.0, .lon = 10.0}));
}

TEST(Laea, comes_back_within_a_centimetre_all_over_western_europe) {
    Random random(1);
    for (int i = 0; i < 5'000; ++i) {
        const Position position =
            random_position(random, {.lat = 35.0, .lon = -12.0}, {.lat = 66.0, .lon = 25.0});
        const Position back = from_laea(to_laea(position));
        ASSERT_LT(distance(position, back).count(), 0.01)
            << position.lat() << " " << position.lon();
    }
}

TEST(Laea, keeps_surfaces) {
    Random random(2);
    for (int i = 0; i < 200; ++i) {
        const GridCell cell = GridCell::at(
            random_position(random, {.lat = 41.0, .lon = -5.0}, {.lat = 51.0, .lon = 9.6}));
        // 1 %: the sphere of surface_m2 against the ellipsoid of the plane.
        ASSERT_NEAR(surface_m2(Area{{cell.outline()}}), 40'000.0, 400.0) << cell.name();
    }
}

TEST(GridCell, is_named_as_insee_names_it) {
    const GridCell cell = GridCell::parse("CRS3035RES200mN2029800E4252400").value();
    EXPECT_EQ(cell.north_m, 2'029'800);
    EXPECT_EQ(cell.east_m, 4'252'400);
    EXPECT_EQ(cell.name(), "CRS3035RES200mN2029800E4252400");
    EXPECT_EQ(GridCell::at(cell.centre()), cell);
    EXPECT_NEAR(cell.centre().lat(), 41.4, 0.2);
    EXPECT_NEAR(cell.centre().lon(), 9.2, 0.2);
}

TEST(GridCell, contains_its_own_positions) {
    Random random(3);
    for (int i = 0; i < 2'000; ++i) {
        const Position position =
            random_position(random, {.lat = 41.3, .lon = 8.5}, {.lat = 43.1, .lon = 9.6});
        const GridCell cell = GridCell::at(position);
        ASSERT_EQ(cell.north_m % 200, 0);
        ASSERT_EQ(cell.east_m % 200, 0);
        ASSERT_EQ(GridCell::parse(cell.name()).value(), cell);
        ASSERT_LT(distance(position, cell.centre()).count(), 143.0);
        // The outline is straight in degrees and the cell is straight on the plane: a few mm.
        const auto off_edge = [](double metres) {
            const double rest = metres - 200.0 * std::floor(metres / 200.0);
            return std::min(rest, 200.0 - rest);
        };
        const PlanePoint point = to_laea(position);
        if (std::min(off_edge(point.easting_m), off_edge(point.northing_m)) > 0.05) {
            ASSERT_TRUE(contains(Area{{cell.outline()}}, position)) << cell.name();
        }
    }
}

TEST(GridCell, refuses_other_names_and_shows_a_good_one) {
    for (const char* name :
         {"", "CRS3035RES200m", "CRS3035RES200mN2029800", "CRS3035RES200mN2029801E4252400",
          "CRS3035RES1000mN2029000E4252000", "CRS2975RES200mN7640200E0347400",
          "CRS3035RES200mN-200E200", "CRS3035RES200mN2029800E42524x0",
          "CRS3035RES200mN2029800E99999999999"}) {
        const auto cell = GridCell::parse(name);
        ASSERT_FALSE(cell) << name;
        EXPECT_EQ(cell.errors()[0].code, ErrorCode::malformed);
        EXPECT_NE(cell.errors()[0].hint.en.find("CRS3035RES200mN2029800E4252400"),
                  std::string::npos);
    }
}

}  // namespace
}  // namespace halte::geo
