// SPDX-License-Identifier: EUPL-1.2
#include "planner/place_spots.hpp"

#include <algorithm>

namespace halte::planner {

namespace {

// A facility draws people like so many inhabitants, when the heart of a commune is looked for.
constexpr double facility_pull = 5.0;

struct Crowd {
    std::size_t count = 0;
    double lat_sum = 0.0;
    double lon_sum = 0.0;
};
using Crowds = std::map<geo::GridCell, Crowd>;

Crowds crowds_of(std::span<const Facility> facilities) {
    Crowds crowds;
    for (const Facility& facility : facilities) {
        Crowd& crowd = crowds[geo::GridCell::at(facility.position)];
        ++crowd.count;
        crowd.lat_sum += facility.position.lat();
        crowd.lon_sum += facility.position.lon();
    }
    return crowds;
}

// The squares of one commune, strongest pull first.
std::vector<Spot> spots_in(const std::vector<const model::Cell*>& cells, const Crowds& crowds) {
    std::map<geo::GridCell, double> inhabitants;
    for (const model::Cell* cell : cells) {
        inhabitants[cell->square] += cell->inhabitants;
    }
    std::vector<Spot> spots;
    for (const model::Cell* cell : cells) {
        Spot spot{cell->square, cell->centre, cell->inhabitants, 0.0, 0.0};
        for (int north = -1; north <= 1; ++north) {
            for (int east = -1; east <= 1; ++east) {
                const geo::GridCell beside{
                    cell->square.north_m + north * geo::GridCell::side_m,
                    cell->square.east_m + east * geo::GridCell::side_m};
                if (const auto found = inhabitants.find(beside); found != inhabitants.end()) {
                    spot.around += found->second;
                }
                if (const auto found = crowds.find(beside); found != crowds.end()) {
                    // Far facilities count less, so that the middle square wins.
                    const double share = north == 0 && east == 0 ? 1.0 : 0.5;
                    spot.pull += share * facility_pull * static_cast<double>(found->second.count);
                }
            }
        }
        spot.pull += spot.around + cell->inhabitants;
        if (const auto found = crowds.find(cell->square); found != crowds.end()) {
            const double count = static_cast<double>(found->second.count);
            spot.centre = geo::Position::at({.lat = found->second.lat_sum / count,
                                             .lon = found->second.lon_sum / count});
        }
        spots.push_back(spot);
    }
    std::stable_sort(spots.begin(), spots.end(),
                     [](const Spot& a, const Spot& b) { return a.pull > b.pull; });
    return spots;
}

}  // namespace

std::map<model::CommuneCode, std::vector<Spot>> spots_of(const model::Territory& territory,
                                                         std::span<const Facility> facilities) {
    const Crowds crowds = crowds_of(facilities);
    std::map<model::CommuneCode, std::vector<const model::Cell*>> cells;
    for (const model::Cell& cell : territory.cells) {
        cells[cell.commune].push_back(&cell);
    }
    std::map<model::CommuneCode, std::vector<Spot>> spots;
    for (const auto& [commune, list] : cells) {
        spots.emplace(commune, spots_in(list, crowds));
    }
    return spots;
}

std::vector<std::optional<geo::Position>> hearts_of(const model::Territory& territory,
                                                    std::span<const Facility> facilities) {
    const auto spots = spots_of(territory, facilities);
    std::vector<std::optional<geo::Position>> hearts;
    for (const model::Commune& commune : territory.communes) {
        const auto found = spots.find(commune.code);
        hearts.push_back(found == spots.end()
                             ? std::nullopt
                             : std::optional<geo::Position>(found->second.front().centre));
    }
    return hearts;
}

}  // namespace halte::planner
