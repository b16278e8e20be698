// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "planner/pose.hpp"

// The pieces of pose(): one function for each part of the solver's problem.
namespace halte::planner {

struct AttendanceParameters;

// A problem on its way: what is known of the request, and what is written of the answer.
struct PoseDraft {
    const Setting& setting;
    const model::Request& request;
    const Posing& posing;
    solver::ProblemSpec spec = {};
    std::vector<std::size_t> units = {};   // solver unit -> index in Setting::units
    std::vector<model::Series> pins = {};  // solver pin -> what was pinned
    std::vector<bool> is_open_day = {};    // by day: not a day off
    // What some place asks for, numbered; at most 64 kinds (import refuses more).
    std::map<std::string, std::size_t> needs = {};

    // The bits of those names that some place asks for.
    std::uint64_t bits(const std::vector<std::string>& names) const;
    // Where these days stand among the patterns; at the end when they are new.
    std::uint32_t pattern_index(solver::Pattern days);
};

// The units of the request, and a slot for each of their working days.
void pose_slots(PoseDraft& draft);
// Rhythms and places, with their windows, stays and reach.
void pose_sites(PoseDraft& draft);
// Squares and communes; prices, fairness and rules of the objective.
void pose_worth(PoseDraft& draft);
// Pinned series and wishes, places set aside, and the freedom left.
void pose_promises(PoseDraft& draft);

// Leaves the days out of a rhythm on which the request wants no visit, but for the first of all.
void skip_forbidden_days(const model::Request& request, model::Series& series);

// Where the request wants no visit on some days, a rhythm may also go on without them.
void add_shortened(PoseDraft& draft, const model::Place& place,
                   std::vector<std::uint32_t>& patterns);

// What an hour is worth for a presence of that place that begins then.
double hour_factor(const AttendanceParameters& attendance, const model::Place& place,
                   TimeOfDay opens);
std::int32_t seconds_of(Minutes minutes);
// A multiplier in the solver's fixed point.
std::int32_t factor_of(double factor);
// Index of a place of the territory; the id must exist.
std::uint32_t site_of(const Setting& setting, const model::PlaceId& id);
// Where a base lies in the travel tables.
std::uint32_t base_node(const Setting& setting, const model::BaseId& id);
// Which of Ground::matrices a unit drives by.
std::uint32_t matrix_of(const Setting& setting, const model::Unit& unit);

}  // namespace halte::planner
