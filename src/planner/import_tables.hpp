// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planner/places.hpp"
#include "planner/see.hpp"
#include "planner/sheet.hpp"
#include "planner/territory_folder.hpp"

namespace halte::planner {

// A row whose position may still have to be found.
template <typename Thing>
struct Placed {
    Thing thing;
    bool has_position = false;
    std::string where;
};

// The tables of a folder, not yet checked against the map.
struct Tables {
    std::vector<model::Commune> communes;              // sorted by code
    std::map<model::CommuneCode, std::string> lines;   // "communes.csv:12"
    std::map<model::CommuneCode, geo::Position> middles;
    std::vector<model::Neighbourhood> neighbourhoods;
    std::vector<model::District> districts;
    std::vector<Facility> facilities;
    std::vector<Placed<model::Provision>> provisions;
    std::vector<Placed<model::Place>> places;          // care homes and markets

    // Null when there is no such commune.
    model::Commune* find(const model::CommuneCode& code);
};

Tables read_tables(const TerritoryFolder& folder, const AttendanceParameters& attendance,
                   Findings& findings);

// Gives each commune its contour; a commune without one, or the other way round, is refused.
void read_contours(const TerritoryFolder& folder, Tables& tables, Findings& findings);

// Metres from the commune to a position outside of it; 0 inside, or when it has no contour.
double far_from(const model::Commune& commune, geo::Position position);

// Refuses what stands too far from the commune it names; drops facilities outside the territory.
void check_positions(const TerritoryFolder& folder, Tables& tables, Findings& findings);

}  // namespace halte::planner
