// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/coverage_plane.hpp"

#include <gtest/gtest.h>

#include "solver/plan_state.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

std::vector<std::int64_t> random_factors(const Problem& problem, Random& random) {
    std::vector<std::int64_t> factors;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        const bool is_free = !problem.has_pin(site) && random.below(2) == 0;
        factors.push_back(is_free ? static_cast<std::int64_t>(random.below(4 * factor_one)) : 0);
    }
    return factors;
}

std::int64_t coverage_of(const Problem& problem, const std::vector<std::int64_t>& factors) {
    Coverage coverage(problem);
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        coverage.change(site, 0,
                        problem.has_pin(site) ? pinned_factor(problem, site) : factors[site]);
    }
    return coverage.value();
}

std::int64_t height_of(const Problem& problem, const CoveragePlane& plane,
                       const std::vector<std::int64_t>& factors) {
    Wide height = plane.constant;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        height += factors[site] > 0 ? gain_of(problem, plane, site, factors[site]) : 0;
    }
    return to_value(height);
}

TEST(CoveragePlane, is_never_below_the_coverage_wherever_it_touches) {
    Random random(17);
    for (int i = 0; i < 200; ++i) {
        const Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        TouchingPoint point{.start = exposure_of_pins(*problem), .exposure = {}, .alone = {}};
        for (const std::int64_t start : point.start) {
            point.exposure.push_back(start + static_cast<std::int64_t>(
                                                 random.below(20 * exposure_one)));
            point.alone.push_back(static_cast<std::int32_t>(random.below(factor_one + 1)));
        }
        const CoveragePlane plane = touching_plane(*problem, point);
        for (int plan = 0; plan < 10; ++plan) {
            const std::vector<std::int64_t> factors = random_factors(*problem, random);
            EXPECT_GE(height_of(*problem, plane, factors), coverage_of(*problem, factors))
                << "problem " << i;
        }
    }
}

TEST(CoveragePlane, touches_where_one_series_is_alone) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    const Problem problem = road.build();
    TouchingPoint point{.start = exposure_of_pins(problem), .exposure = {}, .alone = {}};
    point.exposure = point.start;
    point.alone.assign(point.start.size(), factor_one);
    const CoveragePlane plane = touching_plane(problem, point);
    for (const std::int64_t factor : {std::int64_t{0}, std::int64_t{factor_one},
                                      std::int64_t{3 * factor_one}}) {
        EXPECT_NEAR(static_cast<double>(height_of(problem, plane, {factor})),
                    static_cast<double>(coverage_of(problem, {factor})), 10.0);
    }
}

TEST(CoveragePlane, touches_where_it_was_told_to) {
    test::StraightRoad road(1);
    road.add_unit(8, 18);
    road.add_site(10, 100);
    const Problem problem = road.build();
    TouchingPoint point{.start = exposure_of_pins(problem), .exposure = {}, .alone = {}};
    point.exposure = {point.start[0] + exposure_one};
    point.alone = {0};
    const CoveragePlane plane = touching_plane(problem, point);
    EXPECT_NEAR(static_cast<double>(height_of(problem, plane, {factor_one})),
                static_cast<double>(coverage_of(problem, {factor_one})), 10.0);
    EXPECT_GT(height_of(problem, plane, {0}), 10 * person);
}

}  // namespace
}  // namespace halte::solver
