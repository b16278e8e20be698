// SPDX-License-Identifier: EUPL-1.2
#include "geo/position.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace halte::geo {
namespace {

TEST(Position, keeps_seven_decimals) {
    const Position corte = Position::at({.lat = 42.3063841, .lon = 9.1491357});
    EXPECT_EQ(corte.lat_e7(), 423'063'841);
    EXPECT_EQ(corte.lon_e7(), 91'491'357);
    EXPECT_DOUBLE_EQ(corte.lat(), 42.3063841);
}

TEST(Position, refuses_what_is_not_on_the_earth_and_asks_whether_axes_are_swapped) {
    constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
    for (const Degrees degrees :
         {Degrees{.lat = 91.0, .lon = 0.0}, Degrees{.lat = -90.1, .lon = 0.0},
          Degrees{.lat = 0.0, .lon = 180.5}, Degrees{.lat = not_a_number, .lon = 0.0},
          Degrees{.lat = 6'200'000.0, .lon = 1'200'000.0}}) {
        const auto position = Position::from_degrees(degrees);
        ASSERT_FALSE(position);
        EXPECT_EQ(position.errors()[0].code, ErrorCode::invalid);
        EXPECT_NE(position.errors()[0].hint.en.find("swapped"), std::string::npos);
    }
    EXPECT_TRUE(Position::from_degrees({.lat = -90.0, .lon = 180.0}));
}

TEST(Distance, from_ajaccio_to_bastia_is_a_hundred_and_four_kilometres) {
    const Position ajaccio = Position::at({.lat = 41.9267, .lon = 8.7369});
    const Position bastia = Position::at({.lat = 42.7028, .lon = 9.4503});
    EXPECT_NEAR(distance(ajaccio, bastia).count(), 104'500.0, 500.0);
    EXPECT_EQ(distance(ajaccio, bastia), distance(bastia, ajaccio));
    EXPECT_EQ(distance(ajaccio, ajaccio).count(), 0.0);
}

TEST(Distance, of_one_degree_of_meridian_is_that_of_the_mean_sphere) {
    const Position a = Position::at({.lat = 42.0, .lon = 9.0});
    const Position b = Position::at({.lat = 43.0, .lon = 9.0});
    EXPECT_NEAR(distance(a, b).count(), 111'195.1, 0.1);
}

}  // namespace
}  // namespace halte::geo
