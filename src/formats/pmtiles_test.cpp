// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/random.hpp"
#include "formats/pmtiles_file.hpp"

namespace halte::formats {
namespace {

geo::Box corsica() {
    geo::Box box;
    box.add(geo::Position::at({.lat = 41.3, .lon = 8.5}));
    box.add(geo::Position::at({.lat = 43.1, .lon = 9.6}));
    return box;
}

// The examples of the PMTiles specification and of its reference reader.
TEST(TileNumber, is_that_of_the_specification) {
    EXPECT_EQ(tile_number({0, 0, 0}), 0u);
    EXPECT_EQ(tile_number({1, 0, 0}), 1u);
    EXPECT_EQ(tile_number({1, 0, 1}), 2u);
    EXPECT_EQ(tile_number({1, 1, 1}), 3u);
    EXPECT_EQ(tile_number({1, 1, 0}), 4u);
    EXPECT_EQ(tile_number({2, 0, 0}), 5u);
    EXPECT_EQ(tile_number({12, 3423, 1763}), 19'078'479u);
}

TEST(TileNumber, goes_there_and_back) {
    std::uint64_t number = 0;
    for (int zoom = 0; zoom <= 6; ++zoom) {
        TileName last{};
        for (std::uint64_t i = 0; i < std::uint64_t{1} << (2 * zoom); ++i, ++number) {
            const TileName name = tile_name(number);
            ASSERT_EQ(name.zoom, zoom);
            ASSERT_EQ(tile_number(name), number);
            // A Hilbert curve goes from a square to one beside it.
            const auto step = [](std::uint32_t a, std::uint32_t b) {
                return a > b ? a - b : b - a;
            };
            ASSERT_TRUE(i == 0 || step(name.x, last.x) + step(name.y, last.y) == 1);
            last = name;
        }
    }
    Random random(111);
    for (int i = 0; i < 1'000; ++i) {
        const TileName name{16, static_cast<std::uint32_t>(random.below(65'536)),
                            static_cast<std::uint32_t>(random.below(65'536))};
        ASSERT_EQ(tile_name(tile_number(name)), name);
    }
}

TEST(Pmtiles, gives_back_every_tile_and_nothing_else) {
    Random random(112);
    PmtilesWriter writer;
    std::map<TileName, std::string> tiles;
    for (int i = 0; i < 500; ++i) {
        const TileName name{8, static_cast<std::uint32_t>(random.below(40)),
                            static_cast<std::uint32_t>(random.below(40))};
        if (!tiles.contains(name)) {
            tiles[name] = std::string("tile ") + static_cast<char>('a' + random.below(26));
            writer.add(name, tiles[name]);
        }
    }
    const std::string archive = writer.finish(R"({"name":"x"})", corsica(), 7);
    const PmtilesFile file = PmtilesFile::read(archive).value();
    EXPECT_EQ(file.metadata(), R"({"name":"x"})");
    EXPECT_EQ(file.header().addressed_tiles, tiles.size());
    EXPECT_EQ(file.header().tile_contents, 26u);
    EXPECT_LE(file.header().tile_entries, tiles.size());
    EXPECT_EQ(file.header().min_zoom, 8);
    EXPECT_EQ(file.header().max_zoom, 8);
    EXPECT_EQ(file.header().centre_zoom, 7);
    EXPECT_EQ(file.header().south_west, corsica().south_west());
    EXPECT_EQ(file.header().leaves.length, 0u);
    EXPECT_EQ(file.names().size(), tiles.size());
    for (const auto& [name, content] : tiles) {
        ASSERT_EQ(file.tile(name), content);
    }
    EXPECT_FALSE(file.tile({8, 200, 200}));
    EXPECT_FALSE(file.tile({9, 1, 1}));
}

TEST(Pmtiles, stores_a_run_of_equal_tiles_as_one_entry) {
    PmtilesWriter writer;
    for (std::uint64_t number = 100; number < 200; ++number) {
        writer.add(tile_name(number), "the sea");
    }
    const PmtilesFile file = PmtilesFile::read(writer.finish("{}", corsica(), 5)).value();
    EXPECT_EQ(file.header().tile_entries, 1u);
    EXPECT_EQ(file.header().tile_contents, 1u);
    EXPECT_EQ(file.header().addressed_tiles, 100u);
    EXPECT_EQ(file.tile(tile_name(150)), "the sea");
}

TEST(Pmtiles, makes_leaf_directories_when_the_root_would_be_too_large) {
    Random random(113);
    PmtilesWriter writer;
    std::map<TileName, std::string> tiles;
    while (tiles.size() < 30'000) {
        const TileName name{14, static_cast<std::uint32_t>(random.below(16'384)),
                            static_cast<std::uint32_t>(random.below(16'384))};
        if (!tiles.contains(name)) {
            tiles[name] = std::to_string(random.below(1'000'000'000));
            writer.add(name, tiles[name]);
        }
    }
    const std::string archive = writer.finish("{}", corsica(), 9);
    const PmtilesFile file = PmtilesFile::read(archive).value();
    EXPECT_GT(file.header().leaves.length, 16'384u);
    EXPECT_LE(file.header().root.offset + file.header().root.length, 16'384u);
    EXPECT_EQ(file.names().size(), tiles.size());
    for (const auto& [name, content] : tiles) {
        ASSERT_EQ(file.tile(name), content);
    }
}

}  // namespace
}  // namespace halte::formats
