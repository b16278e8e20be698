// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "base/zone.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "model/present.hpp"
#include "planner/networks.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

class Store;

// What a desk holds in memory of its territory, as the store had it at one moment. It never
// changes: another import makes another one.
struct Holding {
    std::int64_t stock_version = 0;
    model::Territory territory;
    std::vector<model::Unit> units;
    Networks networks;
    Sight sight;
    std::vector<model::PresentStop> present;  // the tours of today; empty: not known
    Zone zone;
};

// Errors: not_found when the store holds no territory (hint: `halte demo` or `halte import`).
Result<model::Territory> read_territory(Store& store);
// The roads on foot, by car, and of the units. Errors: unavailable (import again).
Result<Networks> read_networks(Store& store, const std::vector<model::Unit>& units);
// What was seen of that territory. Errors: unavailable (see again).
Result<Sight> read_sight(Store& store, const model::Territory& territory);
// The tours of today; none when none were imported. Errors: unavailable (import again).
Result<std::vector<model::PresentStop>> read_present(Store& store);
// All of it, of one and the same stock even while another program stores one. Errors: of each.
Result<Holding> read_holding(Store& store);

}  // namespace halte::planner
