// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/changes.hpp"

namespace halte::planner {

// The plan as it will be asked: its series, and what may still be chosen.
struct Wanted {
    model::Request request;
    std::vector<model::Series> series;
    std::optional<std::uint32_t> free_place;
    // How the free place comes when it was there before; it may then find no room.
    std::optional<model::Series> before = {};
};

// What is asked of a plan after a change without faults.
Wanted wanted_after(const Setting& setting, const model::Plan& plan, const Change& change);

// Where a place stands in the territory, if it does.
std::optional<std::uint32_t> place_index(const Setting& setting, const model::PlaceId& id);

}  // namespace halte::planner
