// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/result.hpp"
#include "http/target.hpp"
#include "planner/around.hpp"
#include "planner/ways.hpp"

namespace halte::http {

// "Why this time?": a way with its pieces of road.
std::string way_json(const planner::Way& way);
// Who can come to a point: figures of each limit, areas and squares.
std::string around_json(const planner::Around& around, const planner::AroundQuestion& question,
                        const planner::Holding& held);

// ?lon=9.15&lat=42.3&profile=foot&minutes=5,10,15. Errors: invalid, each with its field.
Result<planner::AroundQuestion> read_around_question(const Target& target);

}  // namespace halte::http
