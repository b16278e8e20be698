// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_tables.hpp"

namespace halte::network {

namespace {

using enum RoadClass;

// Three quarters and one half of the pace, as OSRM's foot profile has it.
const std::vector<std::pair<std::string_view, double>> foot_grounds = {
    {"gravel", 3.375}, {"fine_gravel", 3.375}, {"pebblestone", 3.375}, {"mud", 2.25},
    {"sand", 2.25}};

// What lets small wheels roll, and what does not; proposals.
const std::vector<std::pair<std::string_view, double>> wheelchair_grounds = {
    {"compacted", 3.0},     {"fine_gravel", 2.0},  {"sett", 2.5},        {"wood", 3.0},
    {"unpaved", 1.5},       {"ground", 1.5},       {"dirt", 1.5},        {"earth", 1.5},
    {"grass_paver", 1.5},   {"cobblestone", 1.5},  {"grass", 0},         {"gravel", 0},
    {"pebblestone", 0},     {"unhewn_cobblestone", 0}, {"sand", 0},      {"mud", 0},
    {"rock", 0},            {"stepping_stones", 0},
    // tracktype
    {"grade1", 3.0},        {"grade2", 1.5},       {"grade3", 0},        {"grade4", 0},
    {"grade5", 0},
    // smoothness; OSM has wheelchairs end at "bad"
    {"intermediate", 2.5},  {"bad", 1.5},          {"very_bad", 0},      {"horrible", 0},
    {"very_horrible", 0},   {"impassable", 0}};

}  // namespace

Profile foot() {
    return Profile{
        .name = "foot",
        .travel = Travel::foot,
        .speeds_kmh = speeds({{primary, 4.5},
                              {link, 4.5},
                              {secondary, 4.5},
                              {tertiary, 4.5},
                              {unclassified, 4.5},
                              {residential, 4.5},
                              {living_street, 4.5},
                              {service, 4.5},
                              {pedestrian, 4.5},
                              {track, 4.5},
                              {cycleway, 4.5},
                              {path, 4.5},
                              {footway, 4.5},
                              {steps, 2.25}}),
        .opened_kmh = 4.5,
        .ground_caps_kmh = foot_grounds,
        .access_keys = {"access", "foot"},
        .oneway_keys = {"oneway:foot"},
        .barriers_listed = {"wall", "fence", "hedge"},
        .signal_s = 8.0,
        .crossing_s = 2.0,
        .boarding_s = 600.0};
}

// 0.97 m/s: French crossings are timed for 1 m/s, many older persons walk slower.
Profile foot_older() {
    Profile profile = at_pace(foot(), 3.5);
    profile.name = "foot_older";
    profile.speeds_kmh[static_cast<std::size_t>(steps)] = 1.4;
    return profile;
}

// Pushed by hand. Slopes up to 6 % (5 % is the rule for pavements, arrêté of 15 January 2007, and
// 8 % on two metres), kerbs up to 3 cm, openings of 0.8 m.
Profile wheelchair() {
    Profile profile = at_pace(foot(), 3.5);
    profile.name = "wheelchair";
    profile.speeds_kmh[static_cast<std::size_t>(track)] = 2.0;
    profile.speeds_kmh[static_cast<std::size_t>(path)] = 0.0;
    profile.speeds_kmh[static_cast<std::size_t>(steps)] = 0.0;
    profile.opened_kmh = 2.0;
    profile.ground_caps_kmh = wheelchair_grounds;
    profile.ease_key = "wheelchair";
    profile.limited_kmh = 2.0;
    profile.ramp_key = "ramp:wheelchair";
    profile.barriers_listed = {"wall", "fence", "hedge", "cycle_barrier", "kissing_gate", "stile",
                               "turnstile", "full-height_turnstile", "motorcycle_barrier",
                               "horse_stile", "block", "log", "debris", "cattle_grid", "chain",
                               "ditch"};
    profile.width_m = 0.8;
    profile.kerb_m = 0.03;
    profile.steepest = 0.06;
    profile.signal_s = 10.0;
    profile.crossing_s = 3.0;
    return profile;
}

}  // namespace halte::network
