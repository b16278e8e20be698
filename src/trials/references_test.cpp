// SPDX-License-Identifier: EUPL-1.2
#include "trials/references.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

TEST(References, are_found_by_instance_and_teams) {
    const auto references =
        References::read("bks.csv", "instance,m,bks,note\nc101,1,320,\nc101,2,590,x\n");
    ASSERT_TRUE(references.has_value());
    EXPECT_EQ(references->of("c101", 2), 590.0);
    EXPECT_EQ(references->of("c101", 3), std::nullopt);
    EXPECT_EQ(references->of("c102", 1), std::nullopt);
}

TEST(References, of_oplib_are_for_one_team) {
    const auto references =
        References::read("bks.csv", "instance,gen,ea4op_score\na280,gen1,143\n");
    ASSERT_TRUE(references.has_value());
    EXPECT_EQ(references->of("a280", 1), 143.0);
}

TEST(References, that_are_no_numbers_are_refused_with_their_line) {
    const auto references = References::read("bks.csv", "instance,m,bks\nc101,1,many\n");
    ASSERT_FALSE(references.has_value());
    EXPECT_EQ(references.errors()[0].field, "bks.csv:2: bks");
    EXPECT_FALSE(References::read("bks.csv", "instance,bks\nc101,1\n").has_value());
}

}  // namespace
}  // namespace halte::trials
