// SPDX-License-Identifier: EUPL-1.2
#include "app/exit_codes.hpp"

#include <gtest/gtest.h>

namespace halte::app {
namespace {

TEST(ExitCodes, follow_the_eight_codes) {
    EXPECT_EQ(exit_code_of(ErrorCode::malformed), 2);
    EXPECT_EQ(exit_code_of(ErrorCode::invalid), 2);
    EXPECT_EQ(exit_code_of(ErrorCode::unauthorized), 3);
    EXPECT_EQ(exit_code_of(ErrorCode::forbidden), 3);
    EXPECT_EQ(exit_code_of(ErrorCode::not_found), 4);
    EXPECT_EQ(exit_code_of(ErrorCode::conflict), 5);
    EXPECT_EQ(exit_code_of(ErrorCode::unavailable), 1);
    EXPECT_EQ(exit_code_of(ErrorCode::internal), 1);
}

TEST(ExitCodes, put_first_what_the_user_can_mend) {
    EXPECT_EQ(
        exit_code_of(Errors{{ErrorCode::not_found, {}, "", {}}, {ErrorCode::invalid, {}, "", {}}}),
        2);
    EXPECT_EQ(exit_code_of(
                  Errors{{ErrorCode::conflict, {}, "", {}}, {ErrorCode::unavailable, {}, "", {}}}),
              5);
}

}  // namespace
}  // namespace halte::app
