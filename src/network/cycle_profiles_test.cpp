// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/road_truths.hpp"
#include "network/profile_tables.hpp"

namespace halte::network {
namespace {

TEST(ETricycle, rides_where_its_width_and_weight_allow) {
    expect_truths("e_tricycle", {
        // tags                                              forward  backward
        {"highway=motorway",                                     0,     0},
        {"highway=trunk",                                        0,     0},
        {"highway=trunk bicycle=yes",                            5,     5},
        {"highway=primary",                                     15,    15},
        {"highway=primary maxspeed=80 freespeed_kmh=80",        15,    15},
        {"highway=primary motorroad=yes",                        0,     0},
        {"highway=residential",                                 15,    15},
        {"highway=cycleway",                                    15,    15},
        {"highway=living_street",                               10,    10},
        {"highway=service",                                     12,    12},
        {"highway=pedestrian",                                   5,     5},
        {"highway=steps",                                        0,     0},
        {"highway=steps bicycle=yes",                            0,     0},
        {"highway=steps ramp:bicycle=yes",                       0,     0},
        {"highway=footway",                                      0,     0},
        {"highway=footway bicycle=yes",                          5,     5},
        {"highway=footway bicycle=dismount",                     4,     4},
        {"highway=steps bicycle=dismount",                       0,     0},
        {"highway=path",                                         6,     6},
        {"highway=path maxwidth=1",                              0,     0},
        {"highway=path width=1",                                 0,     0},
        {"highway=path width=1.5",                               6,     6},
        {"highway=path width=narrow",                            6,     6},
        {"highway=path width=1,1 m",                             0,     0},
        {"highway=path width=-1",                                6,     6},
        {"highway=residential maxheight=2 maxweight=1",         15,    15},
        {"highway=cycleway surface=compacted",                  10,    10},
        {"highway=cycleway surface=gravel",                      6,     6},
        {"highway=cycleway smoothness=very_bad",                 5,     5},
        {"highway=cycleway smoothness=horrible",                 0,     0},
        {"highway=track tracktype=grade5",                       0,     0},
        {"highway=track tracktype=ぐれーど",                      8,     8},
        {"highway=residential access=no",                        0,     0},
        {"highway=residential bicycle=no",                       0,     0},
        {"highway=residential bicycle=use_sidepath",            15,    15},
        {"highway=residential motor_vehicle=no",                15,    15},
        {"highway=residential motor_vehicle=private",           15,    15},
        {"highway=residential access=private",                  15,    15, at_ends},
        {"highway=residential vehicle=destination",             15,    15, at_ends},
        {"highway=residential vehicle=destination bicycle=yes", 15,    15},
        {"highway=service service=driveway",                    12,    12, at_ends},
        {"route=ferry",                                         10,    10},
        {"route=ferry bicycle=no",                               0,     0},
        {"route=shuttle_train",                                  0,     0},
        {"route=shuttle_train bicycle=yes",                     60,    60},
    });
}

TEST(ETricycle, rides_against_the_traffic_where_signs_allow) {
    expect_truths("e_tricycle", {
        {"highway=residential oneway=yes",                          15,  0},
        {"highway=residential oneway=-1",                            0, 15},
        {"highway=residential oneway=yes oneway:bicycle=no",        15, 15},
        {"highway=residential oneway=-1 oneway:bicycle=no",         15, 15},
        {"highway=residential oneway=yes cycleway=opposite",        15, 15},
        {"highway=residential oneway=yes cycleway=opposite_lane",   15, 15},
        {"highway=residential oneway=yes cycleway:left=opposite_track", 15, 15},
        {"highway=residential oneway=yes cycleway:both=opposite_lane", 15, 15},
        {"highway=residential oneway=yes cycleway=lane",            15,  0},
        {"highway=residential oneway=yes cycleway:left=lane cycleway:left:oneway=-1", 15, 15},
        {"highway=residential oneway=yes cycleway:right=track cycleway:right:oneway=no", 15, 15},
        {"highway=residential oneway=yes cycleway:right=lane cycleway:right:oneway=yes", 15, 0},
        {"highway=residential oneway=-1 cycleway:left:oneway=yes",  15, 15},
        {"highway=residential oneway=yes oneway:bicycle=yes cycleway=opposite", 15, 0},
        {"highway=cycleway oneway:bicycle=yes",                     15,  0},
        {"highway=tertiary junction=roundabout",                    15,  0},
        {"highway=tertiary junction=roundabout oneway:bicycle=no",  15, 15},
    });
}

TEST(ETricycle, climbs_as_its_weight_lets_it) {
    expect_truths("e_tricycle", {
        {"highway=residential incline=1%",                        15,   15},
        {"highway=residential incline=5%",                      6.33,   15},
        {"highway=residential incline=-5%",                       15, 6.33},
        {"highway=residential incline=10 %",                    3.46,   15},
        {"highway=residential incline=up",                      6.33,   15},
        {"highway=residential incline=down",                      15, 6.33},
        {"highway=residential incline=3°",                      6.10,   15},
        {"highway=residential incline=900%",                      15,   15},
        {"highway=residential incline=steep",                     15,   15},
    });
}

TEST(ETricycle, is_helped_up_to_25_kmh) {
    SpeedFactors hurried;
    hurried.overall = 3.0;
    const Passage street =
        passage(find_profile("e_tricycle").value(), hurried, road_tags("highway=residential"));
    EXPECT_EQ(street.forward_kmh, 25.0);
}

TEST(CargoBike, passes_narrower_ways_than_a_tricycle) {
    expect_truths("cargo_bike", {
        {"highway=motorway",                                     0,     0},
        {"highway=primary",                                     16,    16},
        {"highway=secondary",                                   16,    16},
        {"highway=tertiary",                                    16,    16},
        {"highway=unclassified",                                16,    16},
        {"highway=residential",                                 16,    16},
        {"highway=living_street",                               12,    12},
        {"highway=service",                                     14,    14},
        {"highway=pedestrian",                                   5,     5},
        {"highway=track",                                       10,    10},
        {"highway=cycleway",                                    16,    16},
        {"highway=path",                                         8,     8},
        {"highway=path maxwidth=1",                              8,     8},
        {"highway=path maxwidth=0.8",                            0,     0},
        {"highway=path width=0.8",                               0,     0},
        {"highway=path width=80 cm",                             0,     0},
        {"highway=path width=3.5;0.8",                           0,     0},
        {"highway=path width=",                                  8,     8},
        {"highway=steps",                                        0,     0},
        {"highway=footway",                                      0,     0},
        {"highway=footway bicycle=designated",                   5,     5},
        {"highway=footway bicycle=dismount",                     4,     4},
        {"highway=cycleway surface=sand",                        3,     3},
        {"highway=cycleway surface=sett",                       10,    10},
        {"highway=track tracktype=grade2",                      10,    10},
        {"highway=residential oneway=yes",                      16,     0},
        {"highway=residential oneway=yes oneway:bicycle=no",    16,    16},
        {"highway=residential bicycle=private",                 16,    16, at_ends},
        {"highway=residential maxspeed=50 mph",                 16,    16},
        {"highway=residential incline=8%",                    5.91,    16},
        {"highway=residential incline=-1e99%",                  16,    16},
        {"route=ferry",                                         10,    10},
    });
}

}  // namespace
}  // namespace halte::network
