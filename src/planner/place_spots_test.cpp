// SPDX-License-Identifier: EUPL-1.2
#include "planner/place_spots.hpp"

#include <gtest/gtest.h>

namespace halte::planner {
namespace {

geo::Position at(double lat, double lon) {
    return geo::Position::at({.lat = lat, .lon = lon});
}

struct Country {
    model::Territory territory;

    Country() {
        for (const char* code : {"2B001", "2B002"}) {
            model::Commune commune;
            commune.code = model::CommuneCode(code);
            territory.communes.push_back(commune);
        }
    }
    void people(const char* commune, double lat, double lon, double count) {
        const geo::Position centre = at(lat, lon);
        territory.cells.push_back(
            {geo::GridCell::at(centre), model::CommuneCode(commune), centre, count, true});
    }
};

TEST(PlaceSpots, count_the_people_of_the_nine_squares_around) {
    Country country;
    const geo::Position middle = geo::GridCell::at(at(42.02, 9.02)).centre();
    country.people("2B001", middle.lat(), middle.lon(), 50.0);
    country.people("2B001", middle.lat() + 0.0018, middle.lon(), 30.0);  // 200 m north
    country.people("2B001", middle.lat() + 0.02, middle.lon(), 60.0);    // 2 km north
    country.people("2B002", middle.lat(), middle.lon() + 0.0024, 99.0);  // of the other commune
    const auto spots = spots_of(country.territory, {});
    const std::vector<Spot>& found = spots.at(model::CommuneCode("2B001"));
    ASSERT_EQ(found.size(), 3u);
    EXPECT_DOUBLE_EQ(found[0].around, 80.0);
    EXPECT_DOUBLE_EQ(found[0].inhabitants, 50.0);
    EXPECT_GE(found[0].pull, found[1].pull);
    EXPECT_GE(found[1].pull, found[2].pull);
}

TEST(PlaceSpots, stand_in_the_middle_of_the_facilities_of_a_square) {
    Country country;
    const geo::Position middle = geo::GridCell::at(at(42.02, 9.02)).centre();
    country.people("2B001", middle.lat(), middle.lon(), 50.0);
    const Facility facilities[] = {{"shop", at(middle.lat() + 0.0004, middle.lon())},
                                   {"shop", at(middle.lat() + 0.0006, middle.lon())}};
    const auto hearts = hearts_of(country.territory, facilities);
    ASSERT_EQ(hearts.size(), 2u);
    EXPECT_NEAR(hearts[0]->lat(), middle.lat() + 0.0005, 1e-6);
    EXPECT_FALSE(hearts[1].has_value());  // nobody lives there
}

}  // namespace
}  // namespace halte::planner
