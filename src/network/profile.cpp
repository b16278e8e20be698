// SPDX-License-Identifier: EUPL-1.2
#include "network/profile.hpp"

#include <algorithm>

#include "network/access.hpp"
#include "network/oneway.hpp"
#include "network/road_speed.hpp"
#include "network/size_limits.hpp"
#include "network/tag_values.hpp"

namespace halte::network {

namespace {

constexpr double kmh_of_ferries = 10.0;
constexpr double kmh_of_shuttle_trains = 60.0;

Passage crossing(const Profile& profile, const geo::Tags& tags, bool is_train) {
    const Verdict verdict = access_of(profile, tags);
    // A ferry takes walkers and cycles unless it says no, motor vehicles only when it says so; a
    // shuttle train the other way round.
    const bool is_usual = (profile.travel == Travel::motor) == is_train;
    const bool is_open =
        verdict.access >= Access::on_foot || (verdict.access == Access::unsaid && is_usual);
    if (!profile.may_use_ferries || !is_open || is_too_big(profile, tags) ||
        ease_of(profile, tags) == Ease::none) {
        return {};
    }
    const double kmh = is_train ? kmh_of_shuttle_trains : kmh_of_ferries;
    return Passage{.road_class = RoadClass::ferry,
                   .forward_kmh = kmh,
                   .backward_kmh = kmh,
                   .duration = duration_value(tags["duration"]).value_or(Seconds(0))};
}

// The drive of a house, or a way for rescue: not a street.
bool is_drive(const Profile& profile, const geo::Tags& tags) {
    return tags["service"] == "driveway" && profile.travel != Travel::foot;
}

bool is_for_rescue(const Profile& profile, const geo::Tags& tags) {
    return tags["service"] == "emergency_access" && profile.travel == Travel::motor;
}

Passage road(const Profile& profile, RoadClass road_class, const geo::Tags& tags) {
    const Verdict verdict = access_of(profile, tags);
    const bool is_unsaid = verdict.access == Access::unsaid;
    const bool is_closed =
        verdict.access == Access::closed || is_too_big(profile, tags) ||
        (is_unsaid && is_for_rescue(profile, tags)) ||
        (!verdict.is_particular && profile.travel != Travel::motor && tags["motorroad"] == "yes");
    if (is_closed) {
        return {};
    }
    const BothWays kmh = road_speed(profile, road_class, verdict, tags);
    return Passage{
        .road_class = road_class,
        .forward_kmh = kmh.forward,
        .backward_kmh = kmh.backward,
        .duration = Seconds(0),
        // Two drives that meet in a yard are not a way through.
        .ends_only = verdict.access == Access::ends_only || (is_unsaid && is_drive(profile, tags))};
}

}  // namespace

Passage passage(const Profile& profile, const SpeedFactors& factors, const geo::Tags& tags) {
    Passage way;
    const std::string_view route = tags["route"];
    if (route == "ferry" || route == "shuttle_train") {
        way = crossing(profile, tags, route == "shuttle_train");
    } else if (const auto road_class = road_class_of(tags["highway"])) {
        way = road(profile, *road_class, tags);
    }
    const Directions open = directions_of(profile, tags);
    const double factor =
        factors.overall * factors.by_class[static_cast<std::size_t>(way.road_class)];
    const auto final_kmh = [&](double kmh, bool is_open) {
        const double driven = is_open ? kmh * factor : 0.0;
        return profile.top_kmh > 0.0 && way.road_class != RoadClass::ferry
                   ? std::min(driven, profile.top_kmh)
                   : driven;
    };
    way.forward_kmh = final_kmh(way.forward_kmh, open.forward);
    way.backward_kmh = final_kmh(way.backward_kmh, open.backward);
    return way;
}

}  // namespace halte::network
