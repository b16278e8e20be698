// SPDX-License-Identifier: EUPL-1.2
#include "osm/wanted.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace halte::osm {

namespace {

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_set(std::string_view value) {
    return !value.empty() && value != "no";
}

// Any key by which a place where people meet may be known.
bool is_place(const TagLookup& tag) {
    constexpr std::array keys = {"amenity",          "shop",  "office",     "leisure",
                                 "tourism",          "place", "healthcare", "social_facility",
                                 "community_centre", "craft", "historic",   "public_transport"};
    return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return is_set(tag(key)); });
}

bool is_water(const TagLookup& tag) {
    return tag("natural") == "water" || tag("waterway") == "riverbank" ||
           is_one_of(tag("landuse"), {"reservoir", "basin"});
}

bool is_landuse(const TagLookup& tag) {
    return is_set(tag("landuse")) ||
           is_one_of(tag("natural"), {"wood", "scrub", "heath", "grassland", "beach", "wetland"}) ||
           is_one_of(tag("leisure"), {"park", "garden", "pitch", "nature_reserve"});
}

}  // namespace

bool is_wanted_road(const TagLookup& tag, const Wanted& wanted) {
    if (!wanted.roads) {
        return false;
    }
    const std::string_view highway = tag("highway");
    const bool is_built =
        is_set(highway) && !is_one_of(highway, {"proposed", "construction", "abandoned", "razed",
                                                "planned", "demolished", "disused"});
    return is_built || tag("route") == "ferry";
}

bool is_wanted_line(const TagLookup& tag, const Wanted& wanted) {
    return wanted.water && is_one_of(tag("waterway"), {"river", "canal"});
}

bool is_wanted_area(const TagLookup& tag, const Wanted& wanted) {
    // A closed road is a loop unless it says that it is a square.
    const bool is_loop = is_set(tag("highway")) && tag("area") != "yes";
    if (is_loop || tag("area") == "no") {
        return false;
    }
    return (wanted.buildings && is_set(tag("building"))) || (wanted.water && is_water(tag)) ||
           (wanted.landuse && is_landuse(tag)) ||
           (wanted.places && (is_place(tag) || tag("highway") == "pedestrian"));
}

bool is_wanted_relation(const TagLookup& tag, const Wanted& wanted) {
    if (tag("boundary") == "administrative") {
        return wanted.boundaries && is_one_of(tag("type"), {"boundary", "multipolygon"});
    }
    return tag("type") == "multipolygon" && is_wanted_area(tag, wanted);
}

bool is_wanted_restriction(const TagLookup& tag, const Wanted& wanted) {
    // "restriction:hgv" as a type is old style, and still met.
    const std::string_view type = tag("type");
    return wanted.roads && wanted.turn_restrictions &&
           (type == "restriction" || type.starts_with("restriction:"));
}

bool is_wanted_point(const TagLookup& tag, const Wanted& wanted) {
    const bool is_on_road = is_set(tag("barrier")) ||
                            is_one_of(tag("highway"), {"traffic_signals", "stop", "give_way"});
    return (wanted.road_points && is_on_road) || (wanted.places && is_place(tag));
}

}  // namespace halte::osm
