// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/road_truths.hpp"
#include "network/profile_tables.hpp"

namespace halte::network {
namespace {

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
        {"highway=service service=parking_aisle",               15,    15},
        {"highway=primary_link oneway=yes",                     40,     0},
        {"highway=track",                                        8,     8},
        {"highway=track tracktype=grade1",                       8,     8},
        {"highway=track tracktype=grade4",                       0,     0},
        {"highway=pedestrian",                                   0,     0},
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
        {"highway=residential access=no",                        0,     0},
        {"highway=residential access=no motor_vehicle=yes",     28,    28},
        {"highway=residential motor_vehicle=no",                 0,     0},
        {"highway=residential access=yes goods=no",              0,     0},
        {"highway=residential hgv=no",                          28,    28},
        {"highway=residential access=permissive",               28,    28},
        {"highway=residential access=agricultural",              0,     0},
        {"highway=residential access=emergency",                 0,     0},
        {"highway=residential access=no psv=yes",                0,     0},
        {"highway=track motor_vehicle=agricultural;forestry",    0,     0},
        {"highway=residential motor_vehicle=жители",             0,     0},
        {"highway=residential bicycle=no foot=no",              28,    28},
        {"highway=residential access=",                         28,    28},
        {"highway=service service=emergency_access",             0,     0},
        {"highway=primary motorroad=yes",                       65,    65},
        {"highway=residential access:conditional=no @ (Mo-Fr)", 28,    28},
    });
}

TEST(Van, enters_private_and_local_roads_only_to_begin_or_end) {
    expect_truths("van", {
        {"highway=residential access=private",                  28,    28, at_ends},
        {"highway=residential access=destination",              28,    28, at_ends},
        {"highway=residential vehicle=no motorcar=destination", 28,    28, at_ends},
        {"highway=residential access=private motorcar=yes",     28,    28},
        {"highway=residential motor_vehicle=delivery",          28,    28, at_ends},
        {"highway=residential motor_vehicle=agricultural;private", 28, 28, at_ends},
        {"highway=residential motor_vehicle=permit",            28,    28, at_ends},
        {"highway=service access=customers",                    15,    15, at_ends},
        {"highway=service service=driveway",                    15,    15, at_ends},
        {"highway=service service=driveway access=yes",         15,    15},
        {"highway=pedestrian motor_vehicle=delivery",            8,     8, at_ends},
        {"highway=pedestrian access=destination",                0,     0, at_ends},
    });
}

TEST(Van, keeps_to_one_way_streets) {
    expect_truths("van", {
        {"highway=residential oneway=yes",                      28,     0},
        {"highway=residential oneway=1",                        28,     0},
        {"highway=residential oneway=-1",                        0,    28},
        {"highway=residential oneway=reverse",                   0,    28},
        {"highway=residential oneway=no",                       28,    28},
        {"highway=residential oneway=alternating",              28,    28},
        {"highway=residential oneway=reversible",                0,     0},
        {"highway=residential oneway=maybe",                    28,    28},
        {"highway=residential oneway=yes oneway:bicycle=no",    28,     0},
        {"highway=residential oneway=yes cycleway=opposite",    28,     0},
        {"highway=residential oneway=yes oneway:goods=no",      28,    28},
        {"highway=residential oneway:motor_vehicle=-1",          0,    28},
        {"highway=tertiary junction=roundabout",                45,     0},
        {"highway=tertiary junction=circular",                  45,     0},
        {"highway=tertiary junction=roundabout oneway=-1",       0,    45},
        {"highway=tertiary junction=roundabout oneway=no",      45,    45},
        {"highway=motorway oneway=no",                         110,   110},
        {"highway=motorway_link",                               50,    50},
    });
}

TEST(Van, keeps_to_limits) {
    expect_truths("van", {
        {"highway=primary maxspeed=50",                       42.5,  42.5},
        {"highway=primary maxspeed=80",                         68,    68},
        {"highway=primary maxspeed=110",                        80,    80},
        {"highway=primary maxspeed=FR:urban",                 42.5,  42.5},
        {"highway=primary maxspeed=FR:rural",                   68,    68},
        {"highway=primary source:maxspeed=FR:urban",          42.5,  42.5},
        {"highway=primary source:maxspeed=FR:urban maxspeed=70", 59.5, 59.5},
        {"highway=primary source:maxspeed=survey",              65,    65},
        {"highway=primary zone:maxspeed=FR:30",               25.5,  25.5},
        {"highway=primary maxspeed:type=FR:zone30",           25.5,  25.5},
        {"highway=primary maxspeed=50 mph",                   68.4,  68.4},
        {"highway=primary maxspeed=walk",                      5.1,   5.1},
        {"highway=primary maxspeed=none",                       65,    65},
        {"highway=primary maxspeed=",                           65,    65},
        {"highway=primary maxspeed=-50",                        65,    65},
        {"highway=primary maxspeed=1e9",                        65,    65},
        {"highway=primary maxspeed=五十",                        65,    65},
        {"highway=primary maxspeed=50;30",                    42.5,  42.5},
        {"highway=primary maxspeed=80 maxspeed:forward=50",   42.5,    68},
        {"highway=primary maxspeed:backward=50",                65,  42.5},
        {"highway=primary maxspeed=80 maxspeed:hgv=50",         68,    68},
        {"highway=primary maxspeed=80 maxspeed:goods=50",     42.5,  42.5},
        {"highway=motorway maxspeed=130",                    110.0,     0},
        {"highway=trunk maxspeed=110",                          90,    90},
        {"highway=unclassified maxspeed=80",                    35,    35},
        {"highway=residential maxspeed=30",                   25.5,  25.5},
    });
}

TEST(Van, takes_the_free_speeds_of_matsim_as_what_they_are) {
    expect_truths("van", {
        {"highway=primary freespeed_kmh=80",                    65,    65},
        {"highway=primary freespeed_kmh=70",                  59.5,  59.5},
        {"highway=secondary freespeed_kmh=30",               39.55, 39.55},
        {"highway=secondary freespeed_kmh=50",                42.5,  42.5},
        {"highway=tertiary freespeed_kmh=25",                32.14, 32.14},
        {"highway=residential freespeed_kmh=15",             19.53, 19.53},
        {"highway=residential freespeed_kmh=30",              25.5,  25.5},
        {"highway=living_street freespeed_kmh=10",              10,    10},
        {"highway=secondary freespeed_kmh=30 maxspeed=80",      68,    68},
        {"highway=secondary freespeed_kmh=fast",                58,    58},
    });
}

TEST(Van, keeps_to_sizes_and_surfaces) {
    expect_truths("van", {
        {"highway=residential maxheight=2.5",                    0,     0},
        {"highway=residential maxheight=3.2",                   28,    28},
        {"highway=residential maxheight=3.5;2.8",                0,     0},
        {"highway=residential maxheight=9'6\"",                  0,     0},
        {"highway=residential maxheight=12'6\"",                28,    28},
        {"highway=residential maxheight:physical=2.9",           0,     0},
        {"highway=residential maxheight=default",               28,    28},
        {"highway=residential maxheight=-1",                    28,    28},
        {"highway=residential maxheight=none",                  28,    28},
        {"highway=residential maxwidth=2",                       0,     0},
        {"highway=residential width=2",                         28,    28},
        {"highway=residential maxweight=3.5",                   28,    28},
        {"highway=residential maxweight=3",                      0,     0},
        {"highway=residential maxweight=2000 kg",                0,     0},
        {"highway=residential maxweightrating=3",                0,     0},
        {"highway=residential maxweight:hgv=3",                 28,    28},
        {"highway=residential maxlength=5",                      0,     0},
        {"highway=residential maxaxleload=2",                    0,     0},
        {"highway=tertiary surface=gravel",                     40,    40},
        {"highway=tertiary surface=asphalt;gravel",             40,    40},
        {"highway=tertiary surface=mud",                        10,    10},
        {"highway=tertiary smoothness=very_bad",                20,    20},
        {"highway=tertiary smoothness=impassable",               0,     0},
        {"highway=service surface=asphalt",                     15,    15},
        {"highway=tertiary incline=15%",                        45,    45},
    });
}

TEST(Van, boards_only_ferries_that_take_it) {
    expect_truths("van", {
        {"route=ferry",                                          0,     0},
        {"route=ferry motor_vehicle=yes",                       10,    10},
        {"route=ferry motor_vehicle=yes oneway=yes",            10,     0},
        {"route=ferry motor_vehicle=yes maxheight=2",            0,     0},
        {"route=shuttle_train",                                 60,    60},
        {"route=shuttle_train motor_vehicle=no",                 0,     0},
        {"route=bus",                                            0,     0},
    });
    const Profile van = find_profile("van").value();
    const Passage ferry =
        passage(van, {}, road_tags("route=ferry motor_vehicle=yes duration=00:40"));
    EXPECT_EQ(ferry.road_class, RoadClass::ferry);
    EXPECT_EQ(ferry.duration, Seconds(2'400));
    Profile landlubber = van;
    landlubber.may_use_ferries = false;
    EXPECT_FALSE(passage(landlubber, {}, road_tags("route=ferry motor_vehicle=yes")).is_open());
    EXPECT_FALSE(passage(landlubber, {}, road_tags("route=shuttle_train")).is_open());
}

TEST(Car, is_a_little_quicker_than_a_van_and_goes_lower) {
    expect_truths("car", {
        {"highway=motorway",                                   115,     0},
        {"highway=trunk",                                       95,    95},
        {"highway=primary",                                     68,    68},
        {"highway=secondary",                                   60,    60},
        {"highway=tertiary",                                    48,    48},
        {"highway=unclassified",                                38,    38},
        {"highway=residential",                                 30,    30},
        {"highway=living_street",                               10,    10},
        {"highway=service",                                     15,    15},
        {"highway=track",                                       10,    10},
        {"highway=track tracktype=grade3",                       8,     8},
        {"highway=footway",                                      0,     0},
        {"highway=pedestrian motorcar=yes",                      8,     8},
        {"highway=residential maxheight=2.5",                   30,    30},
        {"highway=residential maxheight=1.8",                    0,     0},
        {"highway=residential maxwidth=2",                      30,    30},
        {"highway=residential maxwidth=1.8",                     0,     0},
        {"highway=residential maxweight=2",                     30,    30},
        {"highway=residential maxweight=1.5",                    0,     0},
        {"highway=residential goods=no",                        30,    30},
        {"highway=residential hgv=no",                          30,    30},
        {"highway=residential motorcar=no",                      0,     0},
        {"highway=residential motorcar=no motor_vehicle=yes",    0,     0},
        {"highway=residential motorcar=private",                30,    30, at_ends},
        {"highway=residential oneway=yes oneway:goods=no",      30,     0},
        {"highway=residential oneway=yes oneway:motorcar=no",   30,    30},
        {"highway=primary maxspeed=80",                         68,    68},
        {"highway=primary maxspeed=90 maxspeed:motorcar=70",  59.5,  59.5},
        {"highway=primary maxspeed=50 mph",                   68.4,  68.4},
        {"highway=primary maxspeed=none",                       68,    68},
        {"highway=primary maxspeed=",                           68,    68},
        {"highway=primary maxheight=éé",                        68,    68},
        {"highway=secondary freespeed_kmh=30",                  40,    40},
    });
}

TEST(Truck, is_slower_and_heavier_than_a_van) {
    expect_truths("truck", {
        {"highway=motorway",                                    85,     0},
        {"highway=motorway maxspeed=130",                       85,     0},
        {"highway=trunk",                                       75,    75},
        {"highway=trunk maxspeed=110",                          80,    80},
        {"highway=primary",                                     58,    58},
        {"highway=primary maxspeed=80",                         64,    64},
        {"highway=primary maxspeed=80 maxspeed:hgv=50",         40,    40},
        {"highway=primary maxspeed=none",                       58,    58},
        {"highway=primary maxspeed=50 mph",                   64.4,  64.4},
        {"highway=primary maxspeed=999999",                     58,    58},
        {"highway=secondary",                                   50,    50},
        {"highway=tertiary",                                    40,    40},
        {"highway=unclassified",                                30,    30},
        {"highway=residential",                                 24,    24},
        {"highway=living_street",                                8,     8},
        {"highway=service",                                     12,    12},
        {"highway=track",                                        6,     6},
        {"highway=track tracktype=grade5",                       0,     0},
        {"highway=cycleway",                                     0,     0},
        {"highway=residential hgv=no",                           0,     0},
        {"highway=residential hgv=",                            24,    24},
        {"highway=residential goods=no motorcar=no",            24,    24},
        {"highway=residential motor_vehicle=no hgv=yes",        24,    24},
        {"highway=residential hgv=destination",                 24,    24, at_ends},
        {"highway=residential hgv=delivery",                    24,    24, at_ends},
        {"highway=residential motor_vehicle=no hgv=delivery",   24,    24, at_ends},
        {"highway=residential hgv=discouraged",                 24,    24},
        {"highway=residential maxheight=3.2",                    0,     0},
        {"highway=residential maxheight=12'6\"",                24,    24},
        {"highway=residential maxweight=3.5",                    0,     0},
        {"highway=residential maxweight=3.5;19",                 0,     0},
        {"highway=residential maxweight=7.5",                   24,    24},
        {"highway=residential maxweight:hgv=7",                  0,     0},
        {"highway=residential maxweightrating=3.5",              0,     0},
        {"highway=residential maxweightrating:hgv=7.5",         24,    24},
        {"highway=residential maxweight=-3.5",                  24,    24},
        {"highway=residential maxwidth=2.3",                     0,     0},
        {"highway=residential maxlength=7",                      0,     0},
        {"highway=residential maxaxleload=5",                    0,     0},
        {"highway=residential oneway=yes oneway:hgv=no",        24,    24},
        {"highway=secondary freespeed_kmh=30",                37.5,  37.5},
    });
}

TEST(Truck, never_goes_faster_than_the_law_lets_it) {
    SpeedFactors hurried;
    hurried.overall = 1.5;
    const Passage motorway =
        passage(find_profile("truck").value(), hurried, road_tags("highway=motorway"));
    EXPECT_EQ(motorway.forward_kmh, 90.0);
}

}  // namespace
}  // namespace halte::network
