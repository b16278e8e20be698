// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "model/territory.hpp"
#include "planner/parameters.hpp"
#include "planner/see.hpp"
#include "planner/sight.hpp"

namespace halte::http {

// Whom nobody reaches, as rows and as maps.
std::string commune_sights_json(const model::Territory& territory, const planner::Sight& sight);
std::string commune_map_json(const model::Territory& territory);
std::string cell_map_json(const model::Territory& territory, const planner::Sight& sight);

// "Where does this figure come from?"
struct OriginSubject {
    std::string title;
    need::Estimate need;
    need::Estimate unseen;
};
std::string origin_json(const OriginSubject& subject, const need::Explanation& explanation,
                        const model::Territory& territory,
                        const planner::Parameters& parameters);

}  // namespace halte::http
