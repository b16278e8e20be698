// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include <gtest/gtest.h>

#include <map>
#include <type_traits>
#include <unordered_set>

namespace halte {
namespace {

struct Stop;
struct Tour;

TEST(Id, compares_and_sorts_by_its_text) {
    EXPECT_EQ(Id<Stop>("2A004"), Id<Stop>("2A004"));
    EXPECT_LT(Id<Stop>("2A004"), Id<Stop>("2B033"));
    EXPECT_TRUE(Id<Stop>().is_empty());
}

TEST(Id, may_be_a_key) {
    const std::unordered_set<Id<Stop>> seen = {Id<Stop>("a"), Id<Stop>("b"), Id<Stop>("a")};
    EXPECT_EQ(seen.size(), 2U);
    std::map<Id<Stop>, int> count;
    ++count[Id<Stop>("a")];
    EXPECT_EQ(count.at(Id<Stop>("a")), 1);
}

TEST(Id, of_one_thing_is_not_of_another) {
    static_assert(!std::is_convertible_v<Id<Stop>, Id<Tour>>);
    static_assert(!std::is_convertible_v<std::string, Id<Stop>>);
    static_assert(!std::is_convertible_v<std::uint32_t, Index<Stop>>);
    static_assert(!std::is_constructible_v<Index<Stop>, Id<Stop>>);
}

TEST(Index, counts_from_zero) {
    EXPECT_EQ(Index<Stop>().value(), 0U);
    EXPECT_LT(Index<Stop>(1), Index<Stop>(2));
}

}  // namespace
}  // namespace halte
