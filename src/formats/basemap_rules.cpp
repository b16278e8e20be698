// SPDX-License-Identifier: EUPL-1.2
#include "formats/basemap_rules.hpp"

#include <algorithm>
#include <array>

namespace halte::formats {

namespace {

struct Rule {
    std::string_view value;
    Drawn drawn;
};

constexpr std::array road_rules = {
    Rule{"motorway", {"roads", "motorway", 5}},
    Rule{"trunk", {"roads", "trunk", 5}},
    Rule{"primary", {"roads", "primary", 6}},
    Rule{"secondary", {"roads", "secondary", 8}},
    Rule{"tertiary", {"roads", "tertiary", 10}},
    Rule{"unclassified", {"roads", "unclassified", 11}},
    Rule{"residential", {"roads", "residential", 12}},
    Rule{"living_street", {"roads", "living_street", 12}},
    Rule{"pedestrian", {"roads", "pedestrian", 12}},
    Rule{"road", {"roads", "unclassified", 12}},
    Rule{"service", {"roads", "service", 13}},
    Rule{"track", {"roads", "track", 13}},
    Rule{"cycleway", {"roads", "cycleway", 13}},
    Rule{"path", {"roads", "path", 14}},
    Rule{"bridleway", {"roads", "path", 14}},
    Rule{"footway", {"roads", "footway", 14}},
    Rule{"steps", {"roads", "steps", 14}},
};

constexpr std::array landuse_rules = {
    Rule{"forest", {"landuse", "wood", 9}},
    Rule{"residential", {"landuse", "residential", 10}},
    Rule{"industrial", {"landuse", "industrial", 11}},
    Rule{"commercial", {"landuse", "industrial", 11}},
    Rule{"retail", {"landuse", "industrial", 11}},
    Rule{"farmland", {"landuse", "farmland", 10}},
    Rule{"meadow", {"landuse", "farmland", 10}},
    Rule{"orchard", {"landuse", "farmland", 10}},
    Rule{"vineyard", {"landuse", "farmland", 10}},
    Rule{"reservoir", {"water", "lake", 7}},
    Rule{"basin", {"water", "lake", 10}},
};

template <typename Rules>
std::optional<Drawn> find(const Rules& rules, std::string_view value) {
    const auto at = std::find_if(rules.begin(), rules.end(),
                                 [value](const Rule& rule) { return rule.value == value; });
    return at == rules.end() ? std::nullopt : std::optional(at->drawn);
}

}  // namespace

std::optional<Drawn> drawn_line(const geo::Tags& tags) {
    if (tags["waterway"] == "river") {
        return Drawn{"water", "river", 9};
    }
    if (tags["waterway"] == "canal") {
        return Drawn{"water", "canal", 11};
    }
    std::string_view highway = tags["highway"];
    const bool is_link = highway.ends_with("_link");
    if (is_link) {
        highway.remove_suffix(5);
    }
    std::optional<Drawn> drawn = find(road_rules, highway);
    if (drawn && is_link) {
        drawn->from_zoom = std::max(drawn->from_zoom, 11);
    }
    return drawn;
}

std::optional<Drawn> drawn_area(const geo::Tags& tags) {
    if (tags.has("building") && tags["building"] != "no") {
        return Drawn{"buildings", "", 13};
    }
    if (tags["natural"] == "water" || tags["waterway"] == "riverbank") {
        const bool is_river = tags["waterway"] == "riverbank" || tags["water"] == "river";
        return Drawn{"water", is_river ? "river" : "lake", 7};
    }
    if (tags["natural"] == "wood") {
        return Drawn{"landuse", "wood", 9};
    }
    if (tags["leisure"] == "park" || tags["leisure"] == "garden") {
        return Drawn{"landuse", "park", 11};
    }
    return find(landuse_rules, tags["landuse"]);
}

int rank_of(double population) {
    constexpr std::array<double, 8> least = {100'000, 50'000, 20'000, 10'000,
                                             5'000,   2'000,  1'000,  500};
    const auto at = std::find_if(least.begin(), least.end(),
                                 [population](double each) { return population >= each; });
    return static_cast<int>(at - least.begin());
}

int zoom_of_rank(int rank) {
    constexpr std::array<int, 9> zooms = {5, 5, 6, 7, 8, 9, 10, 10, 11};
    return zooms[static_cast<std::size_t>(std::clamp(rank, 0, 8))];
}

}  // namespace halte::formats
