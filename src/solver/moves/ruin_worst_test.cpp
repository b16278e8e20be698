// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

TEST(RuinWorst, takes_out_what_brings_nothing_before_what_brings_much) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 1000);
    road.add_site(11, 1);
    road.add_site(12, 1000);
    const Problem problem = road.build();
    test::RuinFixture plan(problem, 1);
    ASSERT_EQ(plan.state.served().size(), 3U);
    plan.run(ruin_worst, 1);
    EXPECT_FALSE(plan.state.placed(1).is_there());
    EXPECT_EQ(plan.state.served().size(), 2U);
    EXPECT_GT(plan.effort, 0U);
}

}  // namespace
}  // namespace halte::solver
