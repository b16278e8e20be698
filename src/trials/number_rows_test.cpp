// SPDX-License-Identifier: EUPL-1.2
#include "trials/number_rows.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace halte::trials {
namespace {

TEST(NumberRows, skip_blank_lines_and_keep_their_numbers) {
    const auto rows = read_rows("f", "1 2.5\t-3\r\n\n  +4e1  \nlast");
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[0].numbers, (std::vector<double>{1.0, 2.5, -3.0}));
    EXPECT_EQ((*rows)[1].line, 3U);
    EXPECT_EQ((*rows)[1].numbers, std::vector<double>{40.0});
    EXPECT_EQ((*rows)[1].text, "  +4e1  ");
    EXPECT_TRUE(std::isnan((*rows)[2].numbers[0]));
}

TEST(NumberRows, refuse_nothing_at_all_and_bytes_that_are_no_text) {
    const std::string binary("1\0 2", 4);
    for (const std::string& bytes : {std::string(), std::string("\n \n"), binary}) {
        const auto rows = read_rows("f", bytes);
        ASSERT_FALSE(rows.has_value());
        EXPECT_EQ(rows.errors()[0].code, ErrorCode::malformed);
        EXPECT_EQ(rows.errors()[0].field, "f");
    }
}

}  // namespace
}  // namespace halte::trials
