// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/recreate.hpp"

#include <gtest/gtest.h>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

TEST(RecreateGreedily, takes_the_most_persons_per_hour_first) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(60, 200);  // three hours for 200
    road.add_site(10, 120);
    road.add_site(12, 120);
    const Problem problem = road.build();
    PlanState state(problem);
    InsertionFinder finder(problem);
    recreate_greedily(state, finder, {0, 1, 2}, {});
    EXPECT_FALSE(state.placed(0).is_there());
    EXPECT_EQ(state.served().size(), 2U);
}

TEST(RecreateGreedily, chooses_the_dwell_by_what_it_brings_per_second) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    const std::uint32_t site = road.add_site(60, 200);
    road.spec.sites[site].dwell = {{test::hour, factor_one / 8}, {2 * test::hour, factor_one}};
    const Problem problem = road.build();
    InsertionFinder finder(problem);
    Insertion insertion;
    ASSERT_TRUE(find_over_levels(PlanState(problem), finder, site, insertion));
    EXPECT_EQ(insertion.dwell_s, 2 * test::hour);
}

TEST(RecreateInOrder, adds_only_what_pays_and_breaks_no_rule) {
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        test::RuinFixture plan(seed);
        plan.run(ruin_random, 5);
        if (!plan.state.is_feasible()) {
            continue;
        }
        const std::int64_t before = plan.state.total();
        InsertionFinder finder(plan.problem);
        Hints hints(plan.state);
        recreate_in_order(plan.state, finder, hints, plan.random, {.misses = 1000});
        EXPECT_GE(plan.state.total(), before);
        EXPECT_TRUE(plan.holds());
    }
}

TEST(RecreateInOrder, tries_only_those_it_is_told_to) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(12, 100);
    const Problem problem = road.build();
    PlanState state(problem);
    InsertionFinder finder(problem);
    const Hints hints(state);
    Random random(1);
    const std::vector<std::uint32_t> second{1};
    for (int i = 0; i < 20; ++i) {  // now and then a site is passed over on purpose
        recreate_in_order(state, finder, hints, random, {.among = &second});
    }
    EXPECT_EQ(state.served(), second);
}

TEST(Hints, fall_as_the_people_are_met) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    road.add_site(12, 0);
    road.spec.sites[1].reach = {{0, exposure_one}};
    const Problem problem = road.build();
    PlanState state(problem);
    Hints hints(state);
    const std::int64_t before = hints.gain[1];
    InsertionFinder finder(problem);
    Insertion insertion;
    ASSERT_TRUE(finder.find(state, 0, {}, insertion));
    state.insert(insertion);
    hints.refresh(state);
    EXPECT_LT(hints.gain[1], before / 2);
    EXPECT_EQ(hints.able.size(), 2U);
}

}  // namespace
}  // namespace halte::solver
