// SPDX-License-Identifier: EUPL-1.2
#include "network/profile.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace halte::network {
namespace {

geo::Tags tags(const std::string& text) {
    std::istringstream words(text);
    geo::Tags tags;
    for (std::string word; words >> word;) {
        const std::size_t equals = word.find('=');
        tags.set(word.substr(0, equals), word.substr(equals + 1));
    }
    return tags;
}

// km/h along the points / against them; 0 = may not.
struct Truth {
    const char* tags;
    double forward;
    double backward;
};

void expect_truths(std::string_view name, std::initializer_list<Truth> truths) {
    const Profile profile = find_profile(name).value();
    for (const Truth& truth : truths) {
        const Passage way = passage(profile, {}, tags(truth.tags));
        EXPECT_NEAR(way.forward_kmh, truth.forward, 1e-9) << name << ": " << truth.tags;
        EXPECT_NEAR(way.backward_kmh, truth.backward, 1e-9) << name << ": " << truth.tags;
    }
}

TEST(Profile, of_an_unknown_name_lists_the_known_ones) {
    const auto profile = find_profile("helicopter");
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.errors()[0],
              (Error{.code = ErrorCode::invalid,
                     .message = say("« helicopter » n'est pas une façon connue de se déplacer",
                                    "\"helicopter\" is not a known way of travelling"),
                     .field = "profile",
                     .hint = say("celles qui sont connues : van, car, foot, e_tricycle, cargo_bike",
                                 "the known ones are: van, car, foot, e_tricycle, cargo_bike")}));
    for (const std::string_view name : profile_names()) {
        EXPECT_EQ(find_profile(name)->name, name);
    }
}

TEST(Van, drives_where_it_may) {
    expect_truths("van", {
        // tags                                              forward  backward
        {"highway=motorway",                                   110,     0},
        {"highway=trunk",                                       90,    90},
        {"highway=primary",                                     65,    65},
        {"highway=secondary",                                   58,    58},
        {"highway=tertiary",                                    45,    45},
        {"highway=unclassified",                                35,    35},
        {"highway=road",                                        35,    35},
        {"highway=residential",                                 28,    28},
        {"highway=living_street",                               10,    10},
        {"highway=service",                                     15,    15},
        {"highway=primary_link oneway=yes",                     40,     0},
        {"highway=track",                                        8,     8},
        {"highway=track tracktype=grade1",                       8,     8},
        {"highway=track tracktype=grade4",                       0,     0},
        {"highway=pedestrian",                                   0,     0},
        {"highway=pedestrian motor_vehicle=delivery",            8,     8},
        {"highway=footway",                                      0,     0},
        {"highway=cycleway",                                     0,     0},
        {"highway=path",                                         0,     0},
        {"highway=steps motor_vehicle=yes",                      0,     0},
        {"highway=raceway",                                      0,     0},
        {"highway=construction",                                 0,     0},
        {"railway=rail",                                         0,     0},
        {"",                                                     0,     0},
    });
}

TEST(Van, follows_the_chain_of_access_to_its_last_word) {
    expect_truths("van", {
        {"highway=residential access=private",                   0,     0},
        {"highway=residential access=no motor_vehicle=yes",     28,    28},
        {"highway=residential vehicle=no motorcar=destination", 28,    28},
        {"highway=residential motor_vehicle=no",                 0,     0},
        {"highway=residential access=yes goods=no",              0,     0},
        {"highway=residential access=destination",              28,    28},
        {"highway=residential access=permissive",               28,    28},
        {"highway=track motor_vehicle=agricultural",             0,     0},
        {"highway=residential bicycle=no foot=no",              28,    28},
    });
}

TEST(Van, keeps_to_one_way_streets) {
    expect_truths("van", {
        {"highway=residential oneway=yes",                      28,     0},
        {"highway=residential oneway=1",                        28,     0},
        {"highway=residential oneway=-1",                        0,    28},
        {"highway=residential oneway=reverse",                   0,    28},
        {"highway=residential oneway=no",                       28,    28},
        {"highway=residential oneway=reversible",                0,     0},
        {"highway=residential oneway=yes oneway:bicycle=no",    28,     0},
        {"highway=tertiary junction=roundabout",                45,     0},
        {"highway=tertiary junction=circular",                  45,     0},
        {"highway=tertiary junction=roundabout oneway=no",      45,    45},
        {"highway=motorway oneway=no",                         110,   110},
    });
}

TEST(Van, keeps_to_limits_sizes_and_surfaces) {
    expect_truths("van", {
        {"highway=primary maxspeed=50",                       42.5,  42.5},
        {"highway=primary maxspeed=80",                         68,    68},
        {"highway=primary maxspeed=110",                        80,    80},
        {"highway=motorway maxspeed=130",                    110.0,     0},
        {"highway=trunk maxspeed=110",                          90,    90},
        {"highway=unclassified maxspeed=80",                    35,    35},
        {"highway=residential maxspeed=30",                   25.5,  25.5},
        {"highway=primary freespeed_kmh=80",                    65,    65},
        {"highway=secondary freespeed_kmh=30",                  30,    30},
        {"highway=secondary freespeed_kmh=30 maxspeed=80",      30,    30},
        {"highway=residential maxheight=2.5",                    0,     0},
        {"highway=residential maxheight=3.2",                   28,    28},
        {"highway=residential maxheight=default",               28,    28},
        {"highway=residential maxwidth=2",                       0,     0},
        {"highway=residential maxweight=3.5",                   28,    28},
        {"highway=residential maxweight=3",                      0,     0},
        {"highway=tertiary surface=gravel",                     40,    40},
        {"highway=tertiary surface=mud",                        10,    10},
        {"highway=service surface=asphalt",                     15,    15},
    });
}

TEST(Van, boards_only_ferries_that_take_it) {
    const Profile van = find_profile("van").value();
    EXPECT_FALSE(passage(van, {}, tags("route=ferry")).is_open());
    const Passage ferry = passage(van, {}, tags("route=ferry motor_vehicle=yes duration=00:40"));
    EXPECT_TRUE(ferry.is_open());
    EXPECT_EQ(ferry.road_class, RoadClass::ferry);
    EXPECT_EQ(ferry.duration, Seconds(2'400));
    Profile landlubber = van;
    landlubber.may_use_ferries = false;
    EXPECT_FALSE(passage(landlubber, {}, tags("route=ferry motor_vehicle=yes")).is_open());
    EXPECT_TRUE(passage(find_profile("foot").value(), {}, tags("route=ferry")).is_open());
}

TEST(Car, is_a_little_quicker_than_a_van_and_goes_lower) {
    expect_truths("car", {
        {"highway=primary",                                     68,    68},
        {"highway=residential maxheight=2.5",                   30,    30},
        {"highway=residential goods=no",                        30,    30},
        {"highway=footway",                                      0,     0},
    });
}

TEST(Foot, walks_everywhere_but_on_fast_roads) {
    expect_truths("foot", {
        {"highway=motorway",                                     0,     0},
        {"highway=trunk",                                        0,     0},
        {"highway=trunk foot=yes",                             4.5,   4.5},
        {"highway=motorway_link",                                0,     0},
        {"highway=primary",                                    4.5,   4.5},
        {"highway=primary maxspeed=80 freespeed_kmh=80",       4.5,   4.5},
        {"highway=residential oneway=yes",                     4.5,   4.5},
        {"highway=residential junction=roundabout",            4.5,   4.5},
        {"highway=footway oneway:foot=yes",                    4.5,     0},
        {"highway=steps",                                     2.25,  2.25},
        {"highway=path surface=sand",                         2.25,  2.25},
        {"highway=track surface=gravel",                     3.375, 3.375},
        {"highway=service access=private",                       0,     0},
        {"highway=service access=private foot=yes",            4.5,   4.5},
        {"highway=residential motor_vehicle=no",               4.5,   4.5},
        {"highway=cycleway foot=no",                             0,     0},
    });
}

TEST(ETricycle, rides_where_its_width_and_weight_allow) {
    expect_truths("e_tricycle", {
        {"highway=residential",                                 15,    15},
        {"highway=cycleway",                                    15,    15},
        {"highway=trunk",                                        0,     0},
        {"highway=living_street",                               10,    10},
        {"highway=pedestrian",                                   5,     5},
        {"highway=steps",                                        0,     0},
        {"highway=steps bicycle=yes",                            0,     0},
        {"highway=footway",                                      0,     0},
        {"highway=footway bicycle=yes",                          5,     5},
        {"highway=footway bicycle=dismount",                     4,     4},
        {"highway=path",                                         6,     6},
        {"highway=path maxwidth=1",                              0,     0},
        {"highway=cycleway surface=compacted",                  10,    10},
        {"highway=cycleway surface=gravel",                      6,     6},
        {"highway=residential bicycle=no",                       0,     0},
        {"highway=residential motor_vehicle=no",                15,    15},
    });
}

TEST(ETricycle, rides_against_the_traffic_where_signs_allow) {
    expect_truths("e_tricycle", {
        {"highway=residential oneway=yes",                      15,     0},
        {"highway=residential oneway=-1",                        0,    15},
        {"highway=residential oneway=yes oneway:bicycle=no",    15,    15},
        {"highway=residential oneway=yes cycleway=opposite",    15,    15},
        {"highway=residential oneway=yes cycleway=opposite_lane", 15,  15},
        {"highway=residential oneway=yes cycleway:left=opposite_track", 15, 15},
        {"highway=cycleway oneway:bicycle=yes",                 15,     0},
        {"highway=tertiary junction=roundabout",                15,     0},
    });
}

TEST(CargoBike, passes_narrower_ways_than_a_tricycle) {
    expect_truths("cargo_bike", {
        {"highway=residential",                                 16,    16},
        {"highway=path maxwidth=1",                              8,     8},
        {"highway=steps",                                        0,     0},
    });
}

}  // namespace
}  // namespace halte::network
