// SPDX-License-Identifier: EUPL-1.2
#include "formats/gzip.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::formats {
namespace {

TEST(Gzip, comes_back_whatever_the_bytes) {
    Random random(71);
    for (int round = 0; round < 100; ++round) {
        std::string bytes(random.below(round % 5 == 0 ? 100'000 : 300), 'x');
        for (char& byte : bytes) {
            byte = static_cast<char>(random.below(round % 2 == 0 ? 256 : 4));
        }
        const std::string packed = gzip(bytes);
        ASSERT_EQ(gunzip(packed, 200'000).value(), bytes);
        ASSERT_EQ(gzip(bytes), packed);
    }
}

TEST(Gzip, of_a_bomb_stops_at_the_limit) {
    const std::string bomb = gzip(std::string(10'000'000, '0'));
    EXPECT_LT(bomb.size(), 20'000u);
    const auto plain = gunzip(bomb, 1'000'000);
    ASSERT_FALSE(plain);
    EXPECT_EQ(plain.errors()[0].message.en, "the compressed content is larger than 1000000 bytes");
}

TEST(Gzip, refuses_what_is_cut_or_changed) {
    const std::string packed = gzip("twelve communes and a mountain pass");
    for (std::size_t size = 0; size < packed.size(); ++size) {
        ASSERT_FALSE(gunzip(std::string_view(packed).substr(0, size), 1'000)) << size;
    }
    std::string changed = packed;
    changed[changed.size() - 6] = static_cast<char>(changed[changed.size() - 6] ^ 1);
    EXPECT_EQ(gunzip(changed, 1'000).errors()[0].code, ErrorCode::malformed);
}

}  // namespace
}  // namespace halte::formats
