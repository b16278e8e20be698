// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "base/format.hpp"
#include "network/profile.hpp"

// The speeds are proposals drawn from the tables of OSRM (car.lua, bicycle.lua, foot.lua),
// GraphHopper and Valhalla, read side by side; see docs/benchmarks.md for how they compare.

namespace halte::network {

namespace {

using enum RoadClass;
using Row = std::pair<RoadClass, double>;

std::array<double, road_class_count> speeds(std::initializer_list<Row> rows) {
    std::array<double, road_class_count> table{};
    for (const auto& [road_class, kmh] : rows) {
        table[static_cast<std::size_t>(road_class)] = kmh;
    }
    return table;
}

// Caps of OSRM's car profile; grades of tracks are those of the GraphHopper and Valhalla tables.
const std::vector<std::pair<std::string_view, double>> motor_surfaces = {
    {"cement", 80},        {"compacted", 80},   {"fine_gravel", 80},  {"paving_stones", 60},
    {"metal", 60},         {"bricks", 60},      {"grass", 40},        {"wood", 40},
    {"sett", 40},          {"grass_paver", 40}, {"gravel", 40},       {"unpaved", 40},
    {"ground", 40},        {"dirt", 40},        {"pebblestone", 40},  {"tartan", 40},
    {"cobblestone", 30},   {"clay", 30},        {"earth", 20},        {"stone", 20},
    {"rocky", 20},         {"sand", 20},        {"mud", 10},          {"grade1", 15},
    {"grade2", 10},        {"grade3", 8},       {"grade4", 0},        {"grade5", 0}};

const std::vector<std::pair<std::string_view, double>> cycle_surfaces = {
    {"compacted", 10}, {"fine_gravel", 10}, {"sett", 10},       {"paving_stones", 12},
    {"unpaved", 8},    {"ground", 6},       {"dirt", 6},        {"earth", 6},
    {"grass", 5},      {"gravel", 6},       {"pebblestone", 6}, {"cobblestone", 7},
    {"sand", 3},       {"mud", 3},          {"grade1", 12},     {"grade2", 10},
    {"grade3", 6},     {"grade4", 4},       {"grade5", 0}};

// Three quarters and one half of 4.5 km/h, as OSRM's foot profile has it.
const std::vector<std::pair<std::string_view, double>> foot_surfaces = {
    {"gravel", 3.375}, {"fine_gravel", 3.375}, {"pebblestone", 3.375}, {"mud", 2.25},
    {"sand", 2.25}};

Profile van() {
    return Profile{
        .name = "van",
        .travel = Travel::motor,
        .speeds_kmh = speeds({{motorway, 110},    {trunk, 90},         {fast_link, 50},
                              {primary, 65},      {link, 40},          {secondary, 58},
                              {tertiary, 45},     {unclassified, 35},  {residential, 28},
                              {living_street, 10}, {service, 15},      {track, 8}}),
        .opened_kmh = 8.0,
        .access_keys = {"access", "vehicle", "motor_vehicle", "motorcar", "goods"},
        .surface_caps_kmh = motor_surfaces,
        .barriers_listed = {"gate", "lift_gate", "swing_gate", "sliding_gate", "toll_booth",
                            "border_control", "cattle_grid", "entrance", "sally_port",
                            "height_restrictor", "kerb", "no"},
        .height_m = 3.0,
        .width_m = 2.2,
        .weight_t = 3.5,
        .signal_s = 6.0,
        .stop_s = 3.0,
        .yield_s = 2.0};
}

Profile car() {
    Profile profile = van();
    profile.name = "car";
    profile.speeds_kmh = speeds({{motorway, 115},     {trunk, 95},         {fast_link, 55},
                                 {primary, 68},       {link, 42},          {secondary, 60},
                                 {tertiary, 48},      {unclassified, 38},  {residential, 30},
                                 {living_street, 10}, {service, 15},       {track, 10}});
    profile.access_keys = {"access", "vehicle", "motor_vehicle", "motorcar"};
    profile.height_m = 1.9;
    profile.width_m = 1.9;
    profile.weight_t = 2.0;
    return profile;
}

// Loaded, with a trailer or a box: 1.2 m wide, no steps, no barrier made against bicycles.
Profile e_tricycle() {
    return Profile{
        .name = "e_tricycle",
        .travel = Travel::cycle,
        .speeds_kmh = speeds({{primary, 15},       {link, 15},      {secondary, 15},
                              {tertiary, 15},      {unclassified, 15}, {residential, 15},
                              {living_street, 10}, {service, 12},   {pedestrian, 5},
                              {track, 8},          {cycleway, 15},  {path, 6}}),
        .opened_kmh = 5.0,
        .access_keys = {"access", "vehicle", "bicycle"},
        .surface_caps_kmh = cycle_surfaces,
        .barriers_listed = {"cycle_barrier", "kissing_gate", "stile", "turnstile",
                            "full-height_turnstile", "motorcycle_barrier", "horse_stile", "wall",
                            "fence", "hedge", "block", "jersey_barrier", "log", "debris", "chain"},
        .width_m = 1.2,
        .signal_s = 4.0,
        .stop_s = 3.0,
        .yield_s = 3.0};
}

Profile cargo_bike() {
    Profile profile = e_tricycle();
    profile.name = "cargo_bike";
    profile.speeds_kmh = speeds({{primary, 16},       {link, 16},      {secondary, 16},
                                 {tertiary, 16},      {unclassified, 16}, {residential, 16},
                                 {living_street, 12}, {service, 14},   {pedestrian, 5},
                                 {track, 10},         {cycleway, 16},  {path, 8}});
    profile.width_m = 0.9;
    profile.signal_s = 3.0;
    return profile;
}

Profile foot() {
    return Profile{
        .name = "foot",
        .travel = Travel::foot,
        .speeds_kmh = speeds({{primary, 4.5},       {link, 4.5},         {secondary, 4.5},
                              {tertiary, 4.5},      {unclassified, 4.5}, {residential, 4.5},
                              {living_street, 4.5}, {service, 4.5},      {pedestrian, 4.5},
                              {track, 4.5},         {cycleway, 4.5},     {path, 4.5},
                              {footway, 4.5},       {steps, 2.25},       {ferry, 10}}),
        .opened_kmh = 4.5,
        .access_keys = {"access", "foot"},
        .surface_caps_kmh = foot_surfaces,
        .barriers_listed = {"wall", "fence", "hedge"},
        .signal_s = 4.0};
}

std::vector<Profile> all_profiles() {
    return {van(), car(), foot(), e_tricycle(), cargo_bike()};
}

}  // namespace

std::vector<std::string_view> profile_names() {
    return {"van", "car", "foot", "e_tricycle", "cargo_bike"};
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

}  // namespace halte::network
