// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

TEST(RuinCoverage, takes_out_one_series_and_those_who_share_its_people) {
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        test::RuinFixture plan(seed);
        const std::vector<std::uint32_t> before = plan.state.served();
        plan.run(ruin_coverage, 3);
        EXPECT_TRUE(plan.holds());
        std::vector<std::uint32_t> gone;
        for (const std::uint32_t site : before) {
            if (!plan.state.placed(site).is_there()) {
                gone.push_back(site);
            }
        }
        ASSERT_GE(gone.size(), 1U);
        EXPECT_LE(gone.size(), 3U);
        // One of them overlaps with all the others.
        EXPECT_TRUE(std::any_of(gone.begin(), gone.end(), [&](std::uint32_t seed_site) {
            const auto& friends = plan.neighbourhood.overlapping[seed_site];
            return std::all_of(gone.begin(), gone.end(), [&](std::uint32_t site) {
                return site == seed_site ||
                       std::find(friends.begin(), friends.end(), site) != friends.end();
            });
        }));
    }
}

}  // namespace
}  // namespace halte::solver
