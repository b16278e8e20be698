// SPDX-License-Identifier: EUPL-1.2
#include "planner/figures.hpp"

#include <gtest/gtest.h>

#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

model::AreaReach area(const char* code, double unseen, double reached) {
    return {model::CommuneCode(code), People(unseen), People(reached)};
}

TEST(Figures, count_people_by_commune_with_their_interval) {
    const ThreeVillages villages;
    const ReachedPeople reached =
        count_reached(villages.territory, villages.sight, {0.5, 0.0, 0.1});
    EXPECT_DOUBLE_EQ(reached.total.value.count(), 60.0);
    EXPECT_DOUBLE_EQ(reached.total.low.count(), 48.0);
    EXPECT_DOUBLE_EQ(reached.total.high.count(), 78.0);
    ASSERT_EQ(reached.areas.size(), 3u);
    EXPECT_DOUBLE_EQ(reached.areas[2].reached.count(), 10.0);
}

TEST(Figures, a_commune_where_nobody_is_unseen_is_not_an_area) {
    ThreeVillages villages;
    villages.sight.cells[1].unseen = {};
    EXPECT_EQ(count_reached(villages.territory, villages.sight, {1.0, 1.0, 1.0}).areas.size(), 2u);
}

TEST(Figures, equal_shares_are_perfectly_even) {
    const std::vector areas{area("a", 10, 2), area("b", 1000, 200)};
    EXPECT_NEAR(evenness_of(areas), 1.0, 1e-12);
    EXPECT_NEAR(worst_fifth_ratio(areas), 1.0, 1e-12);
}

TEST(Figures, half_the_people_with_everything_is_half_even) {
    const std::vector areas{area("a", 50, 0), area("b", 50, 20)};
    EXPECT_NEAR(evenness_of(areas), 0.5, 1e-12);
    EXPECT_NEAR(worst_fifth_ratio(areas), 0.0, 1e-12);
}

TEST(Figures, a_fifth_may_cut_a_commune) {
    // The worst fifth of 100 persons: 10 at 0.1 and 10 at 0.5; the best: 20 at 0.5.
    const std::vector areas{area("a", 10, 1), area("b", 90, 45)};
    EXPECT_NEAR(worst_fifth_ratio(areas), 0.6, 1e-12);
}

TEST(Figures, reaching_nobody_favours_nobody) {
    const std::vector areas{area("a", 10, 0), area("b", 20, 0)};
    EXPECT_EQ(evenness_of(areas), 1.0);
    EXPECT_EQ(worst_fifth_ratio(areas), 1.0);
    EXPECT_EQ(evenness_of({}), 1.0);
}

TEST(Figures, the_road_share_counts_setup_and_packing_as_work) {
    const ThreeVillages villages;
    model::Tour tour;
    tour.unit = model::UnitId("van");
    tour.day = parse_day("2026-12-08").value();
    tour.stops.push_back({.series = model::SeriesId("s"),
                          .place = model::PlaceId("brando-place"),
                          .arrives = TimeOfDay(520),
                          .opens = TimeOfDay(550),
                          .closes = TimeOfDay(690),
                          .travel_before = Seconds(1200),
                          .distance_before = Metres(20000)});
    tour.travel_back = Seconds(1200);
    tour.distance_back = Metres(20000);
    model::Figures figures;
    add_tour_totals({tour}, villages.territory, villages.units, figures);
    // 40 min of road, 140 of presence, 50 around it.
    EXPECT_DOUBLE_EQ(figures.road_share, 40.0 / 230.0);
    EXPECT_EQ(figures.presence, Minutes(140));
    EXPECT_EQ(figures.communes_visited, 1);
    EXPECT_EQ(figures.distance, Metres(40000));
}

}  // namespace
}  // namespace halte::planner
