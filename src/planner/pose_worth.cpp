// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <unordered_map>

#include "planner/parameters.hpp"
#include "planner/pose_draft.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

void add_cells(PoseDraft& draft) {
    const model::Territory& territory = draft.setting.territory;
    std::unordered_map<model::CommuneCode, std::uint32_t> area_of;
    std::vector<double> unseen(territory.communes.size(), 0.0);
    for (std::size_t i = 0; i < territory.communes.size(); ++i) {
        area_of.emplace(territory.communes[i].code, static_cast<std::uint32_t>(i));
    }
    for (std::size_t i = 0; i < territory.cells.size(); ++i) {
        const CellSight& cell = draft.setting.sight.cells[i];
        const double persons = cell.unseen.value *
                               draft.setting.parameters.attendance.receptive_of_unseen(cell.reach);
        const std::uint32_t area = area_of.at(territory.cells[i].commune);
        draft.spec.cells.push_back(
            {static_cast<std::uint32_t>(std::lround(persons * 1000.0)), 0, area});
        unseen[area] += persons;
    }
    for (const double persons : unseen) {
        draft.spec.areas.push_back({static_cast<std::uint64_t>(std::llround(persons * 1000.0))});
    }
}

void add_prices(PoseDraft& draft) {
    const AttendanceParameters& attendance = draft.setting.parameters.attendance;
    solver::ProblemSpec& spec = draft.spec;
    const auto value_of = [](double persons) {
        return static_cast<std::int64_t>(std::llround(persons * solver::person));
    };
    if (draft.posing.objective == model::Objective::even && !draft.posing.free_of_charge) {
        spec.fairness = {.alpha = attendance.evenness_alpha, .epsilon = attendance.evenness_floor};
    }
    if (draft.posing.free_of_charge) {
        return;
    }
    // "Least road" asks for the people near the base first: a kilometre counts eight times.
    const double road = draft.posing.objective == model::Objective::road ? 8.0 : 1.0;
    spec.prices.per_km = value_of(attendance.cost_per_km * road);
    spec.prices.per_driving_hour = value_of(attendance.cost_per_hour * road);
    spec.prices.per_work_hour = value_of(attendance.cost_per_hour);
    spec.prices.road_share_permille =
        static_cast<std::int32_t>(std::lround(attendance.road_share_limit * 1000.0));
    spec.prices.per_excess_road_hour = value_of(attendance.cost_per_hour * 4.0);
    spec.prices.per_short_hour = value_of(attendance.cost_per_hour);
}

void add_rules(PoseDraft& draft) {
    // The announced hour is the hour of every visit; a quarter of an hour is easy to remember.
    draft.spec.rules.tolerance_s = 0;
    draft.spec.rules.start_step_s = seconds_of(Minutes(15));
    draft.spec.rules.ramp.clear();
    for (int visit = 1; visit <= 60; ++visit) {
        draft.spec.rules.ramp.push_back(
            factor_of(draft.setting.parameters.attendance.awareness(visit)));
    }
}

}  // namespace

void pose_worth(PoseDraft& draft) {
    add_cells(draft);
    add_prices(draft);
    add_rules(draft);
}

}  // namespace halte::planner
