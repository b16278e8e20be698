// SPDX-License-Identifier: EUPL-1.2
#include "http/rate_limit.hpp"

#include <gtest/gtest.h>

#include "base/format.hpp"

namespace halte::http {

TEST(RateLimit, lets_a_burst_through_then_one_each_period) {
    RateLimit limit({3, Seconds{10}});
    FixedClock clock{Instant{}};
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(limit.take("a", clock.now()), Seconds{0});
    }
    EXPECT_EQ(limit.take("a", clock.now()), Seconds{10});
    EXPECT_EQ(limit.take("b", clock.now()), Seconds{0});
    clock.advance(std::chrono::milliseconds{9'500});
    EXPECT_EQ(limit.take("a", clock.now()), Seconds{1});
    clock.advance(std::chrono::milliseconds{500});
    EXPECT_EQ(limit.take("a", clock.now()), Seconds{0});
    EXPECT_EQ(limit.take("a", clock.now()), Seconds{10});
}

TEST(RateLimit, never_makes_anybody_wait_longer_than_a_period) {
    RateLimit limit({3, Seconds{10}});
    for (int i = 0; i < 1000; ++i) {
        limit.take("a", Instant{});
    }
    EXPECT_EQ(limit.take("a", Instant{}), Seconds{10});
}

TEST(RateLimit, forgets_after_a_success) {
    RateLimit limit({1, Seconds{10}});
    limit.take("a", Instant{});
    EXPECT_GT(limit.wait_of("a", Instant{}), Seconds{0});
    limit.forget("a");
    EXPECT_EQ(limit.wait_of("a", Instant{}), Seconds{0});
}

TEST(RateLimit, stays_small_whoever_knocks) {
    RateLimit limit({5, Seconds{10}});
    for (int i = 0; i < 10'500; ++i) {
        limit.take(text("address ", i), Instant{});
    }
    EXPECT_LE(limit.size(), 10'000u);
}

}  // namespace halte::http
