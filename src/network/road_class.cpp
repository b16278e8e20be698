// SPDX-License-Identifier: EUPL-1.2
#include "network/road_class.hpp"

#include <algorithm>
#include <utility>

namespace halte::network {

namespace {

using enum RoadClass;

// Values of highway=* that are not the name of a class.
constexpr std::array<std::pair<std::string_view, RoadClass>, 9> other_names = {
    {{"motorway_link", fast_link},
     {"trunk_link", fast_link},
     {"primary_link", link},
     {"secondary_link", link},
     {"tertiary_link", link},
     {"road", unclassified},
     {"bridleway", path},
     {"corridor", footway},
     {"platform", footway}}};

}  // namespace

std::optional<RoadClass> road_class_of(std::string_view highway) {
    for (const auto& [name, road_class] : other_names) {
        if (name == highway) {
            return road_class;
        }
    }
    const auto* const found = std::find(road_class_names.begin(), road_class_names.end(), highway);
    if (found == road_class_names.end()) {
        return std::nullopt;
    }
    const auto road_class = static_cast<RoadClass>(found - road_class_names.begin());
    const bool is_our_word = road_class == fast_link || road_class == link || road_class == ferry;
    return is_our_word ? std::nullopt : std::optional(road_class);
}

}  // namespace halte::network
