// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace halte::network {

// Kinds of ways, from the most important to the least: smaller is more important.
enum class RoadClass : std::uint8_t {
    motorway,
    trunk,
    fast_link,  // motorway_link, trunk_link
    primary,
    link,       // primary_link and below
    secondary,
    tertiary,
    unclassified,
    residential,
    living_street,
    service,
    pedestrian,
    track,
    cycleway,
    path,       // also bridleway
    footway,    // also corridor, platform
    steps,
    ferry,      // also shuttle trains
};
inline constexpr std::size_t road_class_count = 18;

inline constexpr std::array<std::string_view, road_class_count> road_class_names = {
    "motorway",     "trunk",       "fast_link",     "primary", "link",       "secondary",
    "tertiary",     "unclassified", "residential",  "living_street", "service", "pedestrian",
    "track",        "cycleway",    "path",          "footway", "steps",      "ferry"};

// Class of a value of highway=*; nothing when it is no way for anybody (raceway, rest_area...).
std::optional<RoadClass> road_class_of(std::string_view highway);

}  // namespace halte::network
