// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/sentence.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"

namespace halte::app {

// Names for the reader of what a desk holds; the id of what is not there any more.
std::string place_name(const model::Territory& territory, const model::PlaceId& id);
std::string unit_name(const std::vector<model::Unit>& units, const model::UnitId& id);
// "lundi", "Monday".
Sentence weekday_name(Weekday weekday);

}  // namespace halte::app
