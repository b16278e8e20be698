// SPDX-License-Identifier: EUPL-1.2
#include "solver/coverage.hpp"

#include <gtest/gtest.h>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

Problem village(Random& random) {
    return std::move(Problem::build(test::random_village(random))).value();
}

// The twin: all exposures from nothing, cell by cell of the spec.
std::int64_t value_from_nothing(const Problem& problem, const std::vector<std::int64_t>& factor) {
    const ProblemSpec& spec = problem.spec();
    std::vector<std::int64_t> reach(spec.areas.size());
    for (std::uint32_t cell = 0; cell < spec.cells.size(); ++cell) {
        std::int64_t exposure = spec.cells[cell].base_exposure;
        for (std::uint32_t site = 0; site < spec.sites.size(); ++site) {
            for (const Reach& row : spec.sites[site].reach) {
                exposure += row.cell == cell ? row.exposure * factor[site] / factor_one : 0;
            }
        }
        reach[spec.cells[cell].area] += spec.cells[cell].weight * met_probability(exposure);
    }
    std::int64_t value = 0;
    for (std::uint32_t area = 0; area < spec.areas.size(); ++area) {
        value += problem.utility(area).value(reach[area], problem.fairness_table()) -
                 problem.utility(area).value(problem.base_reach(area), problem.fairness_table());
    }
    return value;
}

TEST(Coverage, counts_whom_one_visit_meets) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    const Problem problem = road.build();
    Coverage coverage(problem);
    EXPECT_NEAR(static_cast<double>(coverage.gain(0, 0, factor_one)), 63.212 * person, 1e4);
    EXPECT_EQ(coverage.reached(0, 0, factor_one), 63'212);
    coverage.change(0, 0, factor_one);
    EXPECT_NEAR(static_cast<double>(coverage.gain(0, factor_one, 2 * factor_one)),
                23.254 * person, 1e4);
}

TEST(Coverage, predicts_what_it_then_does_and_what_the_twin_says) {
    Random random(21);
    for (int i = 0; i < 60; ++i) {
        const Problem problem = village(random);
        Coverage coverage(problem);
        std::vector<std::int64_t> factor(problem.site_count());
        for (int step = 0; step < 20; ++step) {
            const auto site = static_cast<std::uint32_t>(random.below(problem.site_count()));
            const auto next = static_cast<std::int64_t>(random.below(4 * factor_one));
            const std::int64_t predicted = coverage.value() +
                                           coverage.gain(site, factor[site], next);
            coverage.change(site, factor[site], next);
            factor[site] = next;
            ASSERT_EQ(coverage.value(), predicted);
            ASSERT_EQ(coverage.value(), value_from_nothing(problem, factor));
        }
    }
}

TEST(Coverage, is_exactly_undone) {
    Random random(22);
    const Problem problem = village(random);
    Coverage coverage(problem);
    const std::vector<std::int64_t> before = coverage.exposure();
    coverage.change(1, 0, 12'345);
    coverage.change(2, 0, 99'999);
    coverage.change(1, 12'345, 0);
    coverage.change(2, 99'999, 0);
    EXPECT_EQ(coverage.value(), 0);
    EXPECT_EQ(coverage.exposure(), before);
}

// Diminishing returns: what the lazy greedy and the bound rest on.
TEST(Coverage, is_worth_less_the_more_is_there) {
    Random random(23);
    for (int i = 0; i < 100; ++i) {
        const Problem problem = village(random);
        std::int64_t slack = 0;
        for (std::uint32_t area = 0; area < problem.area_count(); ++area) {
            slack += 2 * problem.utility(area).slack;
        }
        Coverage little(problem);
        Coverage much(problem);
        for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
            const auto part = static_cast<std::int64_t>(random.below(factor_one));
            little.change(site, 0, part);
            much.change(site, 0, part + static_cast<std::int64_t>(random.below(factor_one)));
        }
        for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
            const std::int64_t at = 3 * factor_one;
            EXPECT_GE(little.gain(site, at, 2 * at) + slack, much.gain(site, at, 2 * at));
            EXPECT_GE(much.gain(site, at, 2 * at), 0);
        }
    }
}

}  // namespace
}  // namespace halte::solver
