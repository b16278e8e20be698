// SPDX-License-Identifier: EUPL-1.2
#include "network/tag_values.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace halte::network {
namespace {

// What nobody can read, in any key.
const std::vector<std::string> nonsense = {
    "",     " ",   ";",   ";;;", "|",   "nan", "inf",  "-inf", "1e999", "-",        "+5",  ".",
    "none", "-20", "0",   "é",   "五十", "５０", "\xff", "''",  "\"",    "m",        "mph", "%",
    ":",    "::",  "FR:", "yes", "999999999999999999999999", std::string(10'000, 'x')};

TEST(SpeedLimit, is_read_as_mappers_write_it) {
    EXPECT_EQ(speed_limit_kmh("50"), 50.0);
    EXPECT_EQ(speed_limit_kmh(" 50 km/h"), 50.0);
    EXPECT_EQ(speed_limit_kmh("50;30"), 50.0);
    EXPECT_EQ(speed_limit_kmh("70|90"), 70.0);
    EXPECT_NEAR(speed_limit_kmh("30 mph").value(), 48.28, 0.01);
    EXPECT_NEAR(speed_limit_kmh("30mph").value(), 48.28, 0.01);
    EXPECT_EQ(speed_limit_kmh("walk"), 6.0);
    for (const char* vague : {"signals", "variable", "1e9", "30 knots", "12'6\"", "201"}) {
        EXPECT_FALSE(speed_limit_kmh(vague)) << vague;
    }
    for (const std::string& text : nonsense) {
        EXPECT_FALSE(speed_limit_kmh(text)) << text;
    }
}

TEST(SpeedLimit, is_known_by_the_name_of_its_zone) {
    EXPECT_EQ(speed_limit_kmh("FR:rural"), 80.0);
    EXPECT_EQ(speed_limit_kmh("FR:urban"), 50.0);
    EXPECT_EQ(speed_limit_kmh("FR:motorway"), 130.0);
    EXPECT_EQ(speed_limit_kmh("FR:living_street"), 20.0);
    EXPECT_EQ(speed_limit_kmh("FR:walk"), 6.0);
    EXPECT_EQ(speed_limit_kmh("FR:zone30"), 30.0);
    EXPECT_EQ(speed_limit_kmh("FR:zone:20"), 20.0);
    EXPECT_EQ(speed_limit_kmh("FR:zone"), 30.0);
    EXPECT_EQ(speed_limit_kmh("FR:30"), 30.0);
    EXPECT_FALSE(speed_limit_kmh("FR:zone-30"));
    EXPECT_FALSE(speed_limit_kmh("FR:30000"));
    EXPECT_FALSE(speed_limit_kmh("FR:nowhere"));
}

TEST(Size, is_the_least_of_the_stated_ones_in_metres) {
    EXPECT_EQ(size_value("2.8"), 2.8);
    EXPECT_EQ(size_value("2.8 m"), 2.8);
    EXPECT_EQ(size_value("2,8m"), 2.8);
    EXPECT_EQ(size_value("3.5;2.8"), 2.8);
    EXPECT_EQ(size_value("default;2.8"), 2.8);
    EXPECT_NEAR(size_value("280 cm").value(), 2.8, 1e-9);
    EXPECT_NEAR(size_value("12'6\"").value(), 3.81, 1e-9);
    EXPECT_NEAR(size_value("12' 6\"").value(), 3.81, 1e-9);
    EXPECT_NEAR(size_value("9'").value(), 2.7432, 1e-9);
    EXPECT_NEAR(size_value("9 ft").value(), 2.7432, 1e-9);
    for (const char* vague : {"default", "below_default", "-3", "1e6", "3.5t", "9'13\"", "9'x"}) {
        EXPECT_FALSE(size_value(vague)) << vague;
    }
    for (const std::string& text : nonsense) {
        EXPECT_FALSE(size_value(text)) << text;
    }
}

TEST(Weight, is_the_least_of_the_stated_ones_in_tonnes) {
    EXPECT_EQ(weight_value("3.5"), 3.5);
    EXPECT_EQ(weight_value("3.5t"), 3.5);
    EXPECT_EQ(weight_value("7.5 t;3,5 t"), 3.5);
    EXPECT_NEAR(weight_value("3500 kg").value(), 3.5, 1e-9);
    EXPECT_NEAR(weight_value("2 st").value(), 1.814, 0.001);
    EXPECT_NEAR(weight_value("7700 lbs").value(), 3.493, 0.001);
    EXPECT_FALSE(weight_value("3.5 m"));
    EXPECT_FALSE(weight_value("12'6\""));
    for (const std::string& text : nonsense) {
        EXPECT_FALSE(weight_value(text)) << text;
    }
}

TEST(Duration, is_hours_and_minutes_in_all_their_spellings) {
    for (const char* spelling : {"01:30", "1:30", "01:30:00", "90", "90 min", "90min", "90 minutes",
                                 "1h30", "1 h 30 min", "1.5 h", "PT1H30M", "pt90m", "PT5400S",
                                 "P0DT1H30M", "1 hour 30 minutes", " 01:30 "}) {
        EXPECT_EQ(duration_value(spelling), Seconds(5'400)) << spelling;
    }
    EXPECT_EQ(duration_value("0:05:30"), Seconds(330));
    EXPECT_EQ(duration_value("P1DT2H"), Seconds(93'600));
    EXPECT_EQ(duration_value("24:00"), Seconds(86'400));
    EXPECT_EQ(duration_value("0"), Seconds(0));
    for (const char* vague : {"1:99", "-5", "1:", "01:30:61", "01:30:", "PT", "P", "PT-1H", "1 u",
                              "90 min x", "1e9", "99999999", "20-30", "P1Y"}) {
        EXPECT_FALSE(duration_value(vague)) << vague;
    }
    for (const std::string& text : nonsense) {
        EXPECT_EQ(duration_value(text).value_or(Seconds(0)), Seconds(0)) << text;
    }
}

TEST(Incline, is_a_share_that_rises_along_the_points) {
    EXPECT_NEAR(incline_value("8%").value(), 0.08, 1e-9);
    EXPECT_NEAR(incline_value("8 %").value(), 0.08, 1e-9);
    EXPECT_NEAR(incline_value("-5.5%").value(), -0.055, 1e-9);
    EXPECT_NEAR(incline_value("8").value(), 0.08, 1e-9);
    EXPECT_NEAR(incline_value("10°").value(), 0.1763, 1e-4);
    EXPECT_EQ(incline_value("up"), 0.05);
    EXPECT_EQ(incline_value("down"), -0.05);
    for (const char* vague : {"steep", "100%", "-90°", "90°", "1e9%", "10-15%", "8‰"}) {
        EXPECT_FALSE(incline_value(vague)) << vague;
    }
    for (const std::string& text : nonsense) {
        EXPECT_LE(std::abs(incline_value(text).value_or(0.0)), 0.6) << text;
    }
}

TEST(Kerb, has_the_height_of_its_kind) {
    EXPECT_EQ(kerb_value("lowered"), 0.03);
    EXPECT_EQ(kerb_value("raised"), 0.15);
    EXPECT_EQ(kerb_value("flush"), 0.0);
    EXPECT_FALSE(kerb_value(""));
    EXPECT_FALSE(kerb_value("pretty"));
}

}  // namespace
}  // namespace halte::network
