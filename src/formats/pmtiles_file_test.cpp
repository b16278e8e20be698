// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles_file.hpp"

#include <gtest/gtest.h>

#include "formats/gzip.hpp"
#include "formats/pmtiles_directory.hpp"

namespace halte::formats {
namespace {

std::string small_archive() {
    PmtilesWriter writer;
    for (std::uint64_t number = 0; number < 40; ++number) {
        writer.add(tile_name(3 * number), "tile " + std::to_string(number % 7));
    }
    geo::Box box;
    box.add(geo::Position::at({.lat = 42.0, .lon = 9.0}));
    return writer.finish(R"({"name":"x"})", box, 3);
}

TEST(PmtilesFile, refuses_every_truncation_and_never_crashes_on_damage) {
    const std::string archive = small_archive();
    ASSERT_TRUE(PmtilesFile::read(archive));
    for (std::size_t size = 0; size < archive.size(); ++size) {
        const auto file = PmtilesFile::read(std::string_view(archive).substr(0, size));
        ASSERT_FALSE(file) << size;
        ASSERT_EQ(file.errors()[0].code, ErrorCode::malformed);
    }
    for (std::size_t at = 0; at < archive.size(); ++at) {
        std::string changed = archive;
        changed[at] = static_cast<char>(changed[at] ^ 0x41);
        const auto file = PmtilesFile::read(changed);
        if (file) {
            for (const TileName& name : file->names()) {
                (void)file->tile(name);
            }
        }
    }
}

// An archive with one directory of our choice and ten bytes of tiles.
std::string archive_with(const std::vector<DirectoryEntry>& entries, std::uint64_t addressed) {
    const std::string root = gzip(write_directory(entries));
    const std::string metadata = gzip("{}");
    PmtilesHeader header{.addressed_tiles = addressed};
    header.root = {.offset = PmtilesHeader::size, .length = root.size()};
    header.metadata = {.offset = PmtilesHeader::size + root.size(), .length = metadata.size()};
    header.leaves = {.offset = header.metadata.offset + metadata.size(), .length = 0};
    header.data = {.offset = header.leaves.offset, .length = 10};
    return write_header(header) + root + metadata + "0123456789";
}

TEST(PmtilesFile, refuses_entries_that_point_outside) {
    EXPECT_TRUE(PmtilesFile::read(
        archive_with({{.first = 1, .offset = 0, .length = 10, .run = 2}}, 2)));
    EXPECT_FALSE(PmtilesFile::read(
        archive_with({{.first = 1, .offset = 1, .length = 10, .run = 1}}, 1)));
    EXPECT_FALSE(PmtilesFile::read(
        archive_with({{.first = 1, .offset = 0, .length = 10, .run = 0}}, 0)));
    EXPECT_FALSE(PmtilesFile::read(
        archive_with({{.first = 1, .offset = 0, .length = 10, .run = 4'000'000'000}}, 1)));
    EXPECT_FALSE(PmtilesFile::read(archive_with(
        {{.first = ~std::uint64_t{0} - 9, .offset = 0, .length = 10, .run = 1}}, 1)));
    const auto wrong = PmtilesFile::read(
        archive_with({{.first = 1, .offset = 0, .length = 10, .run = 2}}, 3));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.errors()[0].message.en,
              "the map archive cannot be read: the number of its tiles is not what its header "
              "says");
}

}  // namespace
}  // namespace halte::formats
