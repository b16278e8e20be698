// SPDX-License-Identifier: EUPL-1.2
#include "need/figure.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace halte::need {
namespace {

TEST(Figure, reaches_its_bounds_at_the_deviates_of_8_times_out_of_10) {
    const Figure figure{10.0, 8.0, 16.0};
    EXPECT_NEAR(figure.at(1.2815515655), 16.0, 1e-9);
    EXPECT_NEAR(figure.at(-1.2815515655), 8.0, 1e-9);
    EXPECT_NEAR(figure.at(-0.64077578), 9.0, 1e-6);
    EXPECT_DOUBLE_EQ(figure.at(0.0), 10.0);
}

TEST(Figure, that_is_exact_never_moves) {
    EXPECT_DOUBLE_EQ(Figure::exactly(3.0).at(2.5), 3.0);
}

TEST(NormalQuantile, is_the_inverse_of_the_normal_distribution) {
    for (double p = 0.0005; p < 1.0; p += 0.0005) {
        const double z = normal_quantile(p);
        EXPECT_NEAR(0.5 * std::erfc(-z / std::sqrt(2.0)), p, 1e-8) << p;
    }
    EXPECT_NEAR(normal_quantile(0.9), 1.2815515655446004, 1e-8);
}

}  // namespace
}  // namespace halte::need
