// SPDX-License-Identifier: EUPL-1.2
#include "network/lattice_snap.hpp"

#include <gtest/gtest.h>

#include <map>

#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;

TEST(LatticeSnap, finds_for_every_wanted_point_what_asking_one_by_one_finds) {
    std::size_t snapped = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const Network network = random_roads(seed);
        geo::Box box;
        box.add(geo::Position::at({.lat = 41.997, .lon = 8.996}));
        box.add(geo::Position::at({.lat = 42.016, .lon = 9.018}));
        const geo::Lattice lattice(box, Metres(20.0 + 80.0 * random.unit()));
        std::vector<bool> wanted(lattice.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            wanted[i] = seed % 4 == 0 ? random.below(40) == 0 : random.below(5) > 0;
        }
        const Metres limit(seed % 3 == 0 ? 30.0 : 5.0 + 400.0 * random.unit());
        std::map<std::size_t, Snap> found;
        snap_lattice(network, lattice, wanted, limit, [&](std::size_t at, const Snap& snap) {
            ASSERT_TRUE(found.insert({at, snap}).second);
        });
        for (std::int32_t row = 0; row < lattice.rows(); ++row) {
            for (std::int32_t column = 0; column < lattice.columns(); ++column) {
                const std::size_t at = lattice.index(column, row);
                const auto expected = network.snap(lattice.at(column, row), limit).snap;
                ASSERT_EQ(found.contains(at), wanted[at] && expected) << "seed " << seed;
                ASSERT_TRUE(!wanted[at] || !expected || found[at] == *expected)
                    << "seed " << seed << ", column " << column << ", row " << row;
            }
        }
        snapped += found.size();
    }
    EXPECT_GT(snapped, 10'000u);
}

TEST(LatticeSnap, finds_nothing_where_nothing_is_wanted_or_near) {
    const Network network = random_roads(2);
    geo::Box box;
    box.add(geo::Position::at({.lat = 45.0, .lon = 9.0}));
    box.add(geo::Position::at({.lat = 45.01, .lon = 9.01}));
    const geo::Lattice lattice(box, Metres(50.0));
    const auto never = [](std::size_t, const Snap&) { FAIL(); };
    snap_lattice(network, lattice, std::vector<bool>(lattice.size(), true), Metres(250.0), never);
    snap_lattice(network, geo::Lattice(), {}, Metres(250.0), never);
}

}  // namespace
}  // namespace halte::network
