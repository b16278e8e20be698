// SPDX-License-Identifier: EUPL-1.2
#include "support/three_villages.hpp"

#include <cmath>

namespace halte::test {

namespace {

constexpr double uptake = 0.5;
constexpr std::uint32_t minutes[3][3] = {{0, 20, 30}, {20, 0, 25}, {30, 25, 0}};

model::WeeklyHours every_day(const char* hours) {
    model::WeeklyHours weekly;
    for (std::size_t day = 0; day < 5; ++day) {
        weekly.days[day] = model::parse_windows(hours).value();
    }
    return weekly;
}

geo::Position village(std::size_t rank) {
    return geo::Position::at({.lat = 42.0 + 0.1 * static_cast<double>(rank), .lon = 9.0});
}

model::Place place(const char* id, model::PlaceKind kind, std::size_t rank) {
    model::Place made;
    made.id = model::PlaceId(id);
    made.kind = kind;
    made.name = id;
    made.commune = model::CommuneCode("2B00" + std::to_string(rank + 1));
    made.position = village(rank);
    made.welcome = every_day("09:00-12:00 14:00-17:00");
    return made;
}

// Nodes: the base, then the places; the market stands in Albi too.
constexpr std::size_t village_of_node[] = {0, 0, 1, 2, 0};

}  // namespace

ThreeVillages::ThreeVillages() {
    territory.id = "villages";
    territory.name = "Trois villages";
    const char* names[] = {"Albi", "Brando", "Corsoli"};
    for (std::size_t i = 0; i < 3; ++i) {
        model::Commune commune;
        commune.code = model::CommuneCode("2B00" + std::to_string(i + 1));
        commune.name = names[i];
        commune.population.inhabitants = 500.0;
        territory.communes.push_back(commune);
        model::Cell cell;
        cell.square = geo::GridCell::at(village(i));
        cell.commune = commune.code;
        cell.centre = village(i);
        cell.inhabitants = 500.0;
        territory.cells.push_back(cell);
        planner::CellSight seen;
        seen.need = {120.0, 100.0, 150.0};
        seen.unseen = {100.0, 80.0, 130.0};
        sight.cells.push_back(seen);
        sight.catchments.close_row();
    }
    territory.bases.push_back(
        {model::BaseId("albi"), "Albi", territory.communes[0].code, village(0)});
    territory.places = {place("albi-place", model::PlaceKind::square, 0),
                        place("brando-place", model::PlaceKind::square, 1),
                        place("corsoli-place", model::PlaceKind::square, 2),
                        place("albi-marche", model::PlaceKind::market, 0)};
    territory.places[3].welcome = {};
    territory.places[3].welcome.days[3] = model::parse_windows("08:00-12:30").value();

    model::Unit van;
    van.id = model::UnitId("van");
    van.name = "Camion";
    van.start = van.end = model::BaseId("albi");
    van.shifts = every_day("08:30-17:30");
    van.pause = model::Break{};
    units.push_back(van);

    parameters.attendance.ramp_up_visits = 2.0;
    parameters.attendance.cost_per_km = 0.001;
    parameters.attendance.cost_per_hour = 0.01;
    lay_ground();
}

void ThreeVillages::lay_ground() {
    ground.base_count = 1;
    ground.node_count = 5;
    ground.profiles = {"van"};
    solver::Matrix matrix;
    for (const std::size_t from : village_of_node) {
        for (const std::size_t to : village_of_node) {
            matrix.travel_s.push_back(minutes[from][to] * 60);
            matrix.distance_m.push_back(minutes[from][to] * 1000);
        }
    }
    ground.matrices.push_back(std::move(matrix));
    ground.reach_begin.push_back(0);
    ground.near_begin.push_back(0);
    for (std::size_t i = 0; i < territory.places.size(); ++i) {
        const auto exposure =
            static_cast<std::int32_t>(std::lround(-std::log(1.0 - uptake) * solver::exposure_one));
        ground.reach.push_back({static_cast<std::uint32_t>(village_of_node[i + 1]), exposure});
        ground.reach_begin.push_back(static_cast<std::uint32_t>(ground.reach.size()));
        ground.near.push_back(static_cast<std::uint32_t>(village_of_node[i + 1]));
        ground.near_begin.push_back(static_cast<std::uint32_t>(ground.near.size()));
    }
}

planner::Evidence ThreeVillages::evidence() const {
    const auto rank_of = [](geo::Position position) {
        return static_cast<std::size_t>(std::lround((position.lat() - 42.0) * 10.0));
    };
    planner::Evidence evidence{
        .territory = territory,
        .units = units,
        .leg_of = [rank_of](model::UnitKind, geo::Position from,
                            geo::Position to) -> std::optional<planner::Leg> {
            const std::uint32_t taken = minutes[rank_of(from)][rank_of(to)];
            return planner::Leg{Seconds(taken * 60), Metres(taken * 1000.0)};
        },
        .shares_of =
            [rank_of](const model::Place& one) {
                return std::vector{planner::Evidence::CellShare{rank_of(one.position), uptake}};
            },
        .sight = &sight,
        .parameters = &parameters};
    return evidence;
}

model::Request ThreeVillages::request() const {
    model::Request request;
    request.first_day = parse_day("2026-12-07").value();
    request.weeks = 2;
    request.seconds = 0.5;
    return request;
}

}  // namespace halte::test
