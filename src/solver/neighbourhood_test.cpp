// SPDX-License-Identifier: EUPL-1.2
#include "solver/neighbourhood.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

TEST(Neighbourhood, knows_the_nearest_and_those_who_share_people) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(50, 100);
    road.add_site(12, 100);
    const std::uint32_t closed = road.add_site(11, 100);
    road.spec.sites[closed].windows.clear();
    road.spec.sites[1].reach.push_back({0, exposure_one / 2});
    const Neighbourhood neighbourhood(road.build());
    EXPECT_EQ(neighbourhood.near[0], (std::vector<std::uint32_t>{2, 1}));
    EXPECT_EQ(neighbourhood.overlapping[0], (std::vector<std::uint32_t>{1}));
    EXPECT_TRUE(neighbourhood.overlapping[2].empty());
    EXPECT_TRUE(neighbourhood.near[closed].empty());
}

}  // namespace
}  // namespace halte::solver
