// SPDX-License-Identifier: EUPL-1.2
#include "network/oneway.hpp"

#include <optional>

namespace halte::network {

namespace {

std::optional<Directions> directions_in(std::string_view oneway) {
    if (oneway == "yes" || oneway == "true" || oneway == "1") {
        return Directions{.forward = true, .backward = false};
    }
    if (oneway == "-1" || oneway == "reverse") {
        return Directions{.forward = false, .backward = true};
    }
    // Nobody knows when it is open to whom.
    if (oneway == "reversible") {
        return Directions{.forward = false, .backward = false};
    }
    if (oneway == "no" || oneway == "false" || oneway == "0" || oneway == "alternating") {
        return Directions{};
    }
    return std::nullopt;
}

// Lanes and tracks for cycles that go where the rest of the street does not.
Directions with_cycleways(Directions open, const geo::Tags& tags) {
    struct Side {
        std::string_view lane;
        std::string_view oneway;
    };
    constexpr std::array<Side, 4> sides = {{{"cycleway", "cycleway:oneway"},
                                            {"cycleway:left", "cycleway:left:oneway"},
                                            {"cycleway:right", "cycleway:right:oneway"},
                                            {"cycleway:both", "cycleway:both:oneway"}}};
    for (const Side& side : sides) {
        if (tags[side.lane].starts_with("opposite")) {
            open = Directions{};
        }
        if (const auto lane = directions_in(tags[side.oneway])) {
            open.forward = open.forward || lane->forward;
            open.backward = open.backward || lane->backward;
        }
    }
    return open;
}

}  // namespace

Directions directions_of(const Profile& profile, const geo::Tags& tags) {
    std::optional<Directions> stated;
    bool is_particular = false;
    for (const std::string_view key : profile.oneway_keys) {
        if (const auto directions = directions_in(tags[key])) {
            stated = directions;
            is_particular = key != "oneway";
        }
    }
    if (is_particular || profile.travel == Travel::foot) {
        return stated.value_or(Directions{});
    }
    if (!stated) {
        const std::string_view junction = tags["junction"];
        const bool is_round = junction == "roundabout" || junction == "circular";
        stated =
            Directions{.forward = true, .backward = !is_round && tags["highway"] != "motorway"};
    }
    return profile.travel == Travel::cycle ? with_cycleways(*stated, tags) : *stated;
}

}  // namespace halte::network
