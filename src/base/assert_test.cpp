// SPDX-License-Identifier: EUPL-1.2
#include "base/assert.hpp"

#include <gtest/gtest.h>

namespace halte {
namespace {

TEST(AssertDeathTest, tells_the_promise_and_where_it_was_made) {
    const int persons = -1;
    EXPECT_DEATH(HALTE_CHECK(persons >= 0), "assert_test.cpp:[0-9]+: broken promise: persons >= 0");
}

TEST(Assert, is_silent_when_the_promise_holds) {
    HALTE_CHECK(true);
    HALTE_ASSERT(true);
}

}  // namespace
}  // namespace halte
