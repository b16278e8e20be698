// SPDX-License-Identifier: EUPL-1.2
#include "base/format.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace halte {
namespace {

TEST(Format, groups_thousands_as_the_reader_expects) {
    EXPECT_EQ(format_count(0, french_numbers), "0");
    EXPECT_EQ(format_count(999, french_numbers), "999");
    EXPECT_EQ(format_count(1234, french_numbers), "1\u202f234");
    EXPECT_EQ(format_count(-1234567, french_numbers), "-1\u202f234\u202f567");
    EXPECT_EQ(format_count(1234567, english_numbers), "1,234,567");
    EXPECT_EQ(format_count(std::numeric_limits<std::int64_t>::min(), english_numbers),
              "-9,223,372,036,854,775,808");
}

TEST(Format, writes_decimals_as_the_reader_expects) {
    EXPECT_EQ(format_number(1234.56, 1, french_numbers), "1\u202f234,6");
    EXPECT_EQ(format_number(1234.56, 1, english_numbers), "1,234.6");
    EXPECT_EQ(format_number(15.4, 0, french_numbers), "15");
    EXPECT_EQ(format_number(999.96, 1, french_numbers), "1\u202f000,0");
}

TEST(Format, never_shows_minus_zero_or_not_a_number) {
    EXPECT_EQ(format_number(-0.04, 1, french_numbers), "0,0");
    EXPECT_EQ(format_decimal(-0.0, 0), "0");
    EXPECT_EQ(format_number(std::numeric_limits<double>::quiet_NaN(), 1, french_numbers), "?");
    EXPECT_EQ(format_number(std::numeric_limits<double>::infinity(), 1, french_numbers), "?");
}

TEST(Format, writes_for_machines_without_grouping) {
    EXPECT_EQ(format_decimal(1234567.891, 2), "1234567.89");
    EXPECT_EQ(format_decimal(-1.5, 3), "-1.500");
    EXPECT_EQ(format_decimal(1e300, 0).size(), 301U);
}

TEST(Text, puts_words_and_numbers_together) {
    const std::string name = "population";
    EXPECT_EQ(text("line ", 3, ": no column ", name, '.'), "line 3: no column population.");
    EXPECT_EQ(text(0.1, " ", -2LL, " ", 7U, " ", std::string_view("x")), "0.1 -2 7 x");
    EXPECT_EQ(text(), "");
}

}  // namespace
}  // namespace halte
