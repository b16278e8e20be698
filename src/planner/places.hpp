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

// What candidate places are made from. Positions are trusted: import.cpp has checked them.
struct PlaceSources {
    const model::Territory* territory = nullptr;  // communes and cells; its places are ignored
    std::span<const model::Place> known;          // care homes and markets, already read
    std::span<const Facility> facilities;
    std::span<const geo::Feature> tagged;         // OSM features with amenity, place, ...
    // Nearest point of a road a unit can use, within 500 m; nullopt when there is none.
    std::function<std::optional<geo::Position>(geo::Position)> snap;
};

// Somewhere a unit may stop, in every commune with inhabitants: the known places; those that OSM
// names (market place, town hall, library, post office, hall, square, station, car park beside
// them); and squares guessed where facilities and inhabitants are densest: one per commune, a
// second one from 1,500 inhabitants, a third one from 5,000, and then one more for each 10,000.
// Each is snapped to a road; of two within 150 m the better known one is kept. Ids are stable for
// the same input. Sorted by commune, then id.
std::vector<model::Place> find_places(const PlaceSources& sources,
                                      const AttendanceParameters& attendance);

}  // namespace halte::planner
