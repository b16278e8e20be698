// SPDX-License-Identifier: EUPL-1.2
#include "solver/left_out.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;

LeftOut obstacle_after(const std::function<void(test::StraightRoad&)>& change) {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    change(road);
    const Problem problem = road.build();
    EXPECT_TRUE(problem.candidates(0).empty());
    return obstacle_of(problem, 0);
}

TEST(Obstacle, is_named_by_what_stops_the_site_on_every_day) {
    EXPECT_EQ(obstacle_after([](auto& r) { r.spec.exclusions = {{.site = 0}}; }),
              LeftOut::forbidden);
    EXPECT_EQ(obstacle_after([](auto& r) {
                  r.spec.exclusions = {{.site = 0, .day = 0}, {.site = 0, .day = 1}};
              }),
              LeftOut::forbidden);
    EXPECT_EQ(obstacle_after([](auto& r) {
                  auto& windows = r.spec.sites[0].windows;
                  std::erase_if(windows, [](const Window& one) { return one.day != 1; });
                  r.spec.exclusions = {{.site = 0, .day = 1}};
              }),
              LeftOut::days_forbidden);
    EXPECT_EQ(obstacle_after([](auto& r) { r.spec.sites[0].required_capabilities = 8; }),
              LeftOut::lacks_equipment);
    EXPECT_EQ(obstacle_after([](auto& r) { r.open(0, 13, 18); }), LeftOut::never_open);
    EXPECT_EQ(obstacle_after([](auto& r) { r.spec.sites[0].windows.clear(); }),
              LeftOut::never_open);
    EXPECT_EQ(obstacle_after([](auto& r) { r.spec.sites[0].patterns.clear(); }),
              LeftOut::never_open);
    EXPECT_EQ(obstacle_after([](auto& r) { r.spec.sites[0].dwell = {{4 * hour, factor_one}}; }),
              LeftOut::too_far);
    EXPECT_EQ(obstacle_after([](auto& r) {
                  for (Slot& slot : r.spec.slots) {
                      slot.max_distance_m = 1000;
                  }
              }),
              LeftOut::too_far);
    EXPECT_EQ(obstacle_after([](auto& r) { r.spec.slots.clear(); }), LeftOut::never_open);
    EXPECT_EQ(obstacle_after([](auto& r) {
                  r.spec.quotas = {{.limit = 5}};
                  r.spec.sites[0].uses = {{.quota = 0, .amount = 6}};
              }),
              LeftOut::group_full);
}

TEST(Obstacle, is_the_missing_road_where_there_is_none) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    ProblemSpec spec = road.finished();
    spec.profiles[0].travel_s[2] = spec.profiles[0].distance_m[2] = no_road;
    const Result<Problem> problem = Problem::build(spec);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(obstacle_of(*problem, 0), LeftOut::unreachable);
}

}  // namespace
}  // namespace halte::solver
