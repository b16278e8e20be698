// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/feature.hpp"

namespace halte::formats {

// What is drawn, in which layer, from which zoom on.
struct Drawn {
    std::string_view layer;
    std::string_view kind;  // attribute `class`; empty: none
    int from_zoom = 0;
    friend bool operator==(const Drawn&, const Drawn&) = default;
};

std::optional<Drawn> drawn_line(const geo::Tags& tags);
std::optional<Drawn> drawn_area(const geo::Tags& tags);

inline constexpr int refs_from_zoom = 9;
inline constexpr int road_names_from_zoom = 12;

// 0 for a city of 100,000, 8 for a hamlet.
int rank_of(double population);
int zoom_of_rank(int rank);

}  // namespace halte::formats
