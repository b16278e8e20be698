// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_tables.hpp"

#include <algorithm>
#include <string>

#include "base/format.hpp"

namespace halte::network {

namespace {

std::vector<Profile> all_profiles() {
    return {car(), van(), truck(), e_tricycle(), cargo_bike(), foot(), foot_older(), wheelchair()};
}

}  // namespace

std::array<double, road_class_count> speeds(
    std::initializer_list<std::pair<RoadClass, double>> rows) {
    std::array<double, road_class_count> table{};
    for (const auto& [road_class, kmh] : rows) {
        table[static_cast<std::size_t>(road_class)] = kmh;
    }
    return table;
}

std::vector<std::string_view> profile_names() {
    return {"car", "van", "truck", "e_tricycle", "cargo_bike", "foot", "foot_older", "wheelchair"};
}

Result<Profile> find_profile(std::string_view name) {
    for (Profile& profile : all_profiles()) {
        if (profile.name == name) {
            return std::move(profile);
        }
    }
    std::string known;
    for (const std::string_view each : profile_names()) {
        known += known.empty() ? "" : ", ";
        known += each;
    }
    return Error{.code = ErrorCode::invalid,
                 .message = say("« {} » n'est pas une façon connue de se déplacer",
                                "\"{}\" is not a known way of travelling", name),
                 .field = "profile",
                 .hint = say("celles qui sont connues : {}", "the known ones are: {}", known)};
}

Profile at_pace(Profile profile, double kmh) {
    // The fastest class of a walker or a cyclist is the good flat ground of the tables.
    double usual_kmh = 0.0;
    for (const double each : profile.speeds_kmh) {
        usual_kmh = std::max(usual_kmh, each);
    }
    const double share = kmh / usual_kmh;
    for (double& each : profile.speeds_kmh) {
        each *= share;
    }
    for (auto& [value, cap_kmh] : profile.ground_caps_kmh) {
        cap_kmh *= share;
    }
    profile.opened_kmh *= share;
    profile.limited_kmh *= share;
    return profile;
}

}  // namespace halte::network
