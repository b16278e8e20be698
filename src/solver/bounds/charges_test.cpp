// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/charges.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

// An hour of presence, and the way: at least from the neighbour, at most out and home again.
TEST(Charges, hold_the_presence_and_the_least_of_the_road) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(30, 100);
    road.add_site(40, 100);
    const auto choices = cheapest_choices(road.build());
    ASSERT_EQ(choices.size(), 2U);
    ASSERT_FALSE(choices[1].empty());
    EXPECT_EQ(choices[1].front().time_s.front(), test::hour + 10 * test::minute);
    EXPECT_EQ(choices[1].front().factor, factor_one);
}

TEST(Charges, share_the_way_out_and_home_among_as_many_as_a_day_can_hold) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(60, 100);
    road.add_site(60, 100);
    const auto choices = cheapest_choices(road.build());
    // Four hours hold four presences of an hour.
    EXPECT_EQ(choices[0].front().time_s.back(), test::hour + 120 * test::minute / 4);
    EXPECT_EQ(choices[0].front().time_s.front(), test::hour);
}

TEST(Charges, are_none_where_nothing_can_be_served) {
    test::StraightRoad road(1);
    road.add_unit(8, 9);
    road.add_site(60, 100);
    EXPECT_TRUE(cheapest_choices(road.build()).front().empty());
}

}  // namespace
}  // namespace halte::solver
