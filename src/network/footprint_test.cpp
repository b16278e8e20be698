// SPDX-License-Identifier: EUPL-1.2
#include "network/footprint.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/ascii_map.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;
using test::random_roads;
using test::random_snaps;

Flood flooded(const Network& network, std::span<const Snap> sources, Cost limit,
              Direction direction = Direction::outward) {
    Flood flood(network, direction);
    flood.start(sources);
    while (flood.step(limit)) {
    }
    return flood;
}

TEST(Footprint, holds_every_point_within_the_limit_and_those_beside_it) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Network network = random_roads(seed);
        std::vector<Snap> points = random_snaps(network, seed, 2);
        points[0].walk_ms = 0;
        const Cost limit = limit_of(Seconds(static_cast<std::int64_t>(20 + 3 * seed)));
        const Metres off_road(seed % 2 == 0 ? 40.0 : 250.0);
        const Flood flood =
            flooded(network, points, limit, seed % 3 == 0 ? Direction::inward : Direction::outward);
        const auto found =
            footprint(network, flood.stretches(limit), limit, off_road, Metres(20.0));
        ASSERT_TRUE(found);
        const geo::Lattice& lattice = found->lattice;
        for (std::int32_t row = -2; row < lattice.rows() + 2; ++row) {
            for (std::int32_t column = -2; column < lattice.columns() + 2; ++column) {
                const auto snap = network.snap(lattice.at(column, row), off_road).snap;
                if (!snap || flood.cost_of(*snap) > limit) {
                    continue;
                }
                ASSERT_TRUE(row > 0 && column > 0 && row + 1 < lattice.rows() &&
                            column + 1 < lattice.columns())
                    << "seed " << seed;
                for (const std::int32_t at : {-1, 0, 1}) {
                    ASSERT_TRUE(found->is_near[lattice.index(column + at, row)]);
                    ASSERT_TRUE(found->is_near[lattice.index(column, row + at)]);
                }
            }
        }
    }
}

TEST(Footprint, is_coarser_where_it_would_be_too_large) {
    const AsciiMap map("A B", 100'000.0, {{"AB", "highway=primary"}});
    const Network network =
        Network::build(map.features(), find_profile("van").value(), {}, silent_progress(), {})
            .value();
    const std::vector<Snap> sources = {network.snap(map.at('A'), Metres(1.0)).snap.value()};
    const Cost limit = limit_of(Seconds(100'000));
    const Flood flood = flooded(network, sources, limit);
    const auto found =
        footprint(network, flood.stretches(limit), limit, Metres(100'000.0), Metres(50.0));
    ASSERT_TRUE(found);
    EXPECT_GT(found->spacing, Metres(250.0));
    EXPECT_LE(found->lattice.size(), 1'000'000u);
    EXPECT_GT(found->lattice.size(), 500'000u);
}

TEST(Footprint, follows_a_long_road_only_as_far_as_time_goes) {
    const AsciiMap map("A B", 100'000.0, {{"AB", "highway=primary"}});
    const Network network =
        Network::build(map.features(), find_profile("van").value(), {}, silent_progress(), {})
            .value();
    const std::vector<Snap> sources = {network.snap(map.at('A'), Metres(1.0)).snap.value()};
    const Cost limit = limit_of(Seconds(60));
    const Flood flood = flooded(network, sources, limit);
    const auto found =
        footprint(network, flood.stretches(limit), limit, Metres(250.0), Metres(50.0));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->spacing, Metres(50.0));
    EXPECT_LT(found->lattice.columns(), 60);
}

TEST(Footprint, of_nothing_is_none) {
    const Network network = random_roads(1);
    EXPECT_FALSE(footprint(network, {}, 0, Metres(250.0), Metres(50.0)));
}

}  // namespace
}  // namespace halte::network
