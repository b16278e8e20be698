// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"

namespace halte::planner {

struct Sight;

// Persons newly reached, by cell: share of the unseen public of each cell met at least once over
// the horizon, 0..1, in the order of Territory::cells.
using CellReach = std::vector<double>;

// People reached in all and by commune. The interval takes every cell at its low, then at its
// high bound together: cautious, since cells seldom err all the same way.
struct ReachedPeople {
    model::Estimate total;
    std::vector<model::AreaReach> areas;  // communes with unseen people, by code
};
ReachedPeople count_reached(const model::Territory& territory, const Sight& sight,
                            const CellReach& reach);

// 1 - Gini coefficient of the share reached, communes weighted by their unseen people: 1 when
// every commune has the same share. With nobody reached at all it is 1: nobody is favoured.
// Two communes of 50 unseen people, shares 0 and 0.4: Gini 0.5, evenness 0.5.
double evenness_of(const std::vector<model::AreaReach>& areas);

// Share reached among the worst-served fifth of the unseen people over that of the best-served
// fifth; 1 when all are served alike, 0 when the worst are not served.
double worst_fifth_ratio(const std::vector<model::AreaReach>& areas);

// Fills what tours take: distance, driving, presence, stops, communes visited, and the road share
// = driving over driving, setup, presence and packing.
void add_tour_totals(const std::vector<model::Tour>& tours, const model::Territory& territory,
                     const std::vector<model::Unit>& units, model::Figures& figures);

}  // namespace halte::planner
