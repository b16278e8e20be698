// SPDX-License-Identifier: EUPL-1.2
#include "planner/around.hpp"

#include <algorithm>
#include <array>

#include "network/isochrone.hpp"
#include "network/query.hpp"
#include "planner/ground.hpp"

namespace halte::planner {

namespace {

constexpr std::size_t limits_max = 4;
constexpr Minutes limit_max{60};
constexpr Metres cell_snap_limit{1'000.0};
// Nobody is faster as the crow flies: 130 km/h with an engine, 50 km/h on a cycle, 7 km/h on foot.
constexpr double engine_m_s = 36.2;
constexpr double cycle_m_s = 13.9;
constexpr double foot_m_s = 2.0;

double fastest_m_s(const network::Network& network) {
    const std::string_view profile = network.profile();
    const network::SpeedFactors& factors = network.factors();
    const double factor =
        factors.overall * *std::max_element(factors.by_class.begin(), factors.by_class.end());
    const bool is_on_foot = profile.starts_with("foot") || profile == "wheelchair";
    const bool is_cycle = profile == "cargo_bike" || profile == "e_tricycle";
    return std::max(1.0, factor) * (is_on_foot ? foot_m_s : is_cycle ? cycle_m_s : engine_m_s);
}

Errors problems_of(const AroundQuestion& question) {
    const auto& limits = question.limits;
    const bool are_good =
        !limits.empty() && limits.size() <= limits_max && limits.front() >= Minutes(1) &&
        limits.back() <= limit_max &&
        std::adjacent_find(limits.begin(), limits.end(), std::greater_equal<>()) == limits.end();
    if (are_good) {
        return {};
    }
    return {{ErrorCode::invalid,
             say("il faut une à quatre durées de 1 à 60 minutes, la plus courte d’abord",
                 "one to four durations of 1 to 60 minutes are needed, the shortest first"),
             "minutes", say("par exemple 5,10,15", "for example 5,10,15")}};
}

// Squares near enough as the crow flies, with the road of each.
struct Candidates {
    std::vector<network::Snap> snaps;
    std::vector<std::uint32_t> cells;
};

Candidates candidates_of(const network::Network& network, const std::vector<model::Cell>& cells,
                         const AroundQuestion& question) {
    const Metres reach(fastest_m_s(network) *
                       static_cast<double>(Seconds(question.limits.back()).count()));
    Candidates found;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (geo::distance(cells[i].centre, question.at) > reach) {
            continue;
        }
        if (const auto snap = network.snap(cells[i].centre, cell_snap_limit).snap) {
            found.snaps.push_back(*snap);
            found.cells.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return found;
}

std::vector<Neighbour> neighbours_of(const network::Network& network, const network::Snap& snap,
                                     const std::vector<model::Cell>& cells,
                                     const AroundQuestion& question) {
    const Candidates candidates = candidates_of(network, cells, question);
    const std::array<network::Snap, 1> centre{snap};
    const network::Catchments found =
        network::Query(network).catchments(centre, question.limits.back(), candidates.snaps,
                                           network::Direction::inward);
    std::vector<Neighbour> neighbours;
    for (const network::Reached& cell : found.of(0)) {
        neighbours.push_back({candidates.cells[cell.target], Seconds(cell.time_s)});
    }
    return neighbours;
}

network::Isochrones areas_of(const network::Network& network, const AroundQuestion& question) {
    network::IsochroneQuestion asked;
    asked.points = {question.at};
    asked.limits.assign(question.limits.begin(), question.limits.end());
    asked.direction = network::Direction::inward;
    return network::isochrones(network, asked);
}

}  // namespace

Result<Around> look_around(const Holding& held, const AroundQuestion& question) {
    if (Errors problems = problems_of(question); !problems.empty()) {
        return problems;
    }
    const auto roads = held.networks.find(question.profile);
    if (roads == held.networks.end()) {
        return Error{ErrorCode::not_found,
                     say("ce territoire n’a pas de routes pour « {} »",
                         "this territory has no roads for \"{}\"", question.profile),
                     "profile", say("foot ou car, par exemple", "foot or car, for example")};
    }
    const network::Network& network = *roads->second;
    const auto snap = network.require_snap(question.at, snap_limit, "at");
    if (!snap) {
        return snap.errors();
    }
    Around around;
    around.off_road = snap->off_road;
    around.neighbours = neighbours_of(network, *snap, held.territory.cells, question);
    network::Isochrones areas = areas_of(network, question);
    for (std::size_t i = 0; i < question.limits.size(); ++i) {
        Crowd crowd{.limit = question.limits[i], .area = std::move(areas.areas[i])};
        for (const Neighbour& neighbour : around.neighbours) {
            if (neighbour.time <= crowd.limit) {
                crowd.inhabitants += held.territory.cells[neighbour.cell].inhabitants;
                crowd.need += held.sight.cells[neighbour.cell].need.value;
                crowd.unseen += held.sight.cells[neighbour.cell].unseen.value;
            }
        }
        around.crowds.push_back(std::move(crowd));
    }
    return around;
}

}  // namespace halte::planner
