// SPDX-License-Identifier: EUPL-1.2
#include "geo/feature.hpp"

#include <gtest/gtest.h>

namespace halte::geo {
namespace {

TEST(Tags, tell_an_absent_key_from_an_empty_value) {
    const Tags tags({{"highway", "residential"}, {"name", ""}});
    EXPECT_EQ(tags["highway"], "residential");
    EXPECT_EQ(tags["name"], "");
    EXPECT_TRUE(tags.has("name"));
    EXPECT_EQ(tags["ref"], "");
    EXPECT_FALSE(tags.has("ref"));
}

TEST(Tags, keep_one_value_per_key_and_the_order_of_the_file) {
    Tags tags;
    tags.set("b", "1");
    tags.set("a", "2");
    tags.set("b", "3");
    EXPECT_EQ(tags, Tags({{"b", "3"}, {"a", "2"}}));
}

}  // namespace
}  // namespace halte::geo
