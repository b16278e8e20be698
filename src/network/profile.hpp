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
#include "network/speed_factors.hpp"

namespace halte::network {

enum class Travel { motor, cycle, foot };

// Who travels: one readable table each in *_profiles.cpp. A value: copy it to change it, or let
// read_profile do so. In all lists of keys the general comes first, the last one present decides.
struct Profile {
    std::string name;
    Travel travel = Travel::foot;

    // km/h on a good surface without other traffic rules; 0 where the class is closed by itself.
    std::array<double, road_class_count> speeds_kmh{};
    // On a closed class that a tag of this very vehicle opens (bicycle=yes on a footway).
    double opened_kmh = 5.0;
    // surface=*, tracktype=* or smoothness=*: at most so many km/h; 0 closes the way.
    std::vector<std::pair<std::string_view, double>> ground_caps_kmh = {};
    // Share of a speed limit that is driven on average (OSRM takes 0.8, GraphHopper 0.9).
    double share_of_limit = 0.85;
    // Never faster, by law or by make, whatever the speed factors; 0 = no such limit.
    double top_kmh = 0.0;

    std::vector<std::string_view> access_keys = {};
    std::vector<std::string_view> oneway_keys = {};
    // Limits of this kind of vehicle, before maxspeed=*.
    std::vector<std::string_view> limit_keys = {};
    // A key that tells of ease, not of law (wheelchair=yes, limited, no), and the speed where it
    // says limited.
    std::string_view ease_key = {};
    double limited_kmh = 0.0;
    // A key whose "yes" opens steps (ramp:wheelchair).
    std::string_view ramp_key = {};
    // barrier=* on a node. Motor vehicles: all others are closed. Others: all others are open.
    std::vector<std::string_view> barriers_listed = {};

    // A way with a lesser maxheight, maxwidth, maxlength, maxweight, maxaxleload is closed;
    // 0 = does not matter. Weights are permitted total weights (PTAC), as French signs mean.
    double height_m = 0.0;
    double width_m = 0.0;
    double length_m = 0.0;
    double weight_t = 0.0;
    double axle_load_t = 0.0;
    std::vector<std::string_view> weight_keys = {"maxweight", "maxweightrating"};
    // A higher kerb is closed; 0 = does not matter.
    double kerb_m = 0.0;
    // A steeper way (0.06 = 6 %) is closed; 0 = does not matter.
    double steepest = 0.0;
    // Of cycles: what pushes uphill (rider and motor, at the wheel), and the loaded whole.
    double climbing_w = 0.0;
    double mass_kg = 0.0;

    // Delays in seconds: at a traffic light, a stop or give-way sign, a mini-roundabout, a marked
    // crossing; when coming to a junction of three roads or more one of which is more important;
    // when boarding a ferry or a shuttle train.
    double signal_s = 0.0;
    double stop_s = 0.0;
    double give_way_s = 0.0;
    double mini_roundabout_s = 0.0;
    double crossing_s = 0.0;
    double yield_s = 0.0;
    double boarding_s = 900.0;
    bool may_use_ferries = true;
};

// The names of all profiles, in the order of the screen.
std::vector<std::string_view> profile_names();
// Errors: invalid, naming the known ones.
Result<Profile> find_profile(std::string_view name);
// A walker or cyclist of another pace on good flat ground. `kmh` is above 0.
Profile at_pace(Profile profile, double kmh);

// What the tags of a way allow, in the direction of its points and against it.
struct Passage {
    RoadClass road_class = RoadClass::unclassified;
    double forward_kmh = 0.0;   // 0: may not
    double backward_kmh = 0.0;  // 0: may not
    Seconds duration{0};        // of the whole way when stated (ferries), else 0
    bool ends_only = false;     // only where a journey begins or ends, never on the way through

    bool is_open() const { return forward_kmh > 0.0 || backward_kmh > 0.0; }
};
Passage passage(const Profile& profile, const SpeedFactors& factors, const geo::Tags& tags);

// What a node does to those who pass it.
struct NodeEffect {
    bool is_closed = false;
    bool ends_only = false;  // a private gate: only where a journey begins or ends
    double forward_s = 0.0;  // delay for those who follow the direction of the way
    double backward_s = 0.0;
};
NodeEffect node_effect(const Profile& profile, const geo::Tags& tags);

}  // namespace halte::network
