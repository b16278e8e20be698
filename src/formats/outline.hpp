// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "geo/shape.hpp"

namespace halte::formats {

// Joins lines end to end wherever exactly two ends meet, so that a road cut into pieces is drawn
// as one. Ends meet when their positions are equal.
std::vector<geo::Line> join_lines(std::vector<geo::Line> lines);

// The common surface of areas that fit together: an edge that two neighbours share is inside and
// goes. Contours that do not fit keep their own border there; nothing is ever lost.
geo::Area merge_areas(std::span<const geo::Area> areas);

// Every border once, shared ones too, as long lines.
std::vector<geo::Line> borders_of(std::span<const geo::Area> areas);

}  // namespace halte::formats
