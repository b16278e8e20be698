// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/vicinity.hpp"

#include <gtest/gtest.h>

#include <set>

#include "solver/moves/ruin.hpp"
#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

TEST(Vicinity, is_what_is_gone_and_its_neighbours_each_once) {
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        test::RuinFixture plan(seed);
        const PlanState before = plan.state;
        plan.run(ruin_random, 2);
        const Neighbourhood neighbourhood(plan.problem);
        std::set<std::uint32_t> wanted;
        for (const std::uint32_t site : before.served()) {
            if (!plan.state.placed(site).is_there()) {
                wanted.insert(site);
                wanted.insert(neighbourhood.near[site].begin(), neighbourhood.near[site].end());
                wanted.insert(neighbourhood.overlapping[site].begin(),
                              neighbourhood.overlapping[site].end());
            }
        }
        Vicinity vicinity(neighbourhood);
        for (int again = 0; again < 2; ++again) {
            const std::vector<std::uint32_t>& found = vicinity.of_gone(before, plan.state);
            EXPECT_EQ(std::set<std::uint32_t>(found.begin(), found.end()), wanted);
            EXPECT_EQ(found.size(), wanted.size());
        }
        EXPECT_TRUE(vicinity.of_gone(before, before).empty());
    }
}

}  // namespace
}  // namespace halte::solver
