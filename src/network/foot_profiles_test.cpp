// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/road_truths.hpp"
#include "network/profile_tables.hpp"

namespace halte::network {
namespace {

TEST(Foot, walks_everywhere_but_on_fast_roads) {
    expect_truths("foot", {
        // tags                                              forward  backward
        {"highway=motorway",                                     0,     0},
        {"highway=trunk",                                        0,     0},
        {"highway=trunk foot=yes",                             4.5,   4.5},
        {"highway=motorway_link",                                0,     0},
        {"highway=primary",                                    4.5,   4.5},
        {"highway=primary motorroad=yes",                        0,     0},
        {"highway=primary maxspeed=80 freespeed_kmh=80",       4.5,   4.5},
        {"highway=residential oneway=yes",                     4.5,   4.5},
        {"highway=residential oneway=-1",                      4.5,   4.5},
        {"highway=residential junction=roundabout",            4.5,   4.5},
        {"highway=footway oneway:foot=yes",                    4.5,     0},
        {"highway=corridor",                                   4.5,   4.5},
        {"highway=platform",                                   4.5,   4.5},
        {"highway=bridleway",                                  4.5,   4.5},
        {"highway=pedestrian",                                 4.5,   4.5},
        {"highway=cycleway",                                   4.5,   4.5},
        {"highway=cycleway foot=no",                             0,     0},
        {"highway=steps",                                     2.25,  2.25},
        {"highway=steps incline=up",                          2.25,  2.25},
        {"highway=path surface=sand",                         2.25,  2.25},
        {"highway=track surface=gravel",                     3.375, 3.375},
        {"highway=track tracktype=grade5",                     4.5,   4.5},
        {"highway=path width=0.3",                             4.5,   4.5},
        {"highway=service access=no",                            0,     0},
        {"highway=service access=private",                     4.5,   4.5, at_ends},
        {"highway=service access=private foot=yes",            4.5,   4.5},
        {"highway=service access=destination",                 4.5,   4.5},
        {"highway=service foot=destination",                   4.5,   4.5, at_ends},
        {"highway=service service=driveway",                   4.5,   4.5},
        {"highway=residential motor_vehicle=no",               4.5,   4.5},
        {"highway=residential foot=🚶",                          0,     0},
        {"highway=residential foot=",                          4.5,   4.5},
        {"highway=residential maxheight=1 maxweight=0.01",     4.5,   4.5},
        {"highway=residential surface=12'6\"",                 4.5,   4.5},
        {"route=ferry",                                         10,    10},
        {"route=ferry foot=no",                                  0,     0},
        {"route=shuttle_train",                                  0,     0},
        {"route=hiking",                                         0,     0},
    });
}

TEST(Foot, is_slower_uphill_after_tobler) {
    expect_truths("foot", {
        {"highway=path incline=5%",                           3.78,   4.5},
        {"highway=path incline=10%",                          3.17,   4.5},
        {"highway=path incline=-10%",                          4.5,  3.17},
        {"highway=path incline=20%",                          2.23,  3.17},
        {"highway=path incline=up",                           3.78,   4.5},
        {"highway=path incline=99999%",                        4.5,   4.5},
    });
}

TEST(FootOlder, walks_slower_and_slower_still_on_steps) {
    expect_truths("foot_older", {
        {"highway=residential",                                3.5,   3.5},
        {"highway=footway",                                    3.5,   3.5},
        {"highway=steps",                                      1.4,   1.4},
        {"highway=path surface=sand",                         1.75,  1.75},
        {"highway=trunk foot=yes",                             3.5,   3.5},
        {"highway=path incline=10%",                          2.47,   3.5},
    });
}

TEST(Wheelchair, rolls_where_the_ground_is_good) {
    expect_truths("wheelchair", {
        {"highway=residential",                                3.5,   3.5},
        {"highway=footway",                                    3.5,   3.5},
        {"highway=pedestrian",                                 3.5,   3.5},
        {"highway=primary",                                    3.5,   3.5},
        {"highway=trunk",                                        0,     0},
        {"highway=path",                                         0,     0},
        {"highway=path wheelchair=yes",                          2,     2},
        {"highway=path foot=yes",                                2,     2},
        {"highway=track",                                        2,     2},
        {"highway=track tracktype=grade3",                       0,     0},
        {"highway=track tracktype=grade3 wheelchair=yes",        2,     2},
        {"highway=steps",                                        0,     0},
        {"highway=steps foot=yes",                               0,     0},
        {"highway=steps wheelchair=yes",                         0,     0},
        {"highway=steps ramp:wheelchair=yes",                    2,     2},
        {"highway=steps ramp:wheelchair=no",                     0,     0},
        {"highway=steps ramp=yes",                               0,     0},
        {"highway=footway wheelchair=no",                        0,     0},
        {"highway=footway wheelchair=limited",                   2,     2},
        {"highway=footway wheelchair=designated",              3.5,   3.5},
        {"highway=footway wheelchair=",                        3.5,   3.5},
        {"highway=footway wheelchair=да",                      3.5,   3.5},
        {"highway=footway wheelchair=yes foot=no",               0,     0},
        {"highway=footway wheelchair=yes access=private",      3.5,   3.5, at_ends},
        {"highway=footway surface=gravel",                       0,     0},
        {"highway=footway surface=cobblestone",                1.5,   1.5},
        {"highway=footway surface=asphalt;sand",                 0,     0},
        {"highway=footway surface=gravel wheelchair=yes",        2,     2},
        {"highway=footway smoothness=intermediate",            2.5,   2.5},
        {"highway=footway smoothness=very_bad",                  0,     0},
        {"highway=footway width=0.7",                            0,     0},
        {"highway=footway width=70 cm",                          0,     0},
        {"highway=footway width=0.9",                          3.5,   3.5},
        {"highway=footway width=999999999",                    3.5,   3.5},
        {"highway=footway incline=4%",                        3.04,   3.5},
        {"highway=footway incline=8%",                           0,     0},
        {"highway=footway incline=-8%",                          0,     0},
        {"highway=footway incline=8% wheelchair=yes",         2.65,   3.5},
        {"highway=footway incline=up",                        2.94,   3.5},
        {"route=ferry",                                         10,    10},
        {"route=ferry wheelchair=no",                            0,     0},
    });
}

}  // namespace
}  // namespace halte::network
