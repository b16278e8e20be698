// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles_directory.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::formats {
namespace {

TEST(Directory, comes_back_as_it_was) {
    Random random(101);
    for (int round = 0; round < 200; ++round) {
        std::vector<DirectoryEntry> entries;
        std::uint64_t first = random.below(1'000);
        std::uint64_t offset = 0;
        for (std::uint64_t i = 1 + random.below(50); i > 0; --i) {
            const auto length = static_cast<std::uint32_t>(1 + random.below(70'000));
            const bool is_elsewhere = random.below(3) == 0;
            entries.push_back({.first = first,
                               .offset = is_elsewhere ? random.below(1'000'000) : offset,
                               .length = length,
                               .run = static_cast<std::uint32_t>(random.below(4))});
            offset = entries.back().offset + length;
            first += 1 + random.below(1'000'000);
        }
        ASSERT_EQ(read_directory(write_directory(entries)), entries) << "round " << round;
    }
}

// Worked by hand from section 4.2: two tiles, the second right behind the first.
TEST(Directory, is_laid_out_in_columns) {
    const std::vector<DirectoryEntry> entries = {
        {.first = 5, .offset = 0, .length = 300, .run = 1},
        {.first = 42, .offset = 300, .length = 7, .run = 2}};
    const std::string expected("\x02\x05\x25\x01\x02\xac\x02\x07\x01\x00", 10);
    EXPECT_EQ(write_directory(entries), expected);
}

TEST(Directory, refuses_what_breaks_the_specification) {
    const std::vector<DirectoryEntry> good = {{.first = 5, .offset = 0, .length = 3, .run = 1},
                                              {.first = 6, .offset = 3, .length = 3, .run = 1}};
    const std::string bytes = write_directory(good);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(read_directory(std::string_view(bytes).substr(0, size))) << size;
    }
    EXPECT_FALSE(read_directory(bytes + "x"));
    EXPECT_FALSE(read_directory(std::string("\x00", 1)));
    std::vector<DirectoryEntry> twice = good;
    twice[1].first = 5;
    EXPECT_FALSE(read_directory(write_directory(twice)));
    std::vector<DirectoryEntry> empty = good;
    empty[0].length = 0;
    EXPECT_FALSE(read_directory(write_directory(empty)));
}

}  // namespace
}  // namespace halte::formats
