// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/present.hpp"
#include "planner/import_tables.hpp"

namespace halte::planner {

// A row of `tours`: what takes place today, and the spot where. A spot named in several rows (the
// morning and the afternoon) has one id; its first row says where it is.
struct TourRow {
    model::PresentStop stop;
    model::Place place;
    bool has_position = false;
};

// The table `tours` of the folder; empty when there is none. A row that cannot be read is refused;
// one that cannot be driven is taken, for it is what exists: planner/present.hpp tells.
std::vector<TourRow> read_tours(const TerritoryFolder& folder, Tables& tables,
                                const AttendanceParameters& attendance, Findings& findings);

// Once places are chosen: names the place of each row (its own, or the one kept near it), and lets
// that place welcome at the hours of the row, since it does so today.
void settle_tours(std::vector<TourRow>& rows, std::vector<model::Place>& places);

}  // namespace halte::planner
