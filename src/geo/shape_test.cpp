// SPDX-License-Identifier: EUPL-1.2
#include "geo/shape.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/random.hpp"

namespace halte::geo {
namespace {

Position at(double lat, double lon) {
    return Position::at({.lat = lat, .lon = lon});
}

Ring square(double south, double west, double side) {
    return {at(south, west), at(south, west + side), at(south + side, west + side),
            at(south + side, west)};
}

Ring reversed(Ring ring) {
    std::reverse(ring.begin(), ring.end());
    return ring;
}

// A star around a centre: simple, neither convex nor regular.
Ring random_star(Random& random, Position centre, int corners) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        const double reach = 0.02 + 0.08 * random.unit();
        ring.push_back(
            at(centre.lat() + reach * std::sin(angle), centre.lon() + reach * std::cos(angle)));
    }
    return ring;
}

// The slow twin: the angle that the ring turns through as seen from the point.
bool winds_around(const Ring& ring, Position point) {
    double turned = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position a = ring[i];
        const Position b = ring[(i + 1) % ring.size()];
        const double from = std::atan2(a.lat() - point.lat(), a.lon() - point.lon());
        const double to = std::atan2(b.lat() - point.lat(), b.lon() - point.lon());
        turned += std::remainder(to - from, 2.0 * std::numbers::pi);
    }
    return std::abs(turned) > std::numbers::pi;
}

TEST(Length, is_the_sum_of_the_pieces) {
    const Line line{{at(42.0, 9.0), at(43.0, 9.0), at(42.0, 9.0)}};
    EXPECT_NEAR(length(line).count(), 2 * 111'195.1, 0.2);
}

TEST(Surface, of_one_degree_at_the_equator_and_of_a_hole) {
    const Area whole{{Polygon{.outer = square(-0.5, 0.0, 1.0), .holes = {}}}};
    EXPECT_NEAR(surface_m2(whole), 111'195.1 * 111'195.1, 4e5);
    const Area pierced{
        {Polygon{.outer = square(-0.5, 0.0, 1.0), .holes = {square(-0.05, 0.5, 0.1)}}}};
    EXPECT_NEAR(surface_m2(pierced), 0.99 * surface_m2(whole), 1e6);
}

TEST(Surface, does_not_mind_the_order_of_a_ring) {
    const Area right{{Polygon{.outer = square(42, 9, 0.1), .holes = {square(42.02, 9.02, 0.01)}}}};
    const Area wrong{{Polygon{.outer = reversed(square(42, 9, 0.1)),
                              .holes = {reversed(square(42.02, 9.02, 0.01))}}}};
    EXPECT_NEAR(surface_m2(right), surface_m2(wrong), 1e-3);
    EXPECT_EQ(centroid(right), centroid(wrong));
    EXPECT_GT(surface_m2(right), 0.0);
}

TEST(Contains, leaves_holes_out_and_takes_islands_in) {
    const Area area{{Polygon{.outer = square(42, 9, 0.1), .holes = {square(42.04, 9.04, 0.02)}},
                     Polygon{.outer = square(43, 9, 0.1), .holes = {}}}};
    EXPECT_TRUE(contains(area, at(42.01, 9.01)));
    EXPECT_FALSE(contains(area, at(42.05, 9.05)));
    EXPECT_TRUE(contains(area, at(43.05, 9.05)));
    EXPECT_FALSE(contains(area, at(42.5, 9.05)));
    EXPECT_FALSE(contains(Area{}, at(42.5, 9.05)));
}

TEST(Contains, agrees_with_the_turned_angle_whatever_the_order_of_the_ring) {
    Random random(11);
    for (int round = 0; round < 200; ++round) {
        const Position centre = at(42.0 + random.unit(), 9.0 + random.unit());
        const Ring ring = random_star(random, centre, 3 + static_cast<int>(random.below(20)));
        const Area area{{Polygon{.outer = ring, .holes = {}}}};
        const Area backwards{{Polygon{.outer = reversed(ring), .holes = {}}}};
        for (int i = 0; i < 50; ++i) {
            const Position point = at(centre.lat() + 0.24 * (random.unit() - 0.5),
                                      centre.lon() + 0.24 * (random.unit() - 0.5));
            ASSERT_EQ(contains(area, point), winds_around(ring, point)) << "round " << round;
            ASSERT_EQ(contains(area, point), contains(backwards, point)) << "round " << round;
        }
    }
}

TEST(Contains, gives_a_point_beside_a_shared_border_to_exactly_one_neighbour) {
    Random random(12);
    for (int round = 0; round < 2'000; ++round) {
        const Position a = at(42.0 + 1e-6 * random.unit(), 9.5);
        const Position b = at(42.1, 9.4 + 0.2 * random.unit());
        const Area west{{Polygon{.outer = {a, b, at(42.05, 9.0)}, .holes = {}}}};
        const Area east{{Polygon{.outer = {b, a, at(42.05, 10.0)}, .holes = {}}}};
        const double share = 0.1 + 0.8 * random.unit();
        const Position on_border = at(a.lat() + share * (b.lat() - a.lat()),
                                      a.lon() + share * (b.lon() - a.lon()));
        ASSERT_NE(contains(west, on_border), contains(east, on_border)) << "round " << round;
    }
}

TEST(Centroid, of_a_square_is_its_middle_and_a_hole_pushes_it_away) {
    EXPECT_EQ(centroid(Area{{Polygon{.outer = square(42, 9, 0.1), .holes = {}}}}), at(42.05, 9.05));
    const Position pushed = centroid(
        Area{{Polygon{.outer = square(42, 9, 0.1), .holes = {square(42.01, 9.01, 0.04)}}}});
    EXPECT_GT(pushed.lat(), 42.05);
    EXPECT_GT(pushed.lon(), 9.05);
}

TEST(Centroid, of_a_flat_ring_is_the_mean_of_its_corners) {
    const Area flat{{Polygon{.outer = {at(42, 9), at(42, 9.3), at(42, 9.6)}, .holes = {}}}};
    EXPECT_EQ(centroid(flat), at(42, 9.3));
}

TEST(Project, falls_on_the_segment_or_on_its_ends) {
    const Projection middle = project(at(42.01, 9.05), at(42.0, 9.0), at(42.0, 9.1));
    EXPECT_EQ(middle.point, at(42.0, 9.05));
    EXPECT_NEAR(middle.fraction, 0.5, 1e-9);
    EXPECT_NEAR(middle.distance.count(), 1'111.95, 0.1);
    EXPECT_EQ(project(at(42.0, 8.0), at(42.0, 9.0), at(42.0, 9.1)).fraction, 0.0);
    EXPECT_EQ(project(at(42.0, 9.9), at(42.0, 9.0), at(42.0, 9.1)).point, at(42.0, 9.1));
    EXPECT_EQ(project(at(42.0, 9.9), at(42.0, 9.0), at(42.0, 9.0)).fraction, 0.0);
}

TEST(Project, is_never_further_than_any_sampled_point_of_the_segment) {
    Random random(13);
    for (int round = 0; round < 1'000; ++round) {
        const auto anywhere = [&] { return at(42 + 0.1 * random.unit(), 9 + 0.1 * random.unit()); };
        const Position point = anywhere();
        const Position from = anywhere();
        const Position to = anywhere();
        const Projection found = project(point, from, to);
        for (int i = 0; i <= 20; ++i) {
            const double share = i / 20.0;
            const Position sample = at(from.lat() + share * (to.lat() - from.lat()),
                                       from.lon() + share * (to.lon() - from.lon()));
            // The local plane against the great circle, over at most 14 km: one in a thousand.
            ASSERT_LE(found.distance.count(), distance(point, sample).count() * 1.001 + 0.05);
        }
        ASSERT_NEAR(found.distance.count(), distance(point, found.point).count(),
                    0.05 + 0.001 * found.distance.count());
    }
}

}  // namespace
}  // namespace halte::geo
