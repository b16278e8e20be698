// SPDX-License-Identifier: EUPL-1.2
#include "solver/problem.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;

TEST(Problem, finds_the_slot_of_a_unit_on_a_day) {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    road.add_unit(8, 12);
    road.spec.slots.erase(road.spec.slots.begin() + 2);  // the second unit rests on day 0
    const Problem problem = road.build();
    EXPECT_EQ(problem.unit_count(), 2U);
    EXPECT_EQ(problem.slot_of(0, 1), 1U);
    EXPECT_EQ(problem.slot_of(1, 0), none);
    EXPECT_EQ(problem.slot_of(1, 1), 2U);
}

TEST(Problem, sorts_the_windows_of_a_day) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    const std::uint32_t site = road.add_site(10, 1);
    road.spec.sites[site].windows = {{0, 14 * hour, 16 * hour, factor_one},
                                     {0, 9 * hour, 11 * hour, factor_one}};
    const Problem problem = road.build();
    ASSERT_EQ(problem.windows(site, 0).size(), 2U);
    EXPECT_EQ(problem.windows(site, 0)[0].begin_s, 9 * hour);
}

TEST(Problem, lists_only_rhythms_that_every_rule_allows) {
    test::StraightRoad road(3);
    road.add_unit(8, 12);
    const std::uint32_t site = road.add_site(10, 1);
    const std::uint32_t both = road.allow_pattern(site, {0, 1});
    const auto patterns = [&] {
        std::vector<std::uint32_t> list;
        const Problem problem = road.build();
        for (const Candidate& candidate : problem.candidates(site)) {
            list.push_back(candidate.pattern);
        }
        return list;
    };
    using List = std::vector<std::uint32_t>;
    EXPECT_EQ(patterns(), (List{0, 1, 2, both}));
    road.spec.exclusions = {{.site = site, .day = 1}};
    EXPECT_EQ(patterns(), (List{0, 2}));
    road.spec.exclusions = {{.site = site, .unit = 1}};
    EXPECT_EQ(patterns().size(), 4U);
    road.spec.exclusions = {{.site = site, .day = 2, .unit = 0}};
    EXPECT_EQ(patterns(), (List{0, 1, both}));
    road.spec.exclusions.clear();
    road.spec.sites[site].windows.erase(road.spec.sites[site].windows.begin());
    EXPECT_EQ(patterns(), (List{1, 2}));
    road.spec.slots[2].max_distance_m = 19'000;
    EXPECT_EQ(patterns(), (List{1}));
    road.spec.sites[site].required_capabilities = 4;
    EXPECT_EQ(patterns(), List{});
}

TEST(Problem, gives_a_pinned_site_no_free_series) {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    const std::uint32_t site = road.add_site(10, 1);
    road.pin(site, 0, 0, 9 * hour);
    const Problem problem = road.build();
    EXPECT_TRUE(problem.has_pin(site));
    EXPECT_TRUE(problem.candidates(site).empty());
}

TEST(Problem, multiplies_ramp_window_and_dwell) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    const std::uint32_t site = road.add_site(10, 1);
    road.spec.rules.ramp = {factor_one / 2, factor_one};
    road.spec.sites[site].dwell = {{hour, factor_one}, {2 * hour, factor_one * 3 / 2}};
    const Problem problem = road.build();
    EXPECT_EQ(problem.visit_factor(0, factor_one, factor_one), factor_one / 2);
    EXPECT_EQ(problem.visit_factor(1, factor_one / 2, factor_one), factor_one / 2);
    EXPECT_EQ(problem.visit_factor(9, factor_one, factor_one * 2), factor_one * 2);
    EXPECT_EQ(problem.dwell_factor(site, 600), factor_one);
    EXPECT_EQ(problem.dwell_factor(site, 2 * hour - 1), factor_one);
    EXPECT_EQ(problem.dwell_factor(site, 9 * hour), factor_one * 3 / 2);
}

}  // namespace
}  // namespace halte::solver
