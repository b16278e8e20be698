// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

TEST(RuinStrings, takes_out_at_least_one_series_and_keeps_the_rest_whole) {
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        test::RuinFixture plan(seed);
        const std::size_t served = plan.state.served().size();
        plan.run(ruin_strings, 3);
        EXPECT_LT(plan.state.served().size(), served);
        EXPECT_TRUE(plan.holds());
    }
}

TEST(RuinStrings, does_nothing_to_an_empty_plan) {
    test::RuinFixture plan(1);
    plan.run(ruin_random, 1000);
    plan.run(ruin_strings, 3);
    EXPECT_TRUE(plan.holds());
}

}  // namespace
}  // namespace halte::solver
