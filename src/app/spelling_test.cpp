// SPDX-License-Identifier: EUPL-1.2
#include "app/spelling.hpp"

#include <gtest/gtest.h>

#include <array>

namespace halte::app {
namespace {

TEST(Spelling, finds_what_was_meant_when_it_is_near) {
    const std::array<std::string_view, 3> names = {"--weeks", "--seed", "--seconds"};
    EXPECT_EQ(nearest("--weks", names), "--weeks");
    EXPECT_EQ(nearest("--week", names), "--weeks");
    EXPECT_EQ(nearest("--secnods", names), "--seconds");
    EXPECT_EQ(nearest("--seeds", names), "--seed");
    EXPECT_EQ(nearest("--colour", names), "");
    EXPECT_EQ(nearest("", names), "");
}

TEST(Spelling, splits_without_empty_parts) {
    EXPECT_EQ(split(",a,,bc,", ','), (std::vector<std::string_view>{"a", "bc"}));
    EXPECT_TRUE(split("", ',').empty());
    EXPECT_TRUE(split(",,", ',').empty());
}

}  // namespace
}  // namespace halte::app
