// SPDX-License-Identifier: EUPL-1.2
#include "geo/contour.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <set>

#include "base/random.hpp"

namespace halte::geo {
namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

Lattice lattice_of(int columns, int rows, double spacing_m) {
    Box box;
    box.add(Position::at({.lat = 45.0, .lon = 5.0}));
    // Half a step less than the last stop: 111,195 m a degree of latitude, cos 45 of longitude.
    box.add(Position::at({.lat = 45.0 + (rows - 1.5) * spacing_m / 111'195.08,
                          .lon = 5.0 + (columns - 1.5) * spacing_m / 78'626.8}));
    Lattice lattice(box, Metres(spacing_m));
    HALTE_CHECK(lattice.columns() == columns && lattice.rows() == rows);
    return lattice;
}

// Twice the surface to the left of a ring, in square units of 1e-7 degree.
std::int64_t turning(const Ring& ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position b = ring[(i + 1) % ring.size()];
        sum += (std::int64_t{ring[i].lon_e7()} - ring[0].lon_e7()) *
                   (std::int64_t{b.lat_e7()} - ring[0].lat_e7()) -
               (std::int64_t{b.lon_e7()} - ring[0].lon_e7()) *
                   (std::int64_t{ring[i].lat_e7()} - ring[0].lat_e7());
    }
    return sum;
}

struct Side {
    Position from;
    Position to;
    std::size_t ring = 0;
};

int turn(Position a, Position b, Position c) {
    const std::int64_t cross =
        (std::int64_t{b.lon_e7()} - a.lon_e7()) * (std::int64_t{c.lat_e7()} - a.lat_e7()) -
        (std::int64_t{b.lat_e7()} - a.lat_e7()) * (std::int64_t{c.lon_e7()} - a.lon_e7());
    return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

bool is_between(Position a, Position b, Position c) {
    return turn(a, b, c) == 0 && std::min(a.lon_e7(), b.lon_e7()) <= c.lon_e7() &&
           c.lon_e7() <= std::max(a.lon_e7(), b.lon_e7()) &&
           std::min(a.lat_e7(), b.lat_e7()) <= c.lat_e7() &&
           c.lat_e7() <= std::max(a.lat_e7(), b.lat_e7());
}

bool meet(const Side& a, const Side& b) {
    return (turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
            turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0) ||
           is_between(a.from, a.to, b.from) || is_between(a.from, a.to, b.to) ||
           is_between(b.from, b.to, a.from) || is_between(b.from, b.to, a.to);
}

// Every pair of sides: only neighbours meet, at the point they share.
void expect_simple(const std::vector<Ring>& rings) {
    std::vector<Side> sides;
    std::set<Position> points;
    for (std::size_t r = 0; r < rings.size(); ++r) {
        const std::size_t n = rings[r].size();
        ASSERT_GE(n, 3u);
        for (std::size_t i = 0; i < n; ++i) {
            const Position next = rings[r][(i + 1) % n];
            ASSERT_TRUE(points.insert(rings[r][i]).second) << "a point comes twice";
            ASSERT_NE(turn(rings[r][i], next, rings[r][(i + 2) % n]), 0) << "straight, or a spike";
            sides.push_back({rings[r][i], next, r});
        }
    }
    for (std::size_t a = 0; a < sides.size(); ++a) {
        for (std::size_t b = a + 1; b < sides.size(); ++b) {
            const bool are_neighbours =
                sides[a].to == sides[b].from || sides[b].to == sides[a].from;
            ASSERT_TRUE(are_neighbours || !meet(sides[a], sides[b]))
                << "sides " << a << " and " << b << " of rings " << sides[a].ring << " and "
                << sides[b].ring;
        }
    }
}

// What OGC simple features and RFC 7946 ask for, checked the slow way.
void expect_valid(const Area& area) {
    std::vector<Ring> rings;
    for (const Polygon& polygon : area.polygons) {
        ASSERT_GT(turning(polygon.outer), 0);
        rings.push_back(polygon.outer);
        const Area whole{{Polygon{.outer = polygon.outer, .holes = {}}}};
        for (const Ring& hole : polygon.holes) {
            ASSERT_LT(turning(hole), 0);
            rings.push_back(hole);
            for (const Position corner : hole) {
                ASSERT_TRUE(contains(whole, corner)) << "a hole outside its ring";
            }
            const Area gap{{Polygon{.outer = hole, .holes = {}}}};
            for (const Ring& other : polygon.holes) {
                ASSERT_TRUE(&other == &hole || !contains(gap, other[0])) << "a hole in a hole";
            }
        }
        for (const Polygon& other : area.polygons) {
            const Area alone{{polygon}};
            ASSERT_TRUE(&other == &polygon || !contains(alone, other.outer[0])) << "overlap";
        }
    }
    expect_simple(rings);
}

void expect_samples_kept(const Area& area, const Lattice& lattice, const std::vector<float>& values,
                         double threshold) {
    for (std::int32_t row = -1; row <= lattice.rows(); ++row) {
        for (std::int32_t column = -1; column <= lattice.columns(); ++column) {
            const bool is_beyond =
                row < 0 || column < 0 || row == lattice.rows() || column == lattice.columns();
            const bool expected =
                !is_beyond && std::isfinite(values[lattice.index(column, row)]) &&
                static_cast<double>(values[lattice.index(column, row)]) <= threshold;
            ASSERT_EQ(contains(area, lattice.at(column, row)), expected)
                << "column " << column << ", row " << row;
        }
    }
}

// Noise, plateaus that hit the threshold, gaps.
std::vector<float> random_values(Random& random, std::size_t count) {
    const std::uint64_t kind = random.below(4);
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i) {
        const auto any = static_cast<float>(random.unit());
        const auto few = static_cast<float>(random.below(3)) * 0.5f;
        const float value = kind == 0 ? few : kind == 1 ? 1e9f * (any - 0.5f) : any;
        values.push_back(kind == 3 && random.below(5) == 0 ? nothing : value);
    }
    return values;
}

TEST(Contour, of_random_fields_is_valid_and_keeps_every_sample_on_its_side) {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const double spacing_m = seed % 5 == 0 ? 1.0 : 50.0;
        const Lattice lattice = lattice_of(static_cast<int>(2 + random.below(9)),
                                           static_cast<int>(2 + random.below(9)), spacing_m);
        const std::vector<float> values = random_values(random, lattice.size());
        const Area area = contour(lattice, values, 0.5);
        expect_valid(area);
        expect_samples_kept(area, lattice, values, 0.5);
    }
}

TEST(Contour, and_that_of_the_opposite_field_share_the_whole_between_them) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        const Lattice lattice = lattice_of(9, 7, 25.0);
        std::vector<float> values;
        std::vector<float> opposite;
        for (std::size_t i = 0; i < lattice.size(); ++i) {
            const bool is_rim = i < 9 || i >= 54 || i % 9 == 0 || i % 9 == 8;
            values.push_back(is_rim ? -0.5f : static_cast<float>(random.unit()) - 0.5f);
            opposite.push_back(-values.back());
        }
        const double whole = surface_m2(contour(lattice, values, 1.0));
        EXPECT_NEAR(whole, 9 * 25.0 * 7 * 25.0 - 4 * 25.0 * 25.0 / 8.0, 0.002 * whole);
        EXPECT_NEAR(
            surface_m2(contour(lattice, values, 0.0)) + surface_m2(contour(lattice, opposite, 0.0)),
            whole, 0.5);
    }
}

TEST(Contour, grows_with_the_threshold) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Random random(seed);
        const Lattice lattice = lattice_of(8, 8, 50.0);
        const std::vector<float> values = random_values(random, lattice.size());
        const Area less = contour(lattice, values, 0.4);
        const Area more = contour(lattice, values, 0.7);
        EXPECT_LE(surface_m2(less), surface_m2(more) + 0.01);
        for (int i = 0; i < 300; ++i) {
            const Position any = Position::at(
                {.lat = 44.999 + 0.006 * random.unit(), .lon = 4.999 + 0.008 * random.unit()});
            EXPECT_TRUE(!contains(less, any) || contains(more, any)) << "seed " << seed;
        }
    }
}

TEST(Contour, of_a_cone_is_a_disc_and_of_a_ring_has_a_hole_with_an_island) {
    const Lattice lattice = lattice_of(81, 81, 10.0);
    std::vector<float> cone;
    std::vector<float> waves;
    for (std::int32_t row = 0; row < 81; ++row) {
        for (std::int32_t column = 0; column < 81; ++column) {
            const double far_m = 10.0 * std::hypot(row - 40, column - 40);
            cone.push_back(static_cast<float>(far_m));
            waves.push_back(static_cast<float>(std::abs(far_m - 300.0) - (far_m < 100 ? 250 : 0)));
        }
    }
    const Area disc = contour(lattice, cone, 333.3);
    ASSERT_EQ(disc.polygons.size(), 1u);
    EXPECT_TRUE(disc.polygons[0].holes.empty());
    EXPECT_NEAR(surface_m2(disc), std::numbers::pi * 333.3 * 333.3, 700.0);
    const Area island = contour(lattice, waves, 50.0);
    expect_valid(island);
    ASSERT_EQ(island.polygons.size(), 2u);
    EXPECT_EQ(island.polygons[0].holes.size() + island.polygons[1].holes.size(), 1u);
    EXPECT_NEAR(surface_m2(island), std::numbers::pi * (350.0 * 350.0 - 250.0 * 250.0 + 1e4), 3e3);
}

TEST(Contour, bridges_corners_face_to_face_when_their_mean_is_inside) {
    const Lattice lattice = lattice_of(2, 2, 100.0);
    const std::vector<float> split = {0.0f, 3.0f, 3.0f, 0.0f};
    const std::vector<float> bridged = {0.0f, 1.5f, 1.5f, 0.0f};
    EXPECT_EQ(contour(lattice, split, 1.0).polygons.size(), 2u);
    EXPECT_EQ(contour(lattice, bridged, 1.0).polygons.size(), 1u);
}

TEST(Contour, of_a_block_has_no_needless_points) {
    const Lattice lattice = lattice_of(40, 30, 50.0);
    const std::vector<float> values(lattice.size(), 1.0f);
    const Area area = contour(lattice, values, 2.0);
    ASSERT_EQ(area.polygons.size(), 1u);
    EXPECT_EQ(area.polygons[0].outer.size(), 8u);
}

TEST(Contour, of_nothing_is_empty) {
    EXPECT_TRUE(contour(Lattice(), {}, 1.0).polygons.empty());
    const Lattice lattice = lattice_of(3, 3, 50.0);
    EXPECT_TRUE(contour(lattice, std::vector<float>(9, nothing), 1.0).polygons.empty());
    EXPECT_TRUE(contour(lattice, std::vector<float>(9, 2.0f), 1.0).polygons.empty());
}

}  // namespace
}  // namespace halte::geo
