// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "solver/problem.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

test::StraightRoad two_sites() {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    road.add_site(20, 200);
    road.spec.areas.push_back({});
    return road;
}

TEST(MergedCells, join_cells_that_behave_alike) {
    test::StraightRoad road = two_sites();
    road.spec.cells.push_back({.weight = 50'000, .area = 0});
    road.spec.sites[0].reach.push_back({2, exposure_one});
    const Problem problem = road.build();
    EXPECT_EQ(problem.merged_cells().size(), 2U);
    EXPECT_EQ(problem.merged_cell_of(0), problem.merged_cell_of(2));
    EXPECT_EQ(problem.merged_cells()[problem.merged_cell_of(0)].weight, 150'000U);
    EXPECT_EQ(problem.reach(0).size(), 1U);
}

TEST(MergedCells, keep_apart_what_differs_in_area_base_or_exposure) {
    for (const int difference : {0, 1, 2, 3}) {
        test::StraightRoad road = two_sites();
        road.spec.cells.push_back({.weight = 50'000, .area = 0});
        road.spec.sites[0].reach.push_back({2, exposure_one});
        if (difference == 0) {
            road.spec.cells[2].area = 1;
        } else if (difference == 1) {
            road.spec.cells[2].base_exposure = 1;
        } else if (difference == 2) {
            road.spec.sites[0].reach[1].exposure = exposure_one - 1;
        } else {
            road.spec.sites[1].reach.push_back({2, 1});
        }
        EXPECT_EQ(road.build().merged_cells().size(), 3U) << difference;
    }
}

TEST(MergedCells, leave_out_the_unreachable_and_the_empty_but_count_them_in_the_area) {
    test::StraightRoad road = two_sites();
    road.spec.cells.push_back({.weight = 300'000, .base_exposure = exposure_one, .area = 0});
    road.spec.cells.push_back({.weight = 0, .area = 0});
    road.spec.sites[0].reach.push_back({3, exposure_one});
    const Problem problem = road.build();
    EXPECT_EQ(problem.merged_cell_of(2), none);
    EXPECT_EQ(problem.merged_cell_of(3), none);
    EXPECT_EQ(problem.base_reach(0), 300'000 * met_probability(exposure_one));
}

}  // namespace
}  // namespace halte::solver
