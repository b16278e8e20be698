// SPDX-License-Identifier: EUPL-1.2
#include "network/tag_values.hpp"

#include <gtest/gtest.h>

namespace halte::network {
namespace {

TEST(SpeedLimit, is_read_as_mappers_write_it) {
    EXPECT_EQ(speed_limit_kmh("50"), 50.0);
    EXPECT_NEAR(speed_limit_kmh("30 mph").value(), 48.28, 0.01);
    EXPECT_EQ(speed_limit_kmh("FR:rural"), 80.0);
    EXPECT_EQ(speed_limit_kmh("FR:urban"), 50.0);
    EXPECT_EQ(speed_limit_kmh("FR:zone30"), 30.0);
    EXPECT_EQ(speed_limit_kmh("walk"), 6.0);
    for (const char* vague : {"", "none", "signals", "-20", "0", "1e9", "FR:", "nan", "inf"}) {
        EXPECT_FALSE(speed_limit_kmh(vague)) << vague;
    }
}

TEST(Size, is_metric_or_nothing) {
    EXPECT_EQ(size_value("2.8"), 2.8);
    EXPECT_EQ(size_value("2.8 m"), 2.8);
    EXPECT_EQ(size_value("3.5t"), 3.5);
    for (const char* vague : {"", "default", "9'6\"", "below_default", "-3", "0"}) {
        EXPECT_FALSE(size_value(vague)) << vague;
    }
}

TEST(Duration, is_hours_and_minutes_or_minutes) {
    EXPECT_EQ(duration_value("01:30"), Seconds(5'400));
    EXPECT_EQ(duration_value("0:05:30"), Seconds(300));
    EXPECT_EQ(duration_value("45"), Seconds(2'700));
    for (const char* vague : {"", "PT1H", "1:99", "-5", "1:"}) {
        EXPECT_FALSE(duration_value(vague)) << vague;
    }
}

}  // namespace
}  // namespace halte::network
