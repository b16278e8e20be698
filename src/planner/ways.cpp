// SPDX-License-Identifier: EUPL-1.2
#include "planner/ways.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "network/road_class.hpp"
#include "network/speed_factors.hpp"
#include "planner/ground.hpp"

namespace halte::planner {

namespace {

template <typename Located>
const Located* find_id(const std::vector<Located>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Located& one) { return one.id.text() == id; });
    return found == all.end() ? nullptr : &*found;
}

Error no_such_unit(std::string_view unit) {
    return {ErrorCode::not_found,
            say("il n’y a pas de dispositif « {} »", "there is no unit \"{}\"", unit), "unit",
            say("choisissez-en un de ce territoire", "choose one of this territory")};
}

Error no_roads(const std::string& profile) {
    return {ErrorCode::not_found,
            say("ce territoire n’a pas de routes pour « {} »",
                "this territory has no roads for \"{}\"", profile),
            "unit", say("importez le territoire à nouveau", "import the territory again")};
}

Error no_way() {
    return {ErrorCode::not_found,
            say("aucun chemin ne mène de l’un à l’autre", "no way leads from one to the other"),
            "to",
            say("l’un des deux est peut-être derrière un sens interdit",
                "one of them may lie behind a closed direction")};
}

std::string_view word_of(network::Turn turn) {
    constexpr std::array<std::string_view, 10> words = {
        "begin",       "straight", "slight_right", "right", "sharp_right",
        "slight_left", "left",     "sharp_left",   "back",  "aboard"};
    return words[static_cast<std::size_t>(turn)];
}

std::string_view word_of(network::RoadClass road_class) {
    return network::road_class_names[static_cast<std::size_t>(road_class)];
}

std::vector<Correction> corrections_of(const network::SpeedFactors& factors) {
    std::vector<Correction> corrections;
    if (factors.overall != 1.0) {
        corrections.push_back({"overall", factors.overall});
    }
    for (std::size_t i = 0; i < factors.by_class.size(); ++i) {
        if (factors.by_class[i] != 1.0) {
            corrections.push_back({network::road_class_names[i], factors.by_class[i]});
        }
    }
    return corrections;
}

Way way_of(const network::Network& network, std::string profile, network::Route route) {
    Way way;
    way.profile = std::move(profile);
    way.corrections = corrections_of(network.factors());
    way.counted = Minutes((std::llround(route.time_s * 1'000.0) + 59'999) / 60'000);
    way.time_s = route.time_s;
    way.walk_s = route.walk_s;
    way.distance = route.distance;
    for (network::Leg& leg : route.legs) {
        way.pieces.push_back({word_of(leg.turn), std::move(leg.road), word_of(leg.road_class),
                              leg.time_s, leg.delay_s, leg.distance, leg.moving_kmh()});
    }
    way.line = std::move(route.line);
    return way;
}

}  // namespace

std::optional<geo::Position> position_of(const model::Territory& territory, std::string_view id) {
    if (const model::Place* place = find_id(territory.places, id)) {
        return place->position;
    }
    if (const model::Base* base = find_id(territory.bases, id)) {
        return base->position;
    }
    return std::nullopt;
}

WayFinder::WayFinder(const model::Territory& territory, const std::vector<model::Unit>& units,
                     const Networks& roads)
    : territory_(territory), units_(units), roads_(roads) {}

Result<network::Snap> WayFinder::snap(const network::Network& network, std::string_view id,
                                      std::string_view field) const {
    const auto position = position_of(territory_, id);
    if (!position) {
        return Error{ErrorCode::not_found,
                     say("il n’y a ni base ni lieu « {} »", "there is no base or place \"{}\"", id),
                     std::string(field),
                     say("prenez-en un de la liste des lieux", "take one from the list of places")};
    }
    return network.require_snap(*position, snap_limit, field);
}

Result<Way> WayFinder::find(const model::UnitId& unit, std::string_view from,
                            std::string_view to) {
    const model::Unit* travels = find_id(units_, unit.text());
    if (travels == nullptr) {
        return no_such_unit(unit.text());
    }
    const std::string profile(profile_of(travels->kind));
    const auto roads = roads_.find(profile);
    if (roads == roads_.end()) {
        return no_roads(profile);
    }
    const network::Network& network = *roads->second;
    const auto start = snap(network, from, "from");
    const auto end = snap(network, to, "to");
    if (!start || !end) {
        Errors problems;
        for (const auto* one : {&start, &end}) {
            if (!*one) {
                problems.insert(problems.end(), one->errors().begin(), one->errors().end());
            }
        }
        return problems;
    }
    auto route = searches_.try_emplace(profile, network).first->second.route(*start, *end);
    if (!route) {
        return no_way();
    }
    return way_of(network, profile, std::move(*route));
}

}  // namespace halte::planner
