// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/feature.hpp"
#include "model/territory.hpp"
#include "planner/parameters.hpp"

namespace halte::planner {

// A place of daily life: says where people come together.
struct Facility {
    std::string type;  // education, shop, leisure, work, home, other
    geo::Position position;
};

// A point of a road.
struct RoadSpot {
    geo::Position position;
    std::string road;  // its name, or empty
};

// What candidate places are made from. Positions are trusted: import.cpp has checked them.
struct PlaceSources {
    const model::Territory* territory = nullptr;  // communes and cells; its places are ignored
    std::span<const model::Place> known;          // care homes and markets, already read
    std::span<const Facility> facilities;
    std::span<const geo::Feature> features;       // of OSM; those with amenity, place, ... count
    // Nearest point of a road a unit can use, within 500 m; nullopt when there is none.
    std::function<std::optional<RoadSpot>(geo::Position)> snap;
};

struct FoundPlaces {
    std::vector<model::Place> places;     // sorted by commune, then id
    std::vector<model::PlaceId> off_road;  // known places no unit can drive to
};

// Somewhere a unit may stop, in every commune with inhabitants that has a road: the known places;
// those that OSM names (market place, town hall, library, post office, hall, square, station,
// large public car park); and squares guessed where inhabitants and facilities crowd: one per
// commune, a second one from 300 inhabitants, a third one from 1,500, one more for each 7,500
// from 5,000 on, as long as they are 700 m apart and have 60 inhabitants around. Of two within
// 150 m the better known one is kept; markets and care homes stand beside others, since their
// hours and their public are their own. Ids are the same for the same input.
FoundPlaces find_places(const PlaceSources& sources, const AttendanceParameters& attendance);

// Where inhabitants and facilities crowd most in each commune: its likely square. In the order of
// Territory::communes; nothing for a commune without cells.
std::vector<std::optional<geo::Position>> hearts_of(const model::Territory& territory,
                                                    std::span<const Facility> facilities);

}  // namespace halte::planner
