// SPDX-License-Identifier: EUPL-1.2
#include "formats/tile_clip.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/random.hpp"

namespace halte::formats {
namespace {

constexpr Window window{.west = 0.0, .north = 0.0, .east = 100.0, .south = 100.0};

MapPath random_path(Random& random, std::size_t size) {
    MapPath path;
    for (std::size_t i = 0; i < size; ++i) {
        path.push_back({300.0 * random.unit() - 100.0, 300.0 * random.unit() - 100.0});
    }
    return path;
}

bool is_inside(MapPoint point) {
    return point.x > -1e-9 && point.x < 100.0 + 1e-9 && point.y > -1e-9 && point.y < 100.0 + 1e-9;
}

double length(const MapPath& path) {
    double sum = 0.0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        sum += std::hypot(path[i].x - path[i - 1].x, path[i].y - path[i - 1].y);
    }
    return sum;
}

double off_segment(MapPoint p, MapPoint a, MapPoint b) {
    const double square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    const double dot = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
    const double share = square > 0.0 ? std::clamp(dot / square, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - share * (b.x - a.x), p.y - a.y - share * (b.y - a.y));
}

bool contains(const MapPath& ring, MapPoint p) {
    bool odd = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint a = ring[i];
        const MapPoint b = ring[(i + 1) % ring.size()];
        if ((a.y > p.y) != (b.y > p.y) &&
            p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
            odd = !odd;
        }
    }
    return odd;
}

TEST(ToMap, puts_the_whole_earth_in_the_tile_of_zoom_0) {
    const MapPoint middle = to_map(geo::Position::at({.lat = 0.0, .lon = 0.0}), 0);
    EXPECT_NEAR(middle.x, 2'048.0, 1e-6);
    EXPECT_NEAR(middle.y, 2'048.0, 1e-6);
    const MapPoint corner = to_map(geo::Position::at({.lat = 89.0, .lon = -180.0}), 0);
    EXPECT_NEAR(corner.x, 0.0, 1e-6);
    EXPECT_NEAR(corner.y, 0.0, 1e-3);
    // Tile 14/8608/6063 of the usual numbering holds Corte.
    const MapPoint corte = to_map(geo::Position::at({.lat = 42.3063, .lon = 9.149}), 14);
    EXPECT_EQ(std::floor(corte.x / 4'096.0), 8608.0);
    EXPECT_EQ(std::floor(corte.y / 4'096.0), 6063.0);
}

TEST(Simplify, stays_within_its_tolerance_and_keeps_the_ends) {
    Random random(81);
    for (int round = 0; round < 200; ++round) {
        const MapPath path = random_path(random, 2 + random.below(40));
        const double tolerance = 60.0 * random.unit();
        const MapPath kept = simplify(path, tolerance);
        ASSERT_EQ(kept.front(), path.front());
        ASSERT_EQ(kept.back(), path.back());
        for (const MapPoint point : path) {
            double off = 1e9;
            for (std::size_t i = 1; i < kept.size(); ++i) {
                off = std::min(off, off_segment(point, kept[i - 1], kept[i]));
            }
            ASSERT_LE(off, tolerance + 1e-9) << "round " << round;
        }
    }
}

TEST(SimplifyRing, is_empty_when_nothing_of_it_is_seen) {
    EXPECT_TRUE(simplify_ring({{0, 0}, {1, 0}, {1, 1}, {0, 1}}, 5.0).empty());
    EXPECT_EQ(simplify_ring({{0, 0}, {100, 0}, {100, 50}, {100, 100}, {0, 100}}, 5.0).size(), 4u);
}

TEST(ClipLine, keeps_what_is_inside_and_only_that) {
    Random random(82);
    for (int round = 0; round < 500; ++round) {
        const MapPath path = random_path(random, 2 + random.below(10));
        double kept = 0.0;
        for (const MapPath& piece : clip_line(path, window)) {
            ASSERT_GE(piece.size(), 2u);
            for (const MapPoint point : piece) {
                ASSERT_TRUE(is_inside(point)) << "round " << round;
            }
            kept += length(piece);
        }
        // The slow twin walks the path in small steps.
        double expected = 0.0;
        for (std::size_t i = 1; i < path.size(); ++i) {
            const double step = length({path[i - 1], path[i]}) / 2'000.0;
            for (int s = 0; s < 2'000; ++s) {
                const double share = (s + 0.5) / 2'000.0;
                const MapPoint at{path[i - 1].x + share * (path[i].x - path[i - 1].x),
                                  path[i - 1].y + share * (path[i].y - path[i - 1].y)};
                expected += is_inside(at) ? step : 0.0;
            }
        }
        ASSERT_NEAR(kept, expected, 0.5 * static_cast<double>(path.size())) << "round " << round;
    }
}

TEST(ClipLine, does_not_cut_a_line_that_stays_inside) {
    const MapPath path = {{10, 10}, {50, 90}, {90, 10}};
    EXPECT_EQ(clip_line(path, window), std::vector<MapPath>{path});
    EXPECT_TRUE(clip_line({{-10, -10}, {-10, 200}}, window).empty());
    EXPECT_EQ(clip_line({{50, 50}, {150, 50}, {150, 60}, {50, 60}}, window).size(), 2u);
}

TEST(ClipRing, covers_the_same_ground_inside_the_window) {
    Random random(83);
    for (int round = 0; round < 300; ++round) {
        const MapPath ring = random_path(random, 3 + random.below(8));
        const MapPath kept = clip_ring(ring, window);
        for (const MapPoint point : kept) {
            ASSERT_TRUE(is_inside(point));
        }
        for (int i = 0; i < 50; ++i) {
            const MapPoint point{0.5 + 99.0 * random.unit(), 0.5 + 99.0 * random.unit()};
            ASSERT_EQ(contains(kept, point), contains(ring, point)) << "round " << round;
        }
    }
}

}  // namespace
}  // namespace halte::formats
