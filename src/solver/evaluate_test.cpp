// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "solver/solution.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;

Solution one_visit(std::int32_t start_s) {
    Solution solution;
    solution.series = {{.site = 0, .pattern = 0, .start_s = start_s, .dwell_s = hour,
                        .days = {0}}};
    solution.tours.resize(1);
    solution.tours[0].visits = {{.site = 0, .start_s = start_s, .dwell_s = hour}};
    return solution;
}

TEST(Evaluate, names_every_part_of_the_value) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(30, 100);
    road.spec.sites[0].bonus = 7;
    road.spec.sites[0].useful_dwell_s = 2 * hour;
    road.spec.prices = {.per_km = 1'000, .per_driving_hour = 500, .per_work_hour = 100,
                        .road_share_permille = 400, .per_excess_road_hour = 1'000,
                        .per_short_hour = 11};
    const Evaluation evaluation = evaluate(road.build(), one_visit(9 * hour));
    EXPECT_NEAR(static_cast<double>(evaluation.value.coverage), 63.212 * person, 1e4);
    EXPECT_EQ(evaluation.value.bonus, 7);
    EXPECT_EQ(evaluation.value.road, 60'000 + 500);
    EXPECT_EQ(evaluation.value.hours, 200);
    EXPECT_EQ(evaluation.value.road_share, 200);  // 1 h of 2 h on the road, 0.8 h allowed
    EXPECT_EQ(evaluation.value.short_presence, 11);
    EXPECT_EQ(evaluation.totals.distance_m, 60'000);
    EXPECT_EQ(evaluation.cell_exposure[0], exposure_one);
}

TEST(Evaluate, weighs_a_visit_by_its_window_and_starts_from_the_base_exposure) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(30, 100);
    road.spec.cells[0].base_exposure = 1000;
    road.spec.sites[0].windows[0].factor = factor_one / 2;
    const Problem problem = road.build();
    EXPECT_EQ(evaluate(problem, one_visit(9 * hour)).cell_exposure[0], 1000 + exposure_one / 2);
    EXPECT_EQ(evaluate(problem, one_visit(3 * hour)).cell_exposure[0], 1000);  // closed
}

TEST(Evaluate, gives_nothing_for_nothing) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(30, 100);
    Solution solution;
    solution.tours.resize(1);
    EXPECT_EQ(evaluate(road.build(), solution).value, Value{});
}

}  // namespace
}  // namespace halte::solver
