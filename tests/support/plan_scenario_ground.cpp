// SPDX-License-Identifier: EUPL-1.2
#include "support/plan_scenario_ground.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"

namespace halte::test {

namespace {

std::size_t rank_at(geo::Position position) {
    return static_cast<std::size_t>(std::lround((position.lat() - 42.0) * 10.0));
}

// Communes are told in any order, squares stand in that order.
std::uint32_t cell_of(const PlanScenario& scenario, std::size_t rank) {
    const auto& cells = scenario.territory.cells;
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const model::Cell& cell) {
        return rank_at(cell.centre) == rank;
    });
    HALTE_CHECK(found != cells.end());
    return static_cast<std::uint32_t>(found - cells.begin());
}

// Of those who would come one day, those whom a full visit of a known stop meets.
double share_of(const PlanScenario& scenario, const model::Place& place) {
    const planner::AttendanceParameters& attendance = scenario.parameters.attendance;
    return attendance.of(place.kind).uptake.value / attendance.receptive_share;
}

solver::Matrix matrix_of(const DrawnMap& map, const std::vector<std::size_t>& rank_of_node) {
    solver::Matrix matrix;
    for (const std::size_t from : rank_of_node) {
        for (const std::size_t to : rank_of_node) {
            const std::uint32_t minutes = map.minutes[from][to];
            const bool is_way = minutes < DrawnMap::no_way;
            matrix.travel_s.push_back(is_way ? minutes * 60 : solver::no_road);
            matrix.distance_m.push_back(is_way ? minutes * 1000 : solver::no_road);
        }
    }
    return matrix;
}

}  // namespace

geo::Position village_position(std::size_t rank) {
    return geo::Position::at({.lat = 42.0 + 0.1 * static_cast<double>(rank), .lon = 9.0});
}

void lay_ground(PlanScenario& scenario) {
    planner::Ground& ground = scenario.ground;
    std::vector<std::size_t> rank_of_node;
    for (const model::Base& base : scenario.territory.bases) {
        rank_of_node.push_back(rank_at(base.position));
    }
    ground.base_count = static_cast<std::uint32_t>(rank_of_node.size());
    ground.reach_begin.push_back(0);
    ground.near_begin.push_back(0);
    for (const model::Place& place : scenario.territory.places) {
        rank_of_node.push_back(rank_at(place.position));
        const std::uint32_t cell = cell_of(scenario, rank_of_node.back());
        const double exposure = -std::log(1.0 - share_of(scenario, place));
        ground.reach.push_back(
            {cell, static_cast<std::int32_t>(std::lround(exposure * solver::exposure_one))});
        ground.near.push_back(cell);
        ground.reach_begin.push_back(static_cast<std::uint32_t>(ground.reach.size()));
        ground.near_begin.push_back(static_cast<std::uint32_t>(ground.near.size()));
    }
    ground.node_count = static_cast<std::uint32_t>(rank_of_node.size());
    ground.profiles = {"van"};
    ground.matrices.push_back(matrix_of(scenario.map, rank_of_node));
}

planner::Evidence PlanScenario::evidence() const {
    return {.territory = territory,
            .units = units,
            .leg_of = [this](model::UnitKind, geo::Position from,
                             geo::Position to) -> std::optional<planner::Leg> {
                const std::uint32_t taken = map.minutes[rank_at(from)][rank_at(to)];
                return planner::Leg{Minutes(taken), Metres(taken * 1000.0)};
            },
            .shares_of =
                [this](const model::Place& place) {
                    return std::vector{planner::Evidence::CellShare{
                        cell_of(*this, rank_at(place.position)), share_of(*this, place)}};
                },
            .sight = &sight,
            .parameters = &parameters};
}

}  // namespace halte::test
