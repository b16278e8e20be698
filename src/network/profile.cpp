// SPDX-License-Identifier: EUPL-1.2
#include "network/profile.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>

#include "base/format.hpp"
#include "network/tag_values.hpp"

namespace halte::network {

namespace {

constexpr double kmh_of_ferries = 10.0;
// Share of a speed limit that is driven on average (OSRM takes 0.8, GraphHopper 0.9).
constexpr double share_of_limit = 0.85;
// The general limit outside towns in France since 2018.
constexpr double rural_cap_kmh = 80.0;

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

// Both ways on, in the direction of the points and against it.
struct Directions {
    bool forward = true;
    bool backward = true;
};

std::optional<Directions> directions_of(std::string_view oneway) {
    if (is_one_of(oneway, {"yes", "true", "1"})) {
        return Directions{.forward = true, .backward = false};
    }
    if (is_one_of(oneway, {"-1", "reverse"})) {
        return Directions{.forward = false, .backward = true};
    }
    if (oneway == "reversible") {
        return Directions{.forward = false, .backward = false};
    }
    if (is_one_of(oneway, {"no", "false", "0", "alternating"})) {
        return Directions{};
    }
    return std::nullopt;
}

bool has_contraflow(const geo::Tags& tags) {
    return tags["oneway:bicycle"] == "no" || tags["cycleway"].starts_with("opposite") ||
           tags["cycleway:left"].starts_with("opposite") ||
           tags["cycleway:right"].starts_with("opposite");
}

Directions directions(const Profile& profile, const geo::Tags& tags) {
    if (profile.travel == Travel::foot) {
        return directions_of(tags["oneway:foot"]).value_or(Directions{});
    }
    if (profile.travel == Travel::cycle) {
        if (const auto own = directions_of(tags["oneway:bicycle"])) {
            return *own;
        }
        if (has_contraflow(tags)) {
            return Directions{};
        }
    }
    if (const auto stated = directions_of(tags["oneway"])) {
        return *stated;
    }
    const bool is_circle = is_one_of(tags["junction"], {"roundabout", "circular"});
    const bool is_motorway = tags["highway"] == "motorway";
    return Directions{.forward = true, .backward = !is_circle && !is_motorway};
}

enum class Access { unsaid, open, on_foot, closed };

// The last key present decides. `particular` says that it was not the general `access`.
struct Verdict {
    Access access = Access::unsaid;
    bool is_particular = false;
};

Verdict access(const Profile& profile, const geo::Tags& tags) {
    Verdict verdict;
    for (const std::string_view key : profile.access_keys) {
        const std::string_view value = tags[key];
        if (value.empty()) {
            continue;
        }
        verdict.is_particular = key != "access";
        if (is_one_of(value, {"yes", "permissive", "designated", "destination", "customers",
                              "delivery", "public", "official", "unknown", "use_sidepath"})) {
            verdict.access = Access::open;
        } else if (value == "dismount") {
            verdict.access = Access::on_foot;
        } else {
            verdict.access = Access::closed;
        }
    }
    return verdict;
}

bool is_too_big(const Profile& profile, const geo::Tags& tags) {
    const auto exceeds = [&tags](double size, std::initializer_list<std::string_view> keys) {
        return size > 0.0 && std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
                   const std::optional<double> limit = size_value(tags[key]);
                   return limit && *limit < size;
               });
    };
    return exceeds(profile.height_m, {"maxheight", "maxheight:physical"}) ||
           exceeds(profile.width_m, {"maxwidth", "maxwidth:physical"}) ||
           exceeds(profile.weight_t, {"maxweight"});
}

double class_speed(const Profile& profile, RoadClass road_class) {
    return profile.speeds_kmh[static_cast<std::size_t>(road_class)];
}

// A limit tells how fast an important road is. On a lane it tells what is forbidden, not what is
// possible, so there it only slows down.
double motor_speed(double class_kmh, RoadClass road_class, const geo::Tags& tags) {
    if (const auto free = speed_limit_kmh(tags["freespeed_kmh"])) {
        // Speed without traffic as the source estimates it; no faster than the class usually is.
        return std::min(class_kmh, *free);
    }
    const std::optional<double> limit = speed_limit_kmh(tags["maxspeed"]);
    if (!limit) {
        return class_kmh;
    }
    const double driven = *limit * share_of_limit;
    if (road_class > RoadClass::tertiary) {
        return std::min(class_kmh, driven);
    }
    return std::min(driven, std::max(class_kmh, rural_cap_kmh));
}

double surface_cap(const Profile& profile, const geo::Tags& tags) {
    double cap = 1'000.0;
    for (const auto& [value, kmh] : profile.surface_caps_kmh) {
        if (tags["surface"] == value || tags["tracktype"] == value) {
            cap = std::min(cap, kmh);
        }
    }
    return cap;
}

Passage ferry(const Profile& profile, const geo::Tags& tags) {
    const Verdict verdict = access(profile, tags);
    // A ferry takes walkers and cycles unless it says no, motor vehicles only when it says so.
    const bool is_open = verdict.access == Access::open ||
                         (verdict.access == Access::unsaid && profile.travel != Travel::motor);
    if (!profile.may_use_ferries || !is_open) {
        return {};
    }
    Passage way{.road_class = RoadClass::ferry,
                .forward_kmh = kmh_of_ferries,
                .backward_kmh = kmh_of_ferries,
                .duration = duration_value(tags["duration"]).value_or(Seconds(0))};
    const Directions open = directions_of(tags["oneway"]).value_or(Directions{});
    way.forward_kmh *= open.forward ? 1.0 : 0.0;
    way.backward_kmh *= open.backward ? 1.0 : 0.0;
    return way;
}

// Of one who passes, without the factors of the user; 0 when closed.
double speed(const Profile& profile, RoadClass road_class, const geo::Tags& tags) {
    const Verdict verdict = access(profile, tags);
    if (verdict.access == Access::closed || is_too_big(profile, tags)) {
        return 0.0;
    }
    double kmh = class_speed(profile, road_class);
    if (kmh == 0.0 && verdict.access == Access::open && verdict.is_particular &&
        (road_class != RoadClass::steps || profile.travel == Travel::foot)) {
        kmh = profile.opened_kmh;
    }
    if (verdict.access == Access::on_foot) {
        kmh = road_class == RoadClass::steps ? 0.0 : 4.0;
    }
    if (profile.travel == Travel::motor) {
        kmh = motor_speed(kmh, road_class, tags);
    }
    return std::min(kmh, surface_cap(profile, tags));
}

}  // namespace

std::optional<RoadClass> road_class_of(std::string_view highway) {
    if (is_one_of(highway, {"motorway_link", "trunk_link"})) {
        return RoadClass::fast_link;
    }
    if (is_one_of(highway, {"primary_link", "secondary_link", "tertiary_link"})) {
        return RoadClass::link;
    }
    if (highway == "road") {
        return RoadClass::unclassified;
    }
    if (highway == "bridleway") {
        return RoadClass::path;
    }
    if (is_one_of(highway, {"corridor", "platform"})) {
        return RoadClass::footway;
    }
    const auto* const found =
        std::find(road_class_names.begin(), road_class_names.end(), highway);
    if (found == road_class_names.end() || highway == "ferry" || highway == "link" ||
        highway == "fast_link") {
        return std::nullopt;
    }
    return static_cast<RoadClass>(found - road_class_names.begin());
}

Result<Done> check(const SpeedFactors& factors) {
    Errors errors;
    const auto check_one = [&errors](double factor, std::string field) {
        if (!(factor >= 0.1 && factor <= 3.0)) {
            errors.push_back(
                Error{.code = ErrorCode::invalid,
                      .message = say("un facteur de vitesse est entre 0,1 et 3 ; {} ne l'est pas",
                                     "a speed factor is between 0.1 and 3, not {}", factor),
                      .field = std::move(field),
                      .hint = say("1 garde la vitesse habituelle, 0.8 la réduit d'un cinquième",
                                  "1 keeps the usual speed, 0.8 makes it a fifth slower")});
        }
    };
    check_one(factors.overall, "speed_factors.overall");
    for (std::size_t i = 0; i < road_class_count; ++i) {
        check_one(factors.by_class[i], text("speed_factors.", road_class_names[i]));
    }
    if (!errors.empty()) {
        return errors;
    }
    return Done{};
}

Passage passage(const Profile& profile, const SpeedFactors& factors, const geo::Tags& tags) {
    Passage way;
    if (tags["route"] == "ferry") {
        way = ferry(profile, tags);
    } else if (const auto road_class = road_class_of(tags["highway"])) {
        const double kmh = speed(profile, *road_class, tags);
        const Directions open = directions(profile, tags);
        way = Passage{.road_class = *road_class,
                      .forward_kmh = open.forward ? kmh : 0.0,
                      .backward_kmh = open.backward ? kmh : 0.0,
                      .duration = Seconds(0)};
    }
    const double factor =
        factors.overall * factors.by_class[static_cast<std::size_t>(way.road_class)];
    way.forward_kmh *= factor;
    way.backward_kmh *= factor;
    return way;
}

NodeEffect node_effect(const Profile& profile, const geo::Tags& tags) {
    NodeEffect effect;
    const std::string_view barrier = tags["barrier"];
    if (!barrier.empty()) {
        const Verdict verdict = access(profile, tags);
        const auto& listed = profile.barriers_listed;
        const bool is_listed = std::find(listed.begin(), listed.end(), barrier) != listed.end();
        const bool stops = (profile.travel == Travel::motor) != is_listed;
        effect.is_closed = verdict.access == Access::closed || is_too_big(profile, tags) ||
                           (stops && verdict.access == Access::unsaid);
    }
    const std::string_view highway = tags["highway"];
    const bool is_signal = highway == "traffic_signals";
    const bool is_sign = is_one_of(highway, {"stop", "give_way"});
    const double delay_s = is_signal ? profile.signal_s : is_sign ? profile.stop_s : 0.0;
    const std::string_view direction =
        is_signal && tags.has("traffic_signals:direction") ? tags["traffic_signals:direction"]
                                                           : tags["direction"];
    effect.forward_s = direction == "backward" ? 0.0 : delay_s;
    effect.backward_s = direction == "forward" ? 0.0 : delay_s;
    return effect;
}

}  // namespace halte::network
