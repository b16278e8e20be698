// SPDX-License-Identifier: EUPL-1.2
#include "trials/orienteering_trial.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

// A depot worth 4 and two points worth 10 each.
Orienteering pair() {
    Orienteering problem;
    problem.time_limit = 10.0;
    problem.points = {{.prize = 4.0}, {.x = 1.0, .prize = 10.0}, {.x = 2.0, .prize = 10.0}};
    return problem;
}

TEST(OrienteeringTrial, adds_what_the_depot_brings_to_values_and_bounds) {
    const OrienteeringTrial trial(pair());
    const auto built = solver::Problem::build(trial.spec());
    ASSERT_TRUE(built.has_value());
    EXPECT_EQ(trial.value_of(*built, 10 * solver::person), 14.0);
    EXPECT_EQ(trial.bound_of(*built, 10 * solver::person + 7), 14.0) << "prizes are whole";
    EXPECT_EQ(trial.bound_of(*built, 90 * solver::person), 24.0) << "all there is";
    EXPECT_EQ(trial.judge({{1, 2}}).value, 24.0);
}

TEST(OrienteeringTrial, is_searched_hotter_without_windows) {
    Orienteering with_windows = pair();
    with_windows.has_windows = true;
    EXPECT_GT(OrienteeringTrial(pair()).heat(), OrienteeringTrial(with_windows).heat());
}

}  // namespace
}  // namespace halte::trials
