// SPDX-License-Identifier: EUPL-1.2
#include "geo/box_tree.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "base/random.hpp"

namespace halte::geo {
namespace {

Position place(Random& random) {
    return Position::from_e7(static_cast<std::int32_t>(420'000'000 + random.below(2'000'000)),
                             static_cast<std::int32_t>(90'000'000 + random.below(2'000'000)));
}

TEST(BoxTree, finds_the_nearest_as_looking_at_all_does) {
    Random random(12);
    for (const std::size_t count : {1u, 7u, 8u, 9u, 64u, 65u, 500u, 5'000u}) {
        std::vector<Box> items(count);
        std::vector<Position> points;
        for (Box& item : items) {
            points.push_back(place(random));
            item.add(points.back());
        }
        const std::vector<Box> boxes = BoxTree::pack(items);
        ASSERT_EQ(boxes.size(), BoxTree::size_for(count));
        const BoxTree tree(boxes, count);
        for (int round = 0; round < 50; ++round) {
            const Position from = place(random);
            double nearest_m = std::numeric_limits<double>::infinity();
            tree.over_near(from, nearest_m, [&](std::size_t first, std::size_t end) {
                for (; first < end; ++first) {
                    nearest_m = std::min(nearest_m, items[first].distance(from).count());
                }
            });
            double expected_m = std::numeric_limits<double>::infinity();
            for (const Box& item : items) {
                expected_m = std::min(expected_m, item.distance(from).count());
            }
            ASSERT_EQ(nearest_m, expected_m);
        }
    }
}

TEST(BoxTree, of_nothing_visits_nothing) {
    EXPECT_EQ(BoxTree::size_for(0), 0u);
    EXPECT_TRUE(BoxTree::pack({}).empty());
    const BoxTree tree(std::span<const Box>{}, 0);
    tree.over_near(Position{}, 1.0, [](std::size_t, std::size_t) { FAIL(); });
}

TEST(BoxTree, leaves_out_what_is_beyond_reach) {
    std::vector<Box> items(64);
    for (std::int32_t i = 0; i < 64; ++i) {
        items[static_cast<std::size_t>(i)].add(Position::from_e7(i * 100'000, 0));
    }
    const std::vector<Box> boxes = BoxTree::pack(items);
    std::size_t seen = 0;
    BoxTree(boxes, 64).over_near(Position{}, 100.0,
                                 [&](std::size_t first, std::size_t end) { seen += end - first; });
    EXPECT_EQ(seen, BoxTree::fanout);
}

}  // namespace
}  // namespace halte::geo
