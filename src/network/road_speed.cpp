// SPDX-License-Identifier: EUPL-1.2
#include "network/road_speed.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "network/freespeed.hpp"
#include "network/tag_values.hpp"

namespace halte::network {

namespace {

// The general limit outside towns in France since 2018.
constexpr double rural_cap_kmh = 80.0;
constexpr double walking_kmh = 4.0;
constexpr double no_cap_kmh = 1'000.0;

std::optional<double> stated_limit_kmh(const Profile& profile, const geo::Tags& tags,
                                       std::string_view own_way_key) {
    for (auto key = profile.limit_keys.rbegin(); key != profile.limit_keys.rend(); ++key) {
        if (const auto limit = speed_limit_kmh(tags[*key])) {
            return limit;
        }
    }
    for (const std::string_view key : {own_way_key, std::string_view("maxspeed")}) {
        if (const auto limit = speed_limit_kmh(tags[key])) {
            return limit;
        }
    }
    // Where the limit comes from ("FR:urban") tells it too.
    for (const std::string_view key :
         {"maxspeed:type", "zone:maxspeed", "source:maxspeed", "zone:traffic"}) {
        const std::string_view value = tags[key];
        const bool is_a_rule = value.find(':') != std::string_view::npos;
        if (const auto limit = is_a_rule ? speed_limit_kmh(value) : std::nullopt) {
            return limit;
        }
    }
    return std::nullopt;
}

// A limit tells how fast an important road is. On a lane it tells what is forbidden, not what is
// possible, so there it only slows down.
double under_limit_kmh(const Profile& profile, double class_kmh, RoadClass road_class,
                       double limit_kmh) {
    const double driven = limit_kmh * profile.share_of_limit;
    if (road_class > RoadClass::tertiary) {
        return std::min(class_kmh, driven);
    }
    return std::min(driven, std::max(class_kmh, rural_cap_kmh));
}

double motor_speed_kmh(const Profile& profile, double class_kmh, RoadClass road_class,
                       const geo::Tags& tags, std::string_view own_way_key) {
    if (const auto limit = stated_limit_kmh(profile, tags, own_way_key)) {
        return under_limit_kmh(profile, class_kmh, road_class, *limit);
    }
    const auto free = speed_limit_kmh(tags["freespeed_kmh"]);
    if (!free) {
        return class_kmh;
    }
    if (is_converter_default(tags["highway"], *free)) {
        return between_town_and_country_kmh(*free, class_kmh);
    }
    return under_limit_kmh(profile, class_kmh, road_class, *free);
}

double ground_cap_kmh(const Profile& profile, const geo::Tags& tags) {
    double cap = no_cap_kmh;
    for (const std::string_view key : {"surface", "tracktype", "smoothness"}) {
        each_part(tags[key], [&](std::string_view part) {
            for (const auto& [value, kmh] : profile.ground_caps_kmh) {
                cap = part == value ? std::min(cap, kmh) : cap;
            }
        });
    }
    return cap;
}

double on_flat_kmh(const Profile& profile, RoadClass road_class, const Verdict& verdict, Ease ease,
                   const geo::Tags& tags) {
    const bool is_stairs = road_class == RoadClass::steps;
    if (verdict.access == Access::on_foot) {
        return is_stairs ? 0.0 : walking_kmh;
    }
    const double kmh = profile.speeds_kmh[static_cast<std::size_t>(road_class)];
    const bool has_ramp = !profile.ramp_key.empty() && tags[profile.ramp_key] == "yes";
    const bool is_told =
        ease == Ease::full || (verdict.is_particular && verdict.access >= Access::ends_only);
    const bool is_opened = is_stairs ? has_ramp : is_told;
    return kmh == 0.0 && is_opened ? profile.opened_kmh : kmh;
}

}  // namespace

double share_on_slope(const Profile& profile, double flat_kmh, double incline) {
    if (profile.travel == Travel::foot) {
        return std::min(1.0, std::exp(-3.5 * (std::abs(incline + 0.05) - 0.05)));
    }
    if (profile.travel == Travel::motor || incline <= 0.0 || profile.mass_kg <= 0.0) {
        return 1.0;
    }
    constexpr double gravity_n_per_kg = 9.81;
    // Of soft or small tyres; D. G. Wilson, Bicycling Science, 2004.
    constexpr double rolling = 0.01;
    const double climbing_kmh =
        3.6 * profile.climbing_w / (profile.mass_kg * gravity_n_per_kg * (incline + rolling));
    return std::min(1.0, climbing_kmh / flat_kmh);
}

BothWays road_speed(const Profile& profile, RoadClass road_class, const Verdict& verdict,
                    const geo::Tags& tags) {
    const Ease ease = ease_of(profile, tags);
    const double flat_kmh = on_flat_kmh(profile, road_class, verdict, ease, tags);
    if (flat_kmh == 0.0 || ease == Ease::none) {
        return {};
    }
    double cap_kmh = ground_cap_kmh(profile, tags);
    if (ease == Ease::limited) {
        cap_kmh = std::min(profile.limited_kmh, flat_kmh);
    } else if (ease == Ease::full) {
        cap_kmh = std::max(profile.limited_kmh, cap_kmh);
    }
    const double incline =
        road_class == RoadClass::steps ? 0.0 : incline_value(tags["incline"]).value_or(0.0);
    const bool is_steep = profile.steepest > 0.0 && std::abs(incline) > profile.steepest;
    if (cap_kmh == 0.0 || (is_steep && ease == Ease::unsaid)) {
        return {};
    }
    const auto speed_kmh = [&](std::string_view limit_key, double rise) {
        const double kmh = profile.travel == Travel::motor
                               ? motor_speed_kmh(profile, flat_kmh, road_class, tags, limit_key)
                               : flat_kmh;
        const double capped_kmh = std::min(kmh, cap_kmh);
        return capped_kmh * share_on_slope(profile, capped_kmh, rise);
    };
    return {speed_kmh("maxspeed:forward", incline), speed_kmh("maxspeed:backward", -incline)};
}

}  // namespace halte::network
