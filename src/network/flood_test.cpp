// SPDX-License-Identifier: EUPL-1.2
#include "network/flood.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "network/query.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

using test::random_roads;
using test::random_snaps;

TEST(Flood, knows_the_least_cost_of_any_place_as_the_table_does) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 12);
        const Table table = Query(network).table(points, points);
        const std::size_t sources = 1 + seed % 4;
        for (const Direction direction : {Direction::outward, Direction::inward}) {
            Flood flood(network, direction);
            flood.start(std::span(points).first(sources));
            while (flood.step(Search::longest)) {
            }
            for (std::size_t p = 0; p < points.size(); ++p) {
                std::uint32_t least = Table::no_way;
                for (std::size_t s = 0; s < sources; ++s) {
                    const bool is_out = direction == Direction::outward;
                    least = std::min(least, is_out ? table.time(s, p) : table.time(p, s));
                }
                ASSERT_EQ(time_of(flood.cost_of(points[p])), least) << "seed " << seed;
            }
        }
    }
}

TEST(Flood, stretches_hold_exactly_the_places_within_the_limit) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Network network = random_roads(seed);
        const std::vector<Snap> points = random_snaps(network, seed, 30);
        const Cost limit = pack(static_cast<std::uint32_t>(5'000 + 300 * seed), 0xffff'ffffu);
        Flood flood(network, seed % 2 == 0 ? Direction::outward : Direction::inward);
        flood.start(std::span(points).first(2));
        while (flood.step(limit)) {
        }
        const std::vector<Stretch> stretches = flood.stretches(limit);
        for (Snap place : points) {
            place.walk_ms = 0;
            bool is_held = false;
            for (const Stretch& stretch : stretches) {
                is_held |= stretch.edge == place.edge && stretch.begin <= place.fraction + 1e-3 &&
                           place.fraction <= stretch.end + 1e-3;
            }
            const std::uint32_t time_ms = time_of(flood.cost_of(place));
            // A junction lies at the ends of many edges: any may hold it.
            const bool is_junction = place.fraction == 0.0 || place.fraction == 1.0;
            ASSERT_TRUE(is_held || is_junction || time_ms > ms_of(limit)) << "seed " << seed;
            // The tolerance of fractions above, in time.
            ASSERT_TRUE(!is_held || time_ms <= ms_of(limit) + 1'000) << "seed " << seed;
        }
    }
}

TEST(Flood, stretches_come_once_where_an_edge_is_reached_from_both_ends) {
    const Network network = random_roads(3);
    const std::vector<Snap> points = random_snaps(network, 3, 1);
    Flood flood(network, Direction::outward);
    flood.start(points);
    while (flood.step(Search::longest)) {
    }
    const std::vector<Stretch> stretches = flood.stretches(Search::longest);
    std::size_t at = 0;
    for (std::uint32_t edge = 0; edge < network.edges().size(); ++edge) {
        if (network.edges()[edge].use == EdgeUse::cut_off) {
            continue;
        }
        ASSERT_LT(at, stretches.size());
        EXPECT_EQ(stretches[at].edge, edge);
        EXPECT_EQ(stretches[at].begin, 0.0);
        EXPECT_EQ(stretches[at].end, 1.0);
        ++at;
    }
    EXPECT_EQ(at, stretches.size());
}

TEST(Flood, from_nowhere_reaches_nothing) {
    const Network network = random_roads(4);
    Flood flood(network, Direction::inward);
    flood.start({});
    EXPECT_FALSE(flood.step(Search::longest));
    EXPECT_TRUE(flood.stretches(Search::longest).empty());
    EXPECT_EQ(flood.cost_of(random_snaps(network, 4, 1)[0]), unreachable);
}

}  // namespace
}  // namespace halte::network
