// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "network/access.hpp"
#include "network/profile.hpp"
#include "network/size_limits.hpp"
#include "network/tag_values.hpp"

namespace halte::network {

namespace {

bool is_high_kerb(const Profile& profile, const geo::Tags& tags) {
    // On the node of a crossing the kerb is that of the pavement beside the road.
    if (profile.kerb_m == 0.0 || tags["highway"] == "crossing" || !tags.has("kerb")) {
        return false;
    }
    const auto height =
        tags.has("kerb:height") ? size_value(tags["kerb:height"]) : kerb_value(tags["kerb"]);
    return height && *height > profile.kerb_m;
}

// By its shape, unless the opening is stated and wide enough, or somebody says who passes.
bool stops_by_shape(const Profile& profile, const geo::Tags& tags, const Verdict& verdict) {
    const bool is_allowed = verdict.is_particular && verdict.access >= Access::ends_only;
    if (tags["locked"] == "yes" && !is_allowed && verdict.access != Access::ends_only) {
        return true;
    }
    const auto& listed = profile.barriers_listed;
    const bool is_listed = std::find(listed.begin(), listed.end(), tags["barrier"]) != listed.end();
    const bool stops = (profile.travel == Travel::motor) != is_listed;
    if (!stops || fits_stated_opening(profile, tags)) {
        return false;
    }
    // bicycle=yes on a cycle barrier is a right; a loaded tricycle is stuck all the same.
    return profile.travel == Travel::cycle || !is_allowed;
}

void close(NodeEffect& effect, const Profile& profile, const geo::Tags& tags) {
    const Ease ease = ease_of(profile, tags);
    if (tags["barrier"].empty()) {
        effect.is_closed = ease == Ease::unsaid && is_high_kerb(profile, tags);
        return;
    }
    const Verdict verdict = access_of(profile, tags);
    const bool is_stuck = ease == Ease::unsaid &&
                          (stops_by_shape(profile, tags, verdict) || is_high_kerb(profile, tags));
    effect.is_closed = verdict.access == Access::closed || ease == Ease::none || is_stuck ||
                       is_too_big(profile, tags);
    effect.ends_only = !effect.is_closed && verdict.access == Access::ends_only;
}

double delay_s(const Profile& profile, const geo::Tags& tags) {
    const std::string_view highway = tags["highway"];
    const std::string_view crossing = tags["crossing"];
    if (highway == "traffic_signals" || (highway == "crossing" && crossing == "traffic_signals")) {
        return profile.signal_s;
    }
    if (highway == "stop") {
        return profile.stop_s;
    }
    if (highway == "give_way") {
        return profile.give_way_s;
    }
    if (highway == "mini_roundabout") {
        return profile.mini_roundabout_s;
    }
    const bool is_marked = crossing != "unmarked" && crossing != "no";
    return highway == "crossing" && is_marked ? profile.crossing_s : 0.0;
}

}  // namespace

NodeEffect node_effect(const Profile& profile, const geo::Tags& tags) {
    NodeEffect effect;
    close(effect, profile, tags);
    const double delay = delay_s(profile, tags);
    const std::string_view direction = tags.has("traffic_signals:direction")
                                           ? tags["traffic_signals:direction"]
                                           : tags["direction"];
    effect.forward_s = direction == "backward" ? 0.0 : delay;
    effect.backward_s = direction == "forward" ? 0.0 : delay;
    return effect;
}

}  // namespace halte::network
