// SPDX-License-Identifier: EUPL-1.2
#include "solver/site_ways.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;

// Open at the base's end of the road from 9 to 12 and 14 to 17, a visit of an hour.
test::StraightRoad twice_open() {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    const std::uint32_t site = road.add_site(10, 100);
    road.spec.sites[site].windows = {{0, 9 * hour, 12 * hour, factor_one},
                                     {0, 14 * hour, 17 * hour, 2 * factor_one}};
    return road;
}

TEST(SiteWays, lists_each_window_of_a_free_day_and_values_its_hour) {
    const Problem problem = twice_open().build();
    const PlanState state(problem);
    SiteWays ways(problem);
    ways.begin(state, 0, 0, 0, nullptr);
    const std::vector<Way>& found = ways.in(0);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].window_lo_s, 9 * hour);
    EXPECT_EQ(found[1].window_hi_s, 16 * hour);
    EXPECT_EQ(found[0].time_s, found[1].time_s);
    EXPECT_GT(found[1].score, found[0].score);
    EXPECT_EQ(ways.dwell_s(), hour);
}

TEST(SiteWays, tells_for_each_hour_the_best_score_of_those_that_allow_it) {
    const Problem problem = twice_open().build();
    const PlanState state(problem);
    SiteWays ways(problem);
    ways.begin(state, 0, 0, 0, nullptr);
    const std::vector<std::int64_t>& hours = ways.by_hour(0);
    ASSERT_EQ(hours.size(), ways.hour_count());
    for (std::size_t i = 0; i < hours.size(); ++i) {
        std::int64_t best = SiteWays::impossible;
        for (const Way& way : ways.in(0)) {
            if (ways.allows(way, ways.hour_s(i))) {
                best = std::max(best, way.score);
            }
        }
        EXPECT_EQ(hours[i], best) << ways.hour_s(i);
    }
    EXPECT_EQ(ways.hour_s(0), 9 * hour);
    EXPECT_EQ(hours[3 * 4], SiteWays::impossible);  // 12 h, when the first window is over
}

TEST(SiteWays, begins_anew_with_another_state) {
    const Problem problem = twice_open().build();
    const PlanState state(problem);
    SiteWays ways(problem);
    ways.begin(state, 0, 0, 0, nullptr);
    const std::int64_t alone = ways.gain(factor_one);
    const std::uint64_t effort = ways.effort();
    EXPECT_EQ(ways.gain(factor_one), alone);
    EXPECT_EQ(ways.effort(), effort);  // known by now
    ways.begin(state, 0, 0, 0, nullptr);
    EXPECT_EQ(ways.gain(factor_one), alone);
    EXPECT_GT(ways.effort(), effort);
}

}  // namespace
}  // namespace halte::solver
