// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/units.hpp"
#include "geo/feature.hpp"
#include "network/road_class.hpp"

namespace halte::network {

enum class Travel { motor, cycle, foot };

// Who travels: one readable table each in profile_tables.cpp. A value: copy it to change it.
struct Profile {
    std::string name;
    Travel travel = Travel::foot;
    // km/h on a good surface without other traffic rules; 0 where the class is closed by itself.
    std::array<double, road_class_count> speeds_kmh{};
    // On a closed class that a tag of this very vehicle opens (bicycle=yes on a footway).
    double opened_kmh = 5.0;
    // Keys of access, from the general to the particular; the last one present decides.
    std::vector<std::string_view> access_keys;
    // surface=* or tracktype=*: at most so many km/h; 0 closes the way.
    std::vector<std::pair<std::string_view, double>> surface_caps_kmh;
    // barrier=* on a node. Motor vehicles: all others are closed. Others: all others are open.
    std::vector<std::string_view> barriers_listed;
    // A way with a lesser maxheight, maxwidth, maxweight is closed; 0 = does not matter.
    double height_m = 0.0;
    double width_m = 0.0;
    double weight_t = 0.0;
    // Delays in seconds: at a traffic light, at a stop or give-way sign, when coming to a junction
    // of three roads or more one of which is more important, when boarding a ferry.
    double signal_s = 0.0;
    double stop_s = 0.0;
    double yield_s = 0.0;
    double boarding_s = 900.0;
    bool may_use_ferries = true;
};

// The names of all profiles, in the order of the screen.
std::vector<std::string_view> profile_names();
// Errors: invalid, naming the known ones.
Result<Profile> find_profile(std::string_view name);

// What a user may change: every speed of a class is multiplied by both. 1 = as in the table.
struct SpeedFactors {
    double overall = 1.0;
    std::array<double, road_class_count> by_class = filled();

    friend bool operator==(const SpeedFactors&, const SpeedFactors&) = default;

private:
    static constexpr std::array<double, road_class_count> filled() {
        std::array<double, road_class_count> ones{};
        for (double& one : ones) {
            one = 1.0;
        }
        return ones;
    }
};
// Errors: invalid for each factor that is not within 0.1..3.
Result<Done> check(const SpeedFactors& factors);

// What the tags of a way allow, in the direction of its points and against it.
struct Passage {
    RoadClass road_class = RoadClass::unclassified;
    double forward_kmh = 0.0;   // 0: may not
    double backward_kmh = 0.0;  // 0: may not
    Seconds duration{0};        // of the whole way when stated (ferries), else 0
    bool ends_only = false;     // only for who starts or ends behind it: private, destination

    bool is_open() const { return forward_kmh > 0.0 || backward_kmh > 0.0; }
};
Passage passage(const Profile& profile, const SpeedFactors& factors, const geo::Tags& tags);

// What a node does to those who pass it.
struct NodeEffect {
    bool is_closed = false;
    bool ends_only = false;   // only those pass who start or end behind it
    double forward_s = 0.0;   // delay for those who follow the direction of the way
    double backward_s = 0.0;
};
NodeEffect node_effect(const Profile& profile, const geo::Tags& tags);

}  // namespace halte::network
