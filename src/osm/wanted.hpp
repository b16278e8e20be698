// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string_view>

#include "osm/reader.hpp"

namespace halte::osm {

// Value of a key, empty when absent: lets the rules be read from libosmium's tags or from ours.
using TagLookup = std::function<std::string_view(const char* key)>;

bool is_wanted_road(const TagLookup& tag, const Wanted& wanted);
// A line that is no road: rivers and canals.
bool is_wanted_line(const TagLookup& tag, const Wanted& wanted);
// Whether a closed way or a multipolygon relation with these tags is handed over as an area.
bool is_wanted_area(const TagLookup& tag, const Wanted& wanted);
bool is_wanted_relation(const TagLookup& tag, const Wanted& wanted);
bool is_wanted_restriction(const TagLookup& tag, const Wanted& wanted);
bool is_wanted_point(const TagLookup& tag, const Wanted& wanted);

}  // namespace halte::osm
