// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/check_plan.hpp"
#include "planner/ground.hpp"
#include "planner/parameters.hpp"
#include "planner/pose.hpp"
#include "planner/sight.hpp"
#include "support/drawn_map.hpp"

namespace halte::test {

// A small territory, a crew and a request, read from the text of tests/scenarios/plans; how it is
// written stands in the README there. Every commune is one square of people, met only by the
// stops in it; a kilometre a minute; parameters as shipped.
struct PlanScenario {
    DrawnMap map;
    model::Territory territory;
    std::vector<model::Unit> units;
    planner::Parameters parameters;
    planner::Sight sight;
    planner::Ground ground;
    model::Request request;

    // Aborts on a line that it does not understand.
    static PlanScenario read(const std::string& text);

    planner::Setting setting() const { return {territory, units, sight, ground, parameters}; }
    planner::Evidence evidence() const;
};

// The same text, with what the planner answers under each of its headings of expectations.
// Breaches of the independent check are told there too.
std::string with_answers(const std::string& text);

// Whether a line opens a part of the text: it begins at the left and ends in " :".
bool is_heading(const std::string& line);
// Whether what follows the heading is said by the planner.
bool is_expectation(const std::string& heading);

}  // namespace halte::test
