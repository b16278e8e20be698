// SPDX-License-Identifier: EUPL-1.2
#include "planner/figures.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/assert.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

// Communes from the worst served to the best, as (unseen, share).
std::vector<std::pair<double, double>> by_share(const std::vector<model::AreaReach>& areas) {
    std::vector<std::pair<double, double>> shares;
    for (const model::AreaReach& area : areas) {
        if (area.unseen > People(0.0)) {
            shares.emplace_back(area.unseen.count(), area.reached / area.unseen);
        }
    }
    std::sort(shares.begin(), shares.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    return shares;
}

// Mean share over the first fifth of the persons, in the order given; a commune may be cut.
template <typename Iterator>
double mean_of_fifth(Iterator from, Iterator to, double persons) {
    double left = persons / 5.0;
    double reached = 0.0;
    for (; from != to && left > 0.0; ++from) {
        const double taken = std::min(left, from->first);
        reached += taken * from->second;
        left -= taken;
    }
    return reached / (persons / 5.0);
}

}  // namespace

ReachedPeople count_reached(const model::Territory& territory, const Sight& sight,
                            const CellReach& reach) {
    HALTE_CHECK(reach.size() == territory.cells.size());
    std::unordered_map<model::CommuneCode, std::size_t> rank;
    ReachedPeople counted;
    for (const model::Commune& commune : territory.communes) {
        rank.emplace(commune.code, counted.areas.size());
        counted.areas.push_back({commune.code, People(0.0), People(0.0)});
    }
    for (std::size_t i = 0; i < reach.size(); ++i) {
        const need::Estimate& unseen = sight.cells[i].unseen;
        counted.total.value += People(unseen.value * reach[i]);
        counted.total.low += People(unseen.low * reach[i]);
        counted.total.high += People(unseen.high * reach[i]);
        model::AreaReach& area = counted.areas[rank.at(territory.cells[i].commune)];
        area.unseen += People(unseen.value);
        area.reached += People(unseen.value * reach[i]);
    }
    std::erase_if(counted.areas,
                  [](const model::AreaReach& area) { return area.unseen <= People(0.0); });
    return counted;
}

double evenness_of(const std::vector<model::AreaReach>& areas) {
    double unseen = 0.0;
    double reached = 0.0;
    double twice_surface = 0.0;  // under the Lorenz curve, in persons squared
    for (const auto& [persons, share] : by_share(areas)) {
        const double before = reached;
        unseen += persons;
        reached += persons * share;
        twice_surface += persons * (before + reached);
    }
    if (reached <= 0.0) {
        return 1.0;
    }
    return std::clamp(twice_surface / (unseen * reached), 0.0, 1.0);
}

double worst_fifth_ratio(const std::vector<model::AreaReach>& areas) {
    const auto shares = by_share(areas);
    double persons = 0.0;
    for (const auto& [unseen, share] : shares) {
        persons += unseen;
    }
    if (persons <= 0.0) {
        return 1.0;
    }
    const double best = mean_of_fifth(shares.rbegin(), shares.rend(), persons);
    return best <= 0.0 ? 1.0 : mean_of_fifth(shares.begin(), shares.end(), persons) / best;
}

void add_tour_totals(const std::vector<model::Tour>& tours, const model::Territory& territory,
                     const std::vector<model::Unit>& units, model::Figures& figures) {
    std::unordered_map<model::PlaceId, model::CommuneCode> commune_of;
    for (const model::Place& place : territory.places) {
        commune_of.emplace(place.id, place.commune);
    }
    std::set<model::CommuneCode> visited;
    Seconds work{0};
    for (const model::Tour& tour : tours) {
        const auto unit = std::find_if(units.begin(), units.end(),
                                       [&](const model::Unit& one) { return one.id == tour.unit; });
        HALTE_CHECK(unit != units.end());
        figures.distance += tour.distance();
        figures.driving += tour.driving();
        for (const model::Stop& stop : tour.stops) {
            figures.presence += stop.closes - stop.opens;
            work += stop.closes - stop.opens + unit->setup + unit->packing;
            visited.insert(commune_of.at(stop.place));
            ++figures.stops;
        }
    }
    work += figures.driving;
    figures.road_share = work.count() == 0 ? 0.0
                                           : static_cast<double>(figures.driving.count()) /
                                                 static_cast<double>(work.count());
    figures.communes_visited = static_cast<int>(visited.size());
}

}  // namespace halte::planner
