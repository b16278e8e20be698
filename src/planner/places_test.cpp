// SPDX-License-Identifier: EUPL-1.2
#include "planner/places.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace halte::planner {
namespace {

geo::Position at(double lat, double lon) {
    return geo::Position::at({.lat = lat, .lon = lon});
}

// A commune of two villages 5 km apart, with a road wherever one asks.
struct Country {
    model::Territory territory;
    std::vector<model::Place> known;
    std::vector<Facility> facilities;
    std::vector<geo::Feature> tagged;
    double inhabitants = 0.0;
    bool has_roads = true;

    Country() {
        model::Commune commune;
        commune.code = model::CommuneCode("2B001");
        commune.name = "Vallée";
        commune.contour = {{{{at(42.0, 9.0), at(42.0, 9.1), at(42.1, 9.1), at(42.1, 9.0)}, {}}}};
        territory.communes.push_back(commune);
    }
    void people(double lat, double lon, double count) {
        const geo::Position centre = at(lat, lon);
        territory.cells.push_back(
            {geo::GridCell::at(centre), model::CommuneCode("2B001"), centre, count, true});
        territory.communes[0].population.inhabitants += count;
    }
    void known_place(model::PlaceKind kind, const char* id, double lat, double lon) {
        model::Place place;
        place.kind = kind;
        place.id = model::PlaceId(id);
        place.commune = model::CommuneCode("2B001");
        place.name = id;
        place.position = at(lat, lon);
        known.push_back(place);
    }
    void tag(std::int64_t id, double lat, double lon, const char* key, const char* value) {
        geo::Feature feature;
        feature.id = id;
        feature.shape = at(lat, lon);
        feature.tags.set(key, value);
        tagged.push_back(feature);
    }
    FoundPlaces find() const {
        PlaceSources sources;
        sources.territory = &territory;
        sources.known = known;
        sources.facilities = facilities;
        sources.features = tagged;
        sources.snap = [this](geo::Position position) {
            return has_roads ? std::optional<RoadSpot>({position, "Cours Paoli"}) : std::nullopt;
        };
        return find_places(sources, load_parameters()->attendance);
    }
    std::vector<std::string> ids() const {
        std::vector<std::string> ids;
        for (const model::Place& place : find().places) {
            ids.push_back(place.id.text());
        }
        return ids;
    }
};

using Ids = std::vector<std::string>;

TEST(Places, put_one_square_where_people_crowd_in_a_small_commune) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.people(42.06, 9.06, 150.0);
    const FoundPlaces found = country.find();
    ASSERT_EQ(found.places.size(), 1u);
    EXPECT_EQ(found.places[0].id.text(), "square-2B001-1");
    EXPECT_EQ(found.places[0].name, "Vallée, centre");
    EXPECT_TRUE(found.places[0].is_estimated);
    EXPECT_NEAR(found.places[0].position.lat(), 42.06, 1e-9);
    EXPECT_FALSE(found.places[0].welcome.is_empty());
}

TEST(Places, follow_the_facilities_to_the_true_square) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.people(42.06, 9.06, 100.0);
    for (int i = 0; i < 10; ++i) {
        country.facilities.push_back({"shop", at(42.0203, 9.0203)});
    }
    const model::Place place = country.find().places[0];
    EXPECT_NEAR(place.position.lat(), 42.0203, 1e-6);
}

TEST(Places, give_a_larger_commune_a_second_square_far_from_the_first) {
    Country country;
    country.people(42.02, 9.02, 300.0);
    country.people(42.0203, 9.0230, 200.0);  // the next square: the same village
    country.people(42.06, 9.06, 100.0);
    EXPECT_EQ(country.ids(), (Ids{"square-2B001-1", "square-2B001-2"}));
    EXPECT_NEAR(country.find().places[1].position.lat(), 42.06, 1e-9);
    EXPECT_EQ(country.find().places[1].name, "Vallée, Cours Paoli");
}

TEST(Places, need_some_people_around_a_second_square) {
    Country country;
    country.people(42.02, 9.02, 500.0);
    country.people(42.06, 9.06, 30.0);
    EXPECT_EQ(country.ids(), (Ids{"square-2B001-1"}));
}

TEST(Places, take_those_that_the_map_names) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.tag(5, 42.05, 9.05, "amenity", "townhall");
    country.tag(5, 42.07, 9.05, "place", "square");
    country.tag(7, 42.08, 9.05, "amenity", "bench");
    country.tag(8, 43.08, 9.05, "amenity", "library");  // outside
    const FoundPlaces found = country.find();
    ASSERT_EQ(found.places.size(), 3u);
    EXPECT_EQ(found.places[0].id.text(), "osm-n5");
    EXPECT_EQ(found.places[0].source, "OpenStreetMap");
    EXPECT_EQ(found.places[0].name, "Vallée, mairie");
}

TEST(Places, keep_the_better_known_of_two_that_are_near) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.tag(5, 42.0205, 9.0205, "amenity", "townhall");
    EXPECT_EQ(country.ids(), (Ids{"osm-n5"}));
    country.tagged[0].shape = at(42.0220, 9.02);
    EXPECT_EQ(country.ids(), (Ids{"osm-n5", "square-2B001-1"}));
}

TEST(Places, let_a_market_and_a_care_home_stand_beside_the_square) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.known_place(model::PlaceKind::market, "market", 42.02, 9.02);
    country.known_place(model::PlaceKind::care_home, "home", 42.0203, 9.02);
    EXPECT_EQ(country.ids(), (Ids{"home", "market", "square-2B001-1"}));
}

TEST(Places, tell_the_known_ones_that_have_no_road) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.known_place(model::PlaceKind::care_home, "home", 42.05, 9.05);
    country.has_roads = false;
    EXPECT_TRUE(country.find().places.empty());
    EXPECT_EQ(country.find().off_road, (std::vector{model::PlaceId("home")}));
}

TEST(Places, are_none_where_nobody_lives) {
    EXPECT_TRUE(Country().ids().empty());
}

TEST(Places, do_not_depend_on_the_order_of_the_map) {
    Country country;
    country.people(42.02, 9.02, 90.0);
    country.tag(1, 42.05, 9.05, "amenity", "townhall");
    country.tag(2, 42.0503, 9.05, "amenity", "townhall");
    country.tag(3, 42.0506, 9.05, "amenity", "library");
    const Ids before = country.ids();
    std::reverse(country.tagged.begin(), country.tagged.end());
    EXPECT_EQ(country.ids(), before);
}

}  // namespace
}  // namespace halte::planner
