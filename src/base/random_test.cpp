// SPDX-License-Identifier: EUPL-1.2
#include "base/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace halte {
namespace {

// Written apart from the class, straight from the public-domain C of Blackman and Vigna.
struct Reference {
    std::array<std::uint64_t, 4> s{};
    static std::uint64_t rotl(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
    std::uint64_t next() {
        const std::uint64_t result = rotl(s[1] * 5, 7) * 9;
        const std::uint64_t t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = rotl(s[3], 45);
        return result;
    }
};

// The first outputs of splitmix64 for seed 0, as published with it.
constexpr std::array<std::uint64_t, 4> splitmix_of_zero = {0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4,
                                                           0x06c45d188009454f, 0xf88bb8a8724c81ec};

TEST(Random, gives_the_numbers_of_the_reference) {
    Reference reference{splitmix_of_zero};
    Random random(0);
    for (int i = 0; i < 1000; ++i) {
        ASSERT_EQ(random.next(), reference.next()) << i;
    }
}

TEST(Random, reference_gives_the_published_vector) {
    // State 1, 2, 3, 4: the vector published with the rand_xoshiro crate, from the C original.
    Reference reference{{1, 2, 3, 4}};
    const std::array<std::uint64_t, 6> published = {
        11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600};
    for (const std::uint64_t expected : published) {
        EXPECT_EQ(reference.next(), expected);
    }
}

TEST(Random, gives_the_same_numbers_for_the_same_seed_only) {
    Random a(42);
    Random b(42);
    Random c(43);
    int same = 0;
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t value = a.next();
        EXPECT_EQ(value, b.next());
        same += value == c.next() ? 1 : 0;
    }
    EXPECT_EQ(same, 0);
}

TEST(Random, draws_each_number_below_a_bound_about_as_often) {
    Random random(7);
    constexpr int bound = 10;
    constexpr int draws = 100000;
    std::vector<int> count(bound);
    for (int i = 0; i < draws; ++i) {
        const std::uint64_t value = random.below(bound);
        ASSERT_LT(value, 10U);
        ++count[value];
    }
    double chi_squared = 0.0;
    for (const int n : count) {
        chi_squared += std::pow(n - draws / bound, 2) / (draws / bound);
    }
    EXPECT_LT(chi_squared, 27.9) << "one chance in a thousand, nine degrees of freedom";
}

TEST(Random, is_fair_for_a_bound_that_wraps_around) {
    // With a plain remainder the lower third of this range would come twice as often.
    Random random(8);
    const std::uint64_t bound = 3ULL << 62;
    int low = 0;
    for (int i = 0; i < 30000; ++i) {
        low += random.below(bound) < (1ULL << 62) ? 1 : 0;
    }
    EXPECT_NEAR(low, 10000, 400);
}

TEST(Random, draws_shares_from_zero_to_one) {
    Random random(9);
    double sum = 0.0;
    for (int i = 0; i < 100000; ++i) {
        const double share = random.unit();
        ASSERT_GE(share, 0.0);
        ASSERT_LT(share, 1.0);
        sum += share;
    }
    EXPECT_NEAR(sum / 100000, 0.5, 0.005);
}

TEST(Random, below_one_is_zero) {
    Random random(10);
    EXPECT_EQ(random.below(1), 0U);
}

}  // namespace
}  // namespace halte
