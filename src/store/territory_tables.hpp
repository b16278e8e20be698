// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "model/territory.hpp"
#include "store/sqlite.hpp"

namespace halte::store {

// Inside the caller's transaction. Replaces every row of the territory.
void write_territory(Database& database, const model::Territory& territory);
// Nothing when none was stored.
std::optional<model::Territory> read_territory(Database& database);

// The part of a territory where people are helped or welcomed: provisions, places, bases.
void write_places(Database& database, const model::Territory& territory);
void read_places(Database& database, model::Territory& territory);

}  // namespace halte::store
