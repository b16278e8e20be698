// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "planner/sight.hpp"

namespace halte::planner {
namespace {

Sight sample() {
    Sight sight;
    sight.cells = {{{10, 8, 12}, 0.25, {7.5, 6, 9}, 12.0, std::nullopt},
                   {{1, 0, 2}, 0.0, {1, 0, 2}, std::nullopt, 3.5}};
    AreaSight area{.inhabitants = 90, .adults = 80, .need = {11, 9, 13}, .reach = 0.2,
                   .unseen = {8.5, 7, 10}, .walking_min = 12.0, .driving_min = std::nullopt,
                   .missing = {need::Input::poverty, need::Input::alone}};
    sight.communes = {area};
    sight.total = area;
    sight.catchments.links = {{3, 1.5F, need::out_of_reach, 20.0F, need::out_of_reach}};
    sight.catchments.starts = {0, 1, 1};
    need::Community community;
    community.inhabitants = 90;
    community.ages = need::Bands{1, 2, 3, 4, 5, 6, 7};
    community.circumstances.median_income_eur = 20000.0;
    community.quarters = {{12.0, 45.0, std::nullopt, 30.0}};
    community.iris_poverty_percent = {10.0, 20.0};
    sight.communities = {community};
    return sight;
}

TEST(SightFile, comes_back_from_its_bytes) {
    const Bytes bytes = to_bytes(sample());
    const auto again = parse_sight(bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(to_bytes(*again), bytes);
    EXPECT_EQ(again->cells[0].unseen, (need::Estimate{7.5, 6, 9}));
    EXPECT_FALSE(again->cells[0].driving_min.has_value());
    EXPECT_EQ(again->communes[0].missing.size(), 2u);
    EXPECT_EQ(again->catchments.of(0)[0].offer, 3u);
    EXPECT_EQ(again->communities[0].quarters[0].poverty_percent, 45.0);
}

TEST(SightFile, refuses_bytes_that_are_cut_longer_or_foreign) {
    Bytes bytes = to_bytes(sample());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto cut = parse_sight(std::span(bytes).first(size));
        ASSERT_FALSE(cut) << size;
        EXPECT_EQ(cut.errors().front().code, ErrorCode::malformed);
    }
    bytes.push_back(0);
    EXPECT_FALSE(parse_sight(bytes));
    bytes.pop_back();
    bytes[4] = 99;  // another version
    EXPECT_FALSE(parse_sight(bytes));
}

TEST(SightFile, survives_any_changed_byte) {
    const Bytes bytes = to_bytes(sample());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        Bytes changed = bytes;
        changed[i] = static_cast<std::uint8_t>(changed[i] ^ 0xff);
        if (const auto parsed = parse_sight(changed)) {
            EXPECT_EQ(parsed->catchments.cell_count(), parsed->cells.size());
        }
    }
}

}  // namespace
}  // namespace halte::planner
