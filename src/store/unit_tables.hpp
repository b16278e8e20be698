// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/unit.hpp"
#include "store/sqlite.hpp"

namespace halte::store {

// Inside the caller's transaction.
void write_units(Database& database, const std::vector<model::Unit>& units);  // replaces all
void write_unit(Database& database, const model::Unit& unit);  // in the place of its id, or last
std::vector<model::Unit> read_units(Database& database);

}  // namespace halte::store
