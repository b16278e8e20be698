// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/day_tour.hpp"

#include <gtest/gtest.h>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

PricedTour best_at(const test::StraightRoad& road, std::int64_t prize) {
    const Problem problem = road.build();
    const DayClasses classes = group_days(problem);
    DayTours tours(problem, classes.list.front());
    return tours.best(std::vector<std::int64_t>(
        classes.list.front().sites.size() * tours.most_kinds(), prize));
}

TEST(DayTours, visit_as_many_as_the_shift_holds) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(60, 100);
    road.add_site(60, 100);
    road.add_site(60, 100);
    const PricedTour tour = best_at(road, 10 * person);
    EXPECT_EQ(tour.visits.size(), 2U);  // an hour out, an hour home
    EXPECT_NEAR(static_cast<double>(tour.worth), 20.0 * person, 10.0);
}

TEST(DayTours, stay_at_home_where_nothing_earns) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    EXPECT_TRUE(best_at(road, 0).visits.empty());
}

TEST(DayTours, pay_for_the_road) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(30, 100);
    road.spec.prices.per_km = person / 10;
    EXPECT_NEAR(static_cast<double>(best_at(road, 10 * person).worth), 4.0 * person, 10.0);
    EXPECT_TRUE(best_at(road, 5 * person).visits.empty());
}

TEST(DayTours, keep_to_the_windows) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(20, 100);
    road.open(0, 9, 10);
    road.open(1, 9, 10);
    EXPECT_EQ(best_at(road, person).visits.size(), 1U);
}

TEST(DayTours, make_the_pinned_visits_first_of_all) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(60, 100);
    road.add_site(5, 100);
    road.pin(0, 0, 0, 9 * test::hour);  // out at 8, home at 11
    const PricedTour tour = best_at(road, 10 * person);
    EXPECT_LE(tour.visits.size(), 1U);
    EXPECT_LE(tour.worth, 10 * person + 10);
}

TEST(DayTours, are_not_asked_about_visits_of_a_second) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.spec.sites[0].dwell = {{1, factor_one}};
    const Problem problem = road.build();
    EXPECT_FALSE(DayTours::can_look_at(problem, group_days(problem).list.front()));
}

}  // namespace
}  // namespace halte::solver
