// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

TEST(RuinRandom, takes_out_the_number_asked_for_and_no_pin) {
    test::RuinFixture plan(3);
    const std::size_t served = plan.state.served().size();
    plan.run(ruin_random, 2);
    EXPECT_EQ(plan.state.served().size(), served - 2);
    EXPECT_TRUE(plan.holds());
}

TEST(RuinRandom, stops_when_nothing_is_left) {
    test::RuinFixture plan(3);
    plan.run(ruin_random, 1000);
    EXPECT_TRUE(plan.state.served().empty());
    EXPECT_EQ(plan.state.total(), PlanState(plan.problem).total());
}

}  // namespace
}  // namespace halte::solver
