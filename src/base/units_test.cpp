// SPDX-License-Identifier: EUPL-1.2
#include "base/units.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace halte {
namespace {

TEST(Units, add_and_compare_their_own_kind) {
    EXPECT_EQ(Metres(1.5) + Metres(2.0), Metres(3.5));
    EXPECT_EQ(Cents(500) - Cents(120), Cents(380));
    EXPECT_EQ(-Cents(5), Cents(-5));
    EXPECT_LT(People(3.2), People(3.3));
    EXPECT_EQ(2.0 * Metres(4.0), Metres(4.0) * 2.0);
    Metres way(10.0);
    way += Metres(5.0);
    way -= Metres(1.0);
    EXPECT_EQ(way, Metres(14.0));
}

TEST(Units, divide_into_a_bare_ratio) {
    static_assert(std::is_same_v<decltype(People(1.0) / People(4.0)), double>);
    EXPECT_DOUBLE_EQ(People(1.0) / People(4.0), 0.25);
    EXPECT_DOUBLE_EQ(Cents(1) / Cents(4), 0.25) << "no whole-number division";
}

TEST(Units, start_at_zero) {
    EXPECT_EQ(Metres(), Metres(0.0));
    EXPECT_EQ(Cents(), Cents(0));
}

TEST(Units, rounds_travel_time_up_to_the_second) {
    EXPECT_EQ(travel_time(Metres(1000.0), KilometresPerHour(60.0)), Seconds(60));
    EXPECT_EQ(travel_time(Metres(1001.0), KilometresPerHour(60.0)), Seconds(61));
    EXPECT_EQ(travel_time(Metres(0.0), KilometresPerHour(5.0)), Seconds(0));
}

TEST(UnitsDeathTest, stops_the_program_at_a_speed_of_zero) {
    EXPECT_DEATH(travel_time(Metres(1.0), KilometresPerHour(0.0)), "broken promise");
}

}  // namespace
}  // namespace halte
