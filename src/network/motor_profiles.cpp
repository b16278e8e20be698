// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_tables.hpp"

// Speeds by class are proposals drawn from the tables of OSRM (car.lua), GraphHopper and Valhalla,
// read side by side; docs/benchmarks.md tells which drives come out.

namespace halte::network {

namespace {

using enum RoadClass;

// Surfaces as OSRM's car profile has them; tracks and smoothness as in GraphHopper and Valhalla.
const std::vector<std::pair<std::string_view, double>> motor_grounds = {
    {"cement", 80},       {"compacted", 80},   {"fine_gravel", 80},  {"paving_stones", 60},
    {"metal", 60},        {"bricks", 60},      {"concrete:lanes", 60}, {"grass", 40},
    {"wood", 40},         {"sett", 40},        {"grass_paver", 40},  {"gravel", 40},
    {"unpaved", 40},      {"ground", 40},      {"dirt", 40},         {"pebblestone", 40},
    {"tartan", 40},       {"cobblestone", 30}, {"clay", 30},         {"unhewn_cobblestone", 20},
    {"earth", 20},        {"stone", 20},       {"rocky", 20},        {"rock", 20},
    {"sand", 20},         {"mud", 10},
    // tracktype
    {"grade1", 15},       {"grade2", 10},      {"grade3", 8},        {"grade4", 0},
    {"grade5", 0},
    // smoothness
    {"bad", 40},          {"very_bad", 20},    {"horrible", 8},      {"very_horrible", 0},
    {"impassable", 0}};

const std::vector<std::string_view> motor_openings = {
    "gate",        "lift_gate",   "swing_gate",  "sliding_gate",      "sliding_beam",
    "toll_booth",  "cattle_grid", "sally_port",  "border_control",    "height_restrictor",
    "entrance",    "kerb",        "no"};

}  // namespace

Profile van() {
    return Profile{
        .name = "van",
        .travel = Travel::motor,
        .speeds_kmh = speeds({{motorway, 110},
                              {trunk, 90},
                              {fast_link, 50},
                              {primary, 65},
                              {link, 40},
                              {secondary, 58},
                              {tertiary, 45},
                              {unclassified, 35},
                              {residential, 28},
                              {living_street, 10},
                              {service, 15},
                              {track, 8}}),
        .opened_kmh = 8.0,
        .ground_caps_kmh = motor_grounds,
        .access_keys = {"access", "vehicle", "motor_vehicle", "motorcar", "goods"},
        .oneway_keys = {"oneway", "oneway:vehicle", "oneway:motor_vehicle", "oneway:motorcar",
                        "oneway:goods"},
        .limit_keys = {"maxspeed:motorcar", "maxspeed:goods"},
        .barriers_listed = motor_openings,
        .height_m = 3.0,
        .width_m = 2.2,
        .length_m = 6.0,
        .weight_t = 3.5,
        .axle_load_t = 2.2,
        .weight_keys = {"maxweight", "maxweightrating", "maxweightrating:goods"},
        .signal_s = 6.0,
        .stop_s = 3.0,
        .give_way_s = 2.0,
        .mini_roundabout_s = 2.0,
        .crossing_s = 1.0,
        .yield_s = 2.0};
}

Profile car() {
    Profile profile = van();
    profile.name = "car";
    profile.speeds_kmh = speeds({{motorway, 115},
                                 {trunk, 95},
                                 {fast_link, 55},
                                 {primary, 68},
                                 {link, 42},
                                 {secondary, 60},
                                 {tertiary, 48},
                                 {unclassified, 38},
                                 {residential, 30},
                                 {living_street, 10},
                                 {service, 15},
                                 {track, 10}});
    profile.access_keys = {"access", "vehicle", "motor_vehicle", "motorcar"};
    profile.oneway_keys = {"oneway", "oneway:vehicle", "oneway:motor_vehicle", "oneway:motorcar"};
    profile.limit_keys = {"maxspeed:motorcar"};
    profile.height_m = 1.9;
    profile.width_m = 1.9;
    profile.length_m = 4.5;
    profile.weight_t = 2.0;
    profile.axle_load_t = 1.2;
    profile.weight_keys = {"maxweight", "maxweightrating"};
    return profile;
}

// 7.5 t, two axles; up to 19 t by its parameters. Above 3.5 t: 80 km/h outside towns, 90 on
// motorways (article R413-8 of the Code de la route; 110 for 12 t and less is not counted on).
Profile truck() {
    Profile profile = van();
    profile.name = "truck";
    profile.speeds_kmh = speeds({{motorway, 85},
                                 {trunk, 75},
                                 {fast_link, 45},
                                 {primary, 58},
                                 {link, 36},
                                 {secondary, 50},
                                 {tertiary, 40},
                                 {unclassified, 30},
                                 {residential, 24},
                                 {living_street, 8},
                                 {service, 12},
                                 {track, 6}});
    profile.opened_kmh = 6.0;
    profile.share_of_limit = 0.8;
    profile.top_kmh = 90.0;
    profile.access_keys = {"access", "vehicle", "motor_vehicle", "hgv"};
    profile.oneway_keys = {"oneway", "oneway:vehicle", "oneway:motor_vehicle", "oneway:hgv"};
    profile.limit_keys = {"maxspeed:hgv"};
    // One whose height is not stated is made against trucks.
    std::erase(profile.barriers_listed, "height_restrictor");
    profile.height_m = 3.5;
    profile.width_m = 2.5;
    profile.length_m = 8.0;
    profile.weight_t = 7.5;
    profile.axle_load_t = 5.5;
    profile.weight_keys = {"maxweight", "maxweight:hgv", "maxweightrating", "maxweightrating:hgv"};
    profile.signal_s = 8.0;
    profile.stop_s = 5.0;
    profile.give_way_s = 3.0;
    profile.mini_roundabout_s = 4.0;
    profile.yield_s = 3.0;
    return profile;
}

}  // namespace halte::network
