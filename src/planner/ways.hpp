// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/units.hpp"
#include "geo/shape.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "network/route.hpp"
#include "planner/networks.hpp"

namespace halte::planner {

// A piece of a way along one road name and class.
struct WayPiece {
    std::string_view turn;        // into it: "begin", "slight_left", ... as in openapi.yaml
    std::string road;             // empty: a road without a name
    std::string_view road_class;  // as OpenStreetMap says: "secondary"
    double time_s = 0.0;          // delays included
    double delay_s = 0.0;         // lights, signs, junctions, quays
    Metres distance{0.0};
    double moving_kmh = 0.0;      // without the delays
};

// A factor of the user on the speeds of a class of road, or of all of them ("overall").
struct Correction {
    std::string_view road_class;
    double factor = 1.0;
};

// A way as a unit travels it, and what makes its time.
struct Way {
    std::string profile;
    std::vector<Correction> corrections;  // those that change a speed
    Minutes counted{0};                   // in plans: whole minutes, rounded up
    double time_s = 0.0;                  // walks off the roads at both ends included
    double walk_s = 0.0;                  // those walks
    Metres distance{0.0};                 // along the roads
    std::vector<WayPiece> pieces;
    geo::Line line;
};

// Where a base or a place is; nothing when no such id is known.
std::optional<geo::Position> position_of(const model::Territory& territory, std::string_view id);

// Quickest ways between the bases and places of a territory: the same times as in its plans. One
// object per thread; what it is given outlives it.
class WayFinder {
public:
    WayFinder(const model::Territory& territory, const std::vector<model::Unit>& units,
              const Networks& roads);

    // Errors, each with its field: not_found (no such unit, base or place; no roads for the unit;
    // no way), invalid (a point off the roads, with its distance).
    Result<Way> find(const model::UnitId& unit, std::string_view from, std::string_view to);

private:
    Result<network::Snap> snap(const network::Network& network, std::string_view id,
                               std::string_view field) const;

    const model::Territory& territory_;
    const std::vector<model::Unit>& units_;
    const Networks& roads_;
    std::map<std::string, network::RouteSearch, std::less<>> searches_;  // by profile
};

}  // namespace halte::planner
