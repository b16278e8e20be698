// SPDX-License-Identifier: EUPL-1.2
#include "network/flat_file.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>

#include "support/temporary_folder.hpp"

namespace halte::network {
namespace {

constexpr std::uint32_t version = 7;

std::vector<std::uint8_t> some_bytes() {
    const std::array<std::uint32_t, 3> numbers = {4, 5, 6};
    const std::array<double, 2> reals = {0.5, -2.0};
    FlatFileWriter writer(version);
    writer.add(11, numbers);
    writer.add(12, reals);
    writer.add(13, std::string_view());
    return writer.finish();
}

ErrorCode code_of(const Result<FlatFile>& file) {
    EXPECT_FALSE(file.errors()[0].message.empty());
    return file.errors()[0].code;
}

TEST(FlatFile, gives_each_section_back_by_its_number) {
    const FlatFile file = FlatFile::over(some_bytes(), version).value();
    const auto numbers = file.section<std::uint32_t>(11);
    ASSERT_TRUE(numbers);
    EXPECT_EQ(std::vector(numbers->begin(), numbers->end()), (std::vector<std::uint32_t>{4, 5, 6}));
    EXPECT_EQ(file.section<double>(12)->back(), -2.0);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(file.section<double>(12)->data()) % 8, 0u);
    EXPECT_TRUE(file.section<char>(13)->empty());
    EXPECT_FALSE(file.section<char>(14));
    EXPECT_FALSE(file.section<std::uint64_t>(11));
}

TEST(FlatFile, is_read_where_it_lies_on_disk) {
    const support::TemporaryFolder folder;
    const std::filesystem::path path = folder.path("roads.net");
    const std::vector<std::uint8_t> bytes = some_bytes();
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    FlatFile file = FlatFile::open(path, version).value();
    const FlatFile copy = file;
    file = FlatFile::over(bytes, version).value();
    EXPECT_EQ(copy.section<std::uint32_t>(11)->front(), 4u);
    EXPECT_TRUE(std::ranges::equal(copy.bytes(), bytes));
}

TEST(FlatFile, says_why_it_cannot_be_opened) {
    const support::TemporaryFolder folder;
    const auto absent = FlatFile::open(folder.path("none.net"), version);
    EXPECT_EQ(code_of(absent), ErrorCode::not_found);
    EXPECT_FALSE(absent.errors()[0].hint.empty());
    EXPECT_EQ(code_of(FlatFile::open(folder.path(), version)), ErrorCode::malformed);
    const std::filesystem::path path = folder.path("empty.net");
    std::ofstream(path).close();
    EXPECT_EQ(code_of(FlatFile::open(path, version)), ErrorCode::malformed);
}

TEST(FlatFile, of_another_version_is_told_apart_from_a_damaged_one) {
    EXPECT_EQ(code_of(FlatFile::over(some_bytes(), version + 1)), ErrorCode::conflict);
    EXPECT_EQ(code_of(FlatFile::over({'<', 'h', 't', 'm', 'l', '>'}, version)),
              ErrorCode::malformed);
    EXPECT_EQ(code_of(FlatFile::over({}, version)), ErrorCode::malformed);
}

TEST(FlatFile, notices_every_missing_and_every_changed_byte) {
    const std::vector<std::uint8_t> bytes = some_bytes();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        ASSERT_FALSE(FlatFile::over({bytes.begin(), bytes.begin() + static_cast<int>(at)}, version))
            << at;
        std::vector<std::uint8_t> changed = bytes;
        changed[at] ^= 0x10;
        ASSERT_FALSE(FlatFile::over(changed, version)) << at;
    }
}

TEST(FlatFile, never_leads_out_of_itself) {
    // Every byte of header and table in turn, the checksum made right again.
    const std::vector<std::uint8_t> bytes = some_bytes();
    for (std::size_t at = 0; at < 32 + 3 * 24; ++at) {
        for (const int bit : {0, 3, 7}) {
            std::vector<std::uint8_t> changed = bytes;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ (1 << bit));
            const auto file = FlatFile::over(resummed(changed), version);
            if (!file) {
                continue;
            }
            const std::span<const std::uint8_t> all = file->bytes();
            for (std::uint32_t number = 0; number < 256; ++number) {
                if (const auto section = file->section<std::uint32_t>(number)) {
                    const auto* begin = reinterpret_cast<const std::uint8_t*>(section->data());
                    ASSERT_LE(begin + section->size_bytes(), all.data() + all.size());
                }
            }
        }
    }
}

}  // namespace
}  // namespace halte::network
