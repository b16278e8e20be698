// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/day_class.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

TEST(DayClasses, put_the_same_weekday_of_like_units_together) {
    test::StraightRoad road(14);
    road.add_unit(8, 18);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    const DayClasses classes = group_days(road.build());
    ASSERT_EQ(classes.list.size(), 7U);
    EXPECT_EQ(classes.list.front().slots.size(), 4U);
}

TEST(DayClasses, keep_other_hours_and_days_with_pins_apart) {
    test::StraightRoad road(7);
    road.add_unit(8, 18);
    road.add_unit(9, 18);
    road.add_site(10, 100);
    road.add_site(20, 100);
    road.pin(1, 0, 0, 10 * test::hour);
    const DayClasses classes = group_days(road.build());
    EXPECT_EQ(classes.list.size(), 14U);
    EXPECT_EQ(classes.list[classes.of_slot[0]].pinned.size(), 1U);
}

TEST(DayClasses, know_the_windows_of_all_their_days_once) {
    test::StraightRoad road(14);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.open(0, 9, 12);
    road.spec.sites[0].windows[7].end_s = 13 * test::hour;  // the second Monday
    const DayClasses classes = group_days(road.build());
    ASSERT_EQ(classes.list.front().sites, std::vector<std::uint32_t>{0});
    EXPECT_EQ(classes.list.front().windows.front().size(), 2U);
    EXPECT_EQ(classes.list.back().windows.front().size(), 1U);
}

}  // namespace
}  // namespace halte::solver
