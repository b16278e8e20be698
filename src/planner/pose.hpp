// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/ground.hpp"
#include "solver/problem.hpp"

namespace halte::planner {

struct Parameters;
struct Sight;

// Everything a plan is made from, as the desk holds it.
struct Setting {
    const model::Territory& territory;
    const std::vector<model::Unit>& units;
    const Sight& sight;
    const Ground& ground;
    const Parameters& parameters;
};

// What the solver may do with the places that are not pinned.
enum class Freedom {
    full,       // insert what it wants
    pins_only,  // only the pinned series, and `also_free`: to measure a plan as it stands
    one_site,   // the pinned series, and one more site
};

// How a request is turned into a problem.
struct Posing {
    model::Objective objective = model::Objective::people;
    bool free_of_charge = false;             // no price on road and hours: for the bound in persons
    std::vector<model::Series> pinned = {};  // besides the wishes of the request
    Freedom freedom = Freedom::full;
    std::vector<std::uint32_t> also_free = {};    // Freedom::pins_only: places that may be served
    std::optional<std::uint32_t> only_site = {};  // Freedom::one_site: index of the place
    std::optional<int> only_visits = {};          // Freedom::one_site: with that many visits
    std::optional<Minutes> only_stay = {};        // Freedom::one_site: with that presence
    std::optional<model::WeeklyHours> only_welcome = {};  // Freedom::one_site: at these hours
    // Freedom::one_site: by that solver unit, first on that day.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> only_day = {};
};

// A solver problem and the dictionary to read its answer.
struct Posed {
    solver::Problem problem;
    std::vector<std::size_t> units;   // solver unit -> index in Setting::units
    std::vector<model::Series> pins;  // solver pin -> what was pinned
    Day first_day;

    Day day_of(std::uint32_t day) const { return first_day + std::chrono::days(day); }
};

// Solver sites are the places of the territory, same indices; cells and areas (communes) too.
// The request must have no problems.
Result<Posed> pose(const Setting& setting, const model::Request& request, const Posing& posing);

}  // namespace halte::planner
