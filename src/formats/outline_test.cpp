// SPDX-License-Identifier: EUPL-1.2
#include "formats/outline.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.hpp"

namespace halte::formats {
namespace {

geo::Position at(int row, int column) {
    return geo::Position::from_e7(420'000'000 + 1'000'000 * row, 90'000'000 + 1'000'000 * column);
}

geo::Area block(int row, int column, bool is_turned = false) {
    geo::Ring ring = {at(row, column), at(row, column + 1), at(row + 1, column + 1),
                      at(row + 1, column)};
    if (is_turned) {
        std::reverse(ring.begin(), ring.end());
    }
    return geo::Area{{{.outer = ring, .holes = {}}}};
}

TEST(JoinLines, makes_one_line_of_pieces_and_stops_at_forks) {
    const auto joined = join_lines({geo::Line{{at(0, 0), at(0, 1)}},
                                    geo::Line{{at(0, 2), at(0, 1)}},
                                    geo::Line{{at(0, 2), at(0, 3)}}});
    ASSERT_EQ(joined.size(), 1u);
    EXPECT_EQ(joined[0].points.size(), 4u);
    const auto fork = join_lines({geo::Line{{at(0, 0), at(0, 1)}},
                                  geo::Line{{at(0, 1), at(0, 2)}},
                                  geo::Line{{at(0, 1), at(1, 1)}}});
    EXPECT_EQ(fork.size(), 3u);
    const auto loop = join_lines({geo::Line{{at(0, 0), at(0, 1)}},
                                  geo::Line{{at(0, 1), at(1, 1), at(0, 0)}}});
    ASSERT_EQ(loop.size(), 1u);
    EXPECT_EQ(loop[0].points.front(), loop[0].points.back());
}

TEST(JoinLines, neither_loses_nor_adds_length) {
    Random random(91);
    for (int round = 0; round < 200; ++round) {
        std::vector<geo::Line> lines;
        double before = 0.0;
        for (std::uint64_t i = random.below(30); i > 0; --i) {
            const auto node = [&] {
                return at(static_cast<int>(random.below(4)), static_cast<int>(random.below(4)));
            };
            lines.push_back(geo::Line{{node(), node()}});
            before += geo::length(lines.back()).count();
        }
        double after = 0.0;
        for (const geo::Line& line : join_lines(lines)) {
            after += geo::length(line).count();
        }
        ASSERT_NEAR(after, before, 1e-3) << "round " << round;
    }
}

TEST(MergeAreas, covers_what_the_areas_cover_without_inner_borders) {
    Random random(92);
    for (int round = 0; round < 200; ++round) {
        std::vector<geo::Area> areas;
        bool is_full[6][6] = {};
        for (int row = 0; row < 6; ++row) {
            for (int column = 0; column < 6; ++column) {
                is_full[row][column] = random.below(3) != 0;
                if (is_full[row][column]) {
                    areas.push_back(block(row, column, random.below(2) == 0));
                }
            }
        }
        const geo::Area merged = merge_areas(areas);
        for (int row = 0; row < 6; ++row) {
            for (int column = 0; column < 6; ++column) {
                const geo::Position middle = geo::Position::from_e7(
                    at(row, column).lat_e7() + 500'000, at(row, column).lon_e7() + 500'000);
                ASSERT_EQ(geo::contains(merged, middle), is_full[row][column]) << "round " << round;
            }
        }
    }
}

TEST(MergeAreas, of_a_full_square_is_one_ring_and_of_a_pierced_one_has_a_hole) {
    std::vector<geo::Area> areas;
    for (int i = 0; i < 9; ++i) {
        areas.push_back(block(i / 3, i % 3));
    }
    const geo::Area full = merge_areas(areas);
    ASSERT_EQ(full.polygons.size(), 1u);
    EXPECT_EQ(full.polygons[0].outer.size(), 12u);
    EXPECT_TRUE(full.polygons[0].holes.empty());
    areas.erase(areas.begin() + 4);
    const geo::Area pierced = merge_areas(areas);
    ASSERT_EQ(pierced.polygons.size(), 1u);
    EXPECT_EQ(pierced.polygons[0].holes.size(), 1u);
    EXPECT_TRUE(merge_areas({}).polygons.empty());
}

TEST(Borders, are_drawn_once) {
    const std::vector<geo::Area> areas = {block(0, 0), block(0, 1, true)};
    std::size_t edges = 0;
    for (const geo::Line& line : borders_of(areas)) {
        edges += line.points.size() - 1;
    }
    EXPECT_EQ(edges, 7u);
    EXPECT_EQ(borders_of(areas).size(), 3u);
}

}  // namespace
}  // namespace halte::formats
