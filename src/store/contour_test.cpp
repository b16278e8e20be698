// SPDX-License-Identifier: EUPL-1.2
#include "store/contour.hpp"

#include <gtest/gtest.h>

#include "support/random_territory.hpp"

namespace halte::store {
namespace {

geo::Area square(std::int32_t lat_e7, std::int32_t lon_e7) {
    return {{geo::Polygon{{geo::Position::from_e7(lat_e7, lon_e7),
                           geo::Position::from_e7(lat_e7, lon_e7 + 1000),
                           geo::Position::from_e7(lat_e7 + 1000, lon_e7 + 1000)},
                          {}}}};
}

TEST(Contour, is_a_version_then_counts_then_steps_from_point_to_point) {
    // 1 polygon, 1 ring, 3 points: (1, -1), (0, +1000), (+1000, 0) in steps of 1e-7 degree.
    const std::vector<std::uint8_t> expected = {1, 1, 1, 3, 2, 1, 0, 0xd0, 0x0f, 0xd0, 0x0f, 0};
    EXPECT_EQ(pack_contour(square(1, -1)), expected);
}

TEST(Contour, reads_back_any_surface) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Random random(seed);
        const geo::Area area = support::random_area(random);
        ASSERT_EQ(unpack_contour(pack_contour(area)), area) << "seed " << seed;
    }
}

TEST(Contour, keeps_the_corners_of_the_world) {
    const geo::Area area{{geo::Polygon{{geo::Position::from_e7(900'000'000, 1'800'000'000),
                                        geo::Position::from_e7(-900'000'000, -1'800'000'000),
                                        geo::Position::from_e7(0, 1'800'000'000)},
                                       {}}}};
    EXPECT_EQ(unpack_contour(pack_contour(area)), area);
}

TEST(Contour, of_another_version_is_nothing) {
    auto bytes = pack_contour(square(0, 0));
    bytes[0] = 2;
    EXPECT_FALSE(unpack_contour(bytes).has_value());
    EXPECT_FALSE(unpack_contour({}).has_value());
}

TEST(Contour, cut_anywhere_or_with_something_behind_is_nothing) {
    auto bytes = pack_contour(square(420'000'000, 90'000'000));
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        EXPECT_FALSE(unpack_contour(std::span(bytes).first(length)).has_value()) << length;
    }
    bytes.push_back(0);
    EXPECT_FALSE(unpack_contour(bytes).has_value());
}

TEST(Contour, survives_any_damage) {
    Random random(1);
    for (int i = 0; i < 20'000; ++i) {
        auto bytes = pack_contour(square(420'000'000, 90'000'000));
        for (int change = 0; change < 3; ++change) {
            bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.below(256));
        }
        if (const auto area = unpack_contour(bytes)) {
            ASSERT_EQ(unpack_contour(pack_contour(*area)), area);
        }
    }
}

}  // namespace
}  // namespace halte::store
