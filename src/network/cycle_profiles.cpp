// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_tables.hpp"

// Speeds by class are proposals from OSRM (bicycle.lua, 15 km/h) and GraphHopper (18 km/h), lower
// for the load. Where a lane is for walkers too, their pace.

namespace halte::network {

namespace {

using enum RoadClass;

const std::vector<std::pair<std::string_view, double>> cycle_grounds = {
    {"compacted", 10},   {"fine_gravel", 10},       {"sett", 10},       {"paving_stones", 12},
    {"unpaved", 8},      {"ground", 6},             {"dirt", 6},        {"earth", 6},
    {"grass", 5},        {"gravel", 6},             {"pebblestone", 6}, {"cobblestone", 7},
    {"unhewn_cobblestone", 4}, {"sand", 3},         {"mud", 3},         {"rock", 0},
    // tracktype
    {"grade1", 12},      {"grade2", 10},            {"grade3", 6},      {"grade4", 4},
    {"grade5", 0},
    // smoothness
    {"intermediate", 12}, {"bad", 8},               {"very_bad", 5},    {"horrible", 0},
    {"very_horrible", 0}, {"impassable", 0}};

}  // namespace

// With a box or a trailer: 1.2 m wide, no steps, no barrier made against bicycles (OSRM #7044).
// Its motor helps up to 25 km/h with 250 W (EN 15194); 75 W come from the legs, a tenth is lost.
Profile e_tricycle() {
    return Profile{
        .name = "e_tricycle",
        .travel = Travel::cycle,
        .speeds_kmh = speeds({{primary, 15},
                              {link, 15},
                              {secondary, 15},
                              {tertiary, 15},
                              {unclassified, 15},
                              {residential, 15},
                              {living_street, 10},
                              {service, 12},
                              {pedestrian, 5},
                              {track, 8},
                              {cycleway, 15},
                              {path, 6}}),
        .opened_kmh = 5.0,
        .ground_caps_kmh = cycle_grounds,
        .top_kmh = 25.0,
        .access_keys = {"access", "vehicle", "bicycle"},
        .oneway_keys = {"oneway", "oneway:vehicle", "oneway:bicycle"},
        .barriers_listed = {"cycle_barrier", "kissing_gate", "stile", "turnstile",
                            "full-height_turnstile", "motorcycle_barrier", "horse_stile", "wall",
                            "fence", "hedge", "block", "jersey_barrier", "log", "debris", "chain",
                            "bump_gate", "ditch"},
        .width_m = 1.2,
        .kerb_m = 0.05,
        .climbing_w = 290.0,
        .mass_kg = 280.0,
        .signal_s = 4.0,
        .stop_s = 3.0,
        .give_way_s = 2.0,
        .mini_roundabout_s = 2.0,
        .crossing_s = 1.0,
        .yield_s = 3.0};
}

// Two wheels and a box in front: narrower and lighter.
Profile cargo_bike() {
    Profile profile = e_tricycle();
    profile.name = "cargo_bike";
    profile.speeds_kmh = speeds({{primary, 16},
                                 {link, 16},
                                 {secondary, 16},
                                 {tertiary, 16},
                                 {unclassified, 16},
                                 {residential, 16},
                                 {living_street, 12},
                                 {service, 14},
                                 {pedestrian, 5},
                                 {track, 10},
                                 {cycleway, 16},
                                 {path, 8}});
    profile.width_m = 0.9;
    profile.mass_kg = 200.0;
    profile.signal_s = 3.0;
    return profile;
}

}  // namespace halte::network
