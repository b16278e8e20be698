// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles_header.hpp"

#include <gtest/gtest.h>

namespace halte::formats {
namespace {

PmtilesHeader sample() {
    return PmtilesHeader{.root = {.offset = 127, .length = 10},
                         .metadata = {.offset = 137, .length = 5},
                         .leaves = {.offset = 142, .length = 0},
                         .data = {.offset = 142, .length = 58},
                         .addressed_tiles = 7,
                         .tile_entries = 6,
                         .tile_contents = 5,
                         .min_zoom = 5,
                         .max_zoom = 14,
                         .centre_zoom = 9,
                         .south_west = geo::Position::at({.lat = 41.3, .lon = 8.5}),
                         .north_east = geo::Position::at({.lat = 43.1, .lon = 9.6}),
                         .centre = geo::Position::at({.lat = 42.2, .lon = 9.05})};
}

TEST(PmtilesHeader, comes_back_and_lies_where_the_specification_says) {
    const std::string bytes = write_header(sample());
    ASSERT_EQ(bytes.size(), 127u);
    EXPECT_EQ(bytes.substr(0, 8), "PMTiles\x03");
    EXPECT_EQ(bytes[8], 127);
    EXPECT_EQ(bytes[72], 7);
    EXPECT_EQ(bytes.substr(96, 6), std::string("\x01\x02\x02\x01\x05\x0e"));
    // 8.5 degrees east as 85,000,000 in little-endian.
    EXPECT_EQ(bytes.substr(102, 4), std::string("\x40\xff\x10\x05"));
    EXPECT_EQ(bytes[118], 9);
    EXPECT_EQ(read_header(bytes + std::string(73, 'x')), sample());
}

TEST(PmtilesHeader, refuses_parts_that_lie_outside) {
    const std::string whole = write_header(sample()) + std::string(73, 'x');
    EXPECT_FALSE(read_header(std::string_view(whole).substr(0, 126)));
    EXPECT_FALSE(read_header(std::string_view(whole).substr(0, 199)));
    PmtilesHeader far = sample();
    far.root = {.offset = 16'380, .length = 10};
    EXPECT_FALSE(read_header(write_header(far) + std::string(20'000, 'x')));
    far = sample();
    far.data.length = ~std::uint64_t{0};
    EXPECT_FALSE(read_header(write_header(far) + std::string(20'000, 'x')));
    std::string other = whole;
    other[7] = 2;
    EXPECT_FALSE(read_header(other));
    other = whole;
    other[99] = 2;
    EXPECT_FALSE(read_header(other));
}

}  // namespace
}  // namespace halte::formats
