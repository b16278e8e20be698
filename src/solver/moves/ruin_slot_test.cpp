// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

bool is_free(const Stop& stop) { return stop.pin == none; }

std::ptrdiff_t free_stops(const Route& route) {
    return std::count_if(route.stops.begin(), route.stops.end(), is_free);
}

// A draw may fall on empty tours only; whenever it takes something, it takes a whole tour.
TEST(RuinSlot, empties_whole_tours_but_for_their_pins) {
    int plans_ruined = 0;
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        test::RuinFixture plan(seed);
        const std::vector<Route> before = plan.state.routes();
        const std::size_t served = plan.state.served().size();
        plan.run(ruin_slot, 1);
        EXPECT_TRUE(plan.holds()) << seed;
        std::ptrdiff_t emptied = 0;
        for (std::size_t slot = 0; slot < before.size(); ++slot) {
            const Route& after = plan.state.routes()[slot];
            EXPECT_EQ(std::ssize(before[slot].stops) - free_stops(before[slot]),
                      std::ssize(after.stops) - free_stops(after)) << seed;
            emptied += free_stops(before[slot]) > 0 && free_stops(after) == 0 ? 1 : 0;
        }
        const bool took = plan.state.served().size() < served;
        EXPECT_EQ(emptied > 0, took) << seed;
        plans_ruined += took ? 1 : 0;
    }
    EXPECT_GT(plans_ruined, 12);
}

}  // namespace
}  // namespace halte::solver
