// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"

namespace halte::planner {

struct Parameters;
struct Sight;

// Something in a plan that does not hold.
struct Breach {
    std::string code;   // "closed", "too_fast", "outside_shift", ...
    std::string where;  // "2026-12-08 camion-corte stop 2", a series or a figure
    Sentence message;   // what was found and what should be
    friend bool operator==(const Breach&, const Breach&) = default;
};

// Time and metres of a way, asked from the roads themselves; nullopt when there is none.
struct Leg {
    Seconds travel{0};
    Metres distance{0.0};
};
using LegOf = std::function<std::optional<Leg>(model::UnitKind, geo::Position, geo::Position)>;

// What the plan is held against. `sight` and `parameters` may be null: figures in persons are
// then not counted again.
struct Evidence {
    const model::Territory& territory;
    const std::vector<model::Unit>& units;
    LegOf leg_of;
    // Share of the receptive persons of a cell met by one full visit of a known stop (rho), for
    // each cell near the place; empty function: persons are not counted again.
    struct CellShare {
        std::size_t cell = 0;
        double share = 0.0;
    };
    std::function<std::vector<CellShare>(const model::Place&)> shares_of;
    const Sight* sight = nullptr;
    const Parameters* parameters = nullptr;
};

// Reads every promise of a plan again, from the plan itself, the roads and the territory: units,
// shifts, days off, welcome hours, setup and packing, travel, pause, range, driving, equipment,
// rhythm (same weekday, same hour within 15 min), one unit in one place, wishes kept, places
// forbidden, figures, bound. Shares no code with the search. Empty = the plan holds.
// Clock times of a plan are whole minutes, so each is allowed one minute.
std::vector<Breach> check_plan(const model::Plan& plan, const Evidence& evidence);

}  // namespace halte::planner
