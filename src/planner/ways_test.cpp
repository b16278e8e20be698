// SPDX-License-Identifier: EUPL-1.2
#include "planner/ways.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "planner/ground.hpp"
#include "planner/tour_lines.hpp"
#include "support/three_villages_house.hpp"

namespace halte::planner {
namespace {

// A secondary road of 22 km from Albi over Brando to Corsoli; a van sleeps in Albi.
class Ways : public testing::Test {
protected:
    Result<Way> way(std::string_view from, std::string_view to, const char* unit = "van") {
        return WayFinder(held_->territory, held_->units, held_->networks)
            .find(model::UnitId(unit), from, to);
    }
    // "field: message" of each problem.
    static std::string told(const Result<Way>& way) {
        return way ? "a way" : describe(way.errors(), Language::english);
    }

    test::ThreeVillagesHouse house_;
    std::shared_ptr<const Holding> held_ = house_.desk->holding();
};

TEST_F(Ways, tell_every_piece_of_road_and_add_up) {
    const auto found = way("albi", "corsoli-place");
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->profile, "van");
    EXPECT_NEAR(found->distance.count(), 22'240.0, 30.0);
    ASSERT_EQ(found->pieces.size(), 1u);
    double time_s = found->walk_s;
    for (const WayPiece& piece : found->pieces) {
        time_s += piece.time_s;
        EXPECT_EQ(piece.turn, "begin");
        EXPECT_EQ(piece.road_class, "secondary");
        EXPECT_GT(piece.moving_kmh, 30.0);
    }
    EXPECT_NEAR(time_s, found->time_s, 0.01);
    EXPECT_EQ(found->line.points.size(), 21u);
    EXPECT_TRUE(found->corrections.empty());
}

TEST_F(Ways, count_the_minutes_that_plans_count) {
    Parameters parameters = house_.parameters;
    const auto ground = survey(held_->territory, held_->units, held_->networks, held_->sight,
                               parameters, silent_progress(), {});
    ASSERT_TRUE(ground);
    const solver::Matrix& matrix = ground->matrices.front();
    for (std::uint32_t i = 0; i < held_->territory.places.size(); ++i) {
        const auto found = way("albi", held_->territory.places[i].id.text());
        ASSERT_TRUE(found);
        EXPECT_EQ(Seconds(found->counted).count(), matrix.travel_s[ground->place_node(i)]);
        EXPECT_NEAR(found->distance.count(), matrix.distance_m[ground->place_node(i)], 1.0);
    }
}

TEST_F(Ways, name_all_that_is_unknown_at_once) {
    EXPECT_EQ(told(way("nowhere", "elsewhere")),
              "from: there is no base or place \"nowhere\" (take one from the list of places)\n"
              "to: there is no base or place \"elsewhere\" (take one from the list of places)");
    EXPECT_EQ(told(way("albi", "corsoli-place", "balloon")),
              "unit: there is no unit \"balloon\" (choose one of this territory)");
}

TEST_F(Ways, need_roads_of_their_own_kind) {
    model::Territory territory = held_->territory;
    std::vector<model::Unit> units = held_->units;
    units[0].kind = model::UnitKind::cargo_bike;
    EXPECT_EQ(told(WayFinder(territory, units, held_->networks)
                       .find(units[0].id, "albi", "albi-place")),
              "unit: this territory has no roads for \"cargo_bike\" (import the territory again)");
    territory.bases[0].position = geo::Position::at({.lat = 42.0, .lon = 9.2});
    const auto off = WayFinder(territory, held_->units, held_->networks)
                         .find(held_->units[0].id, "albi", "albi-place");
    ASSERT_FALSE(off);
    EXPECT_EQ(off.errors().front().field, "from");
    EXPECT_EQ(off.errors().front().code, ErrorCode::invalid);
}

TEST_F(Ways, are_drawn_once_a_day_and_lead_home) {
    model::Plan plan;
    model::Tour tour;
    tour.unit = held_->units[0].id;
    tour.day = parse_day("2026-12-08").value();
    for (const char* place : {"brando-place", "corsoli-place"}) {
        model::Stop stop;
        stop.place = model::PlaceId(place);
        tour.stops.push_back(stop);
    }
    plan.tours.push_back(tour);
    const auto features =
        tour_lines(plan, held_->territory, held_->units, held_->networks);
    std::vector<std::string> lines;
    for (const geo::Feature& feature : features) {
        if (std::holds_alternative<geo::Line>(feature.shape)) {
            lines.push_back(std::string(feature.tags["from"]) + " > " +
                            std::string(feature.tags["to"]));
        }
    }
    EXPECT_EQ(lines, (std::vector<std::string>{"albi > brando-place",
                                               "brando-place > corsoli-place",
                                               "corsoli-place > albi"}));
}

}  // namespace
}  // namespace halte::planner
