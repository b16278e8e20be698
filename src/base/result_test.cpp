// SPDX-License-Identifier: EUPL-1.2
#include "base/result.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "base/failure.hpp"

namespace halte {
namespace {

TEST(Result, holds_a_value) {
    const Result<int> result(3);
    EXPECT_TRUE(result);
    EXPECT_EQ(*result, 3);
    EXPECT_EQ(result.value(), 3);
}

TEST(Result, holds_all_the_problems) {
    const Error first{ErrorCode::invalid, say("a", "a"), "x", {}};
    const Error second{ErrorCode::invalid, say("b", "b"), "y", {}};
    const Result<int> result(Errors{first, second});
    EXPECT_FALSE(result);
    EXPECT_EQ(result.errors(), (Errors{first, second}));
}

TEST(Result, gives_its_value_away) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    const std::unique_ptr<int> taken = *std::move(result);
    EXPECT_EQ(*taken, 5);
}

TEST(Result, lets_its_value_be_changed) {
    Result<std::string> result(std::string("Cor"));
    *result += "te";
    EXPECT_EQ(result->size(), 5U);
}

TEST(ResultDeathTest, stops_the_program_when_the_value_is_taken_without_looking) {
    const Result<int> failed(Error{ErrorCode::invalid, say("a", "a"), "", {}});
    EXPECT_DEATH((void)failed.value(), "broken promise");
    const Result<int> fine(1);
    EXPECT_DEATH((void)fine.errors(), "broken promise");
    EXPECT_DEATH((void)Result<int>{Errors{}}, "broken promise");
}

TEST(Failure, carries_what_the_operator_must_mend) {
    const Failure failure({ErrorCode::unavailable, say("Le disque est plein.", "The disk is full."),
                           "", say("faites de la place", "make room")});
    EXPECT_STREQ(failure.what(), "The disk is full.");
    EXPECT_EQ(failure.error().hint.en, "make room");
}

}  // namespace
}  // namespace halte
