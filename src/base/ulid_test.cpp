// SPDX-License-Identifier: EUPL-1.2
#include "base/ulid.hpp"

#include <gtest/gtest.h>

#include <set>

namespace halte {
namespace {

Instant at(std::int64_t ms) {
    return Instant(std::chrono::milliseconds(ms));
}

TEST(Ulid, writes_the_time_as_the_specification_does) {
    // The example of the specification: 1469918176385 ms is 01ARYZ6S41.
    FixedClock clock(at(1469918176385));
    Random random(1);
    UlidMaker ulids(clock, random);
    const std::string made = ulids.next();
    EXPECT_EQ(made.size(), 26U);
    EXPECT_EQ(made.substr(0, 10), "01ARYZ6S41");
    EXPECT_EQ(time_of_ulid(made), at(1469918176385));
}

TEST(Ulid, goes_up_within_one_millisecond) {
    FixedClock clock(at(1000));
    Random random(2);
    UlidMaker ulids(clock, random);
    std::string last = ulids.next();
    for (int i = 0; i < 100000; ++i) {
        const std::string made = ulids.next();
        ASSERT_LT(last, made);
        last = made;
    }
    EXPECT_EQ(time_of_ulid(last), at(1000));
}

TEST(Ulid, goes_up_when_the_clock_goes_back) {
    FixedClock clock(at(5000));
    Random random(3);
    UlidMaker ulids(clock, random);
    const std::string before = ulids.next();
    clock.advance(std::chrono::milliseconds(-4000));
    EXPECT_LT(before, ulids.next());
    clock.advance(std::chrono::milliseconds(9000));
    EXPECT_EQ(time_of_ulid(ulids.next()), at(10000));
}

TEST(Ulid, uses_all_eighty_random_bits) {
    Random random(4);
    std::array<std::set<char>, 26> seen;
    for (int i = 0; i < 2000; ++i) {
        FixedClock clock(at(7));
        UlidMaker ulids(clock, random);
        const std::string made = ulids.next();
        for (std::size_t k = 0; k < made.size(); ++k) {
            seen.at(k).insert(made[k]);
        }
    }
    for (std::size_t k = 10; k < 26; ++k) {
        EXPECT_EQ(seen.at(k).size(), 32U) << "character " << k;
    }
}

TEST(Ulid, is_typed_by_the_thing_it_names) {
    struct Stop;
    FixedClock clock(at(1));
    Random random(5);
    UlidMaker ulids(clock, random);
    const Id<Stop> id = ulids.next_id<Stop>();
    EXPECT_EQ(id.text().size(), 26U);
}

TEST(Ulid, is_not_any_text) {
    EXPECT_TRUE(time_of_ulid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    for (const char* text :
         {"", "01ARYZ6S41", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01ARYZ6S41TSV4RRFFQ69G5FAU",
          "01aryz6s41tsv4rrffq69g5fav", "01ARYZ6S41TSV4RRFFQ69G5FAV0"}) {
        EXPECT_FALSE(time_of_ulid(text)) << text;
    }
}

}  // namespace
}  // namespace halte
