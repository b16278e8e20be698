// SPDX-License-Identifier: EUPL-1.2
#include "app/desk_words.hpp"

#include <gtest/gtest.h>

namespace halte::app {
namespace {

TEST(DeskWords, names_what_the_desk_holds_and_tells_the_id_of_the_rest) {
    model::Territory territory;
    territory.places.resize(1);
    territory.places[0].id = model::PlaceId("p1");
    territory.places[0].name = "Place du marché";
    std::vector<model::Unit> units(1);
    units[0].id = model::UnitId("u1");
    units[0].name = "Camion";
    EXPECT_EQ(place_name(territory, model::PlaceId("p1")), "Place du marché");
    EXPECT_EQ(place_name(territory, model::PlaceId("gone")), "gone");
    EXPECT_EQ(unit_name(units, model::UnitId("u1")), "Camion");
    EXPECT_EQ(unit_name(units, model::UnitId("gone")), "gone");
}

TEST(DeskWords, begin_the_week_on_monday_in_both_languages) {
    EXPECT_EQ(weekday_name(Weekday::monday).in(Language::french), "lundi");
    EXPECT_EQ(weekday_name(Weekday::sunday).in(Language::english), "Sunday");
}

}  // namespace
}  // namespace halte::app
