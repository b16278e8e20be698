// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.hpp"

#include <gtest/gtest.h>

#include "base/zone.hpp"

namespace halte {
namespace {

TEST(FixedClock, moves_only_when_told) {
    FixedClock clock(parse_instant("2026-11-23T08:30:00Z").value());
    EXPECT_EQ(format_utc(clock.now()), "2026-11-23T08:30:00Z");
    clock.advance(std::chrono::minutes(90));
    EXPECT_EQ(format_utc(clock.now()), "2026-11-23T10:00:00Z");
}

TEST(SystemClock, is_after_this_test_was_written) {
    EXPECT_GT(SystemClock().now(), parse_instant("2024-01-01T00:00:00Z").value());
}

}  // namespace
}  // namespace halte
