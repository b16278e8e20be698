// SPDX-License-Identifier: EUPL-1.2
#include "osm/node_places.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/random.hpp"

namespace halte::osm {
namespace {

TEST(NodePlaces, remember_what_a_map_remembers_in_any_order) {
    Random random(31);
    for (int round = 0; round < 100; ++round) {
        NodePlaces places;
        std::map<std::int64_t, std::optional<geo::Position>> twin;
        for (std::uint64_t i = 0; i < random.below(60); ++i) {
            const auto id = static_cast<std::int64_t>(random.below(80)) - 20;
            places.need(id);
            twin[id];
        }
        places.freeze();
        for (int i = 0; i < 60; ++i) {
            const auto id = static_cast<std::int64_t>(random.below(80)) - 20;
            const auto at = geo::Position::from_e7(static_cast<std::int32_t>(random.below(1000)),
                                                   static_cast<std::int32_t>(random.below(1000)));
            places.place(id, at);
            if (twin.contains(id)) {
                twin[id] = at;
            }
        }
        for (std::int64_t id = -20; id < 60; ++id) {
            const auto known = twin.find(id);
            ASSERT_EQ(places.find(id), known == twin.end() ? std::nullopt : known->second);
        }
    }
}

TEST(NodePlaces, hold_recent_ids_without_counting_up_to_them) {
    NodePlaces places;
    places.need(13'000'000'000);
    places.freeze();
    const auto corte = geo::Position::at({.lat = 42.3, .lon = 9.15});
    places.place(13'000'000'000, corte);
    EXPECT_EQ(places.find(13'000'000'000), corte);
    EXPECT_EQ(places.box().centre(), corte);
}

}  // namespace
}  // namespace halte::osm
