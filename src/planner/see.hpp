// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/territory.hpp"
#include "need/explain.hpp"
#include "planner/networks.hpp"
#include "planner/parameters.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

// Whom nobody reaches: need of each square by the ages and means of its commune, minus what the
// existing offer reaches along the roads, with an interval. Same inputs, same sight, to the bit.
// Errors: unavailable when cancelled.
Result<Sight> see(const model::Territory& territory, const Networks& networks,
                  const Parameters& parameters, Progress& progress, CancelToken cancel = {});

// "Where does this figure come from?", every term of it. `commune` and `cell` are positions in
// the territory's own lists; offers are positions in Territory::provisions.
need::Explanation explain_commune(const model::Territory& territory, const Sight& sight,
                                  const Parameters& parameters, std::uint32_t commune);
need::Explanation explain_cell(const model::Territory& territory, const Sight& sight,
                               const Parameters& parameters, std::uint32_t cell);

}  // namespace halte::planner
