// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/road_truths.hpp"
#include "network/profile.hpp"

namespace halte::network {
namespace {

// '.' passes, 'e' only where a journey begins or ends, '#' stops: van, truck, tricycle, cargo
// bike, foot, wheelchair.
struct Barrier {
    const char* tags;
    const char* who;
};

void expect_barriers(std::initializer_list<Barrier> barriers) {
    for (const Barrier& barrier : barriers) {
        std::string who;
        for (const char* name :
             {"van", "truck", "e_tricycle", "cargo_bike", "foot", "wheelchair"}) {
            const NodeEffect effect =
                node_effect(find_profile(name).value(), road_tags(barrier.tags));
            who += effect.is_closed ? '#' : effect.ends_only ? 'e' : '.';
        }
        EXPECT_EQ(who, barrier.who) << barrier.tags;
    }
}

TEST(Barriers, stop_those_they_are_made_for) {
    expect_barriers({
        // tags                                            van truck trike bike foot chair
        {"barrier=bollard",                                 "##...."},
        {"barrier=bollard bicycle=yes foot=yes",            "##...."},
        {"barrier=bollard motor_vehicle=yes",               "......"},
        {"barrier=bollard motor_vehicle=private",           "ee...."},
        {"barrier=bollard access=private",                  "##eeee"},
        {"barrier=bollard maxwidth=2.3",                    ".#...."},
        {"barrier=bollard maxwidth:physical=1.0",           "###..."},
        {"barrier=bollard maxwidth:physical=0.7",           "####.#"},
        {"barrier=bollard maxwidth:physical=wide",          "##...."},
        {"barrier=bollard width=0.2",                       "##...."},
        {"barrier=cycle_barrier",                           "####.#"},
        {"barrier=cycle_barrier bicycle=yes",               "####.#"},
        {"barrier=cycle_barrier maxwidth:physical=1.0",     "###..."},
        {"barrier=cycle_barrier wheelchair=yes",            "####.."},
        {"barrier=kissing_gate",                            "####.#"},
        {"barrier=stile",                                   "####.#"},
        {"barrier=turnstile",                               "####.#"},
        {"barrier=block",                                   "####.#"},
    });
}

TEST(Barriers, open_for_those_who_may) {
    expect_barriers({
        {"barrier=gate",                                    "......"},
        {"barrier=gate locked=yes",                         "######"},
        {"barrier=gate locked=yes foot=yes",                "####.."},
        {"barrier=gate locked=yes access=private",          "eeeeee"},
        {"barrier=gate access=private",                     "eeeeee"},
        {"barrier=gate access=destination",                 "eeee.."},
        {"barrier=gate access=no",                          "######"},
        {"barrier=gate access=no bicycle=yes",              "##..##"},
        {"barrier=gate motor_vehicle=no",                   "##...."},
        {"barrier=gate wheelchair=no",                      ".....#"},
        {"barrier=lift_gate",                               "......"},
        {"barrier=lift_gate maxheight=3.2",                 ".#...."},
        {"barrier=lift_gate hgv=no",                        ".#...."},
        {"barrier=height_restrictor",                       ".#...."},
        {"barrier=height_restrictor maxheight=2.1",         "##...."},
        {"barrier=height_restrictor maxheight=12'6\"",      "......"},
        {"barrier=height_restrictor maxheight=4;2.1",       "##...."},
        {"barrier=toll_booth",                              "......"},
        {"barrier=cattle_grid",                             ".....#"},
        {"barrier=kerb",                                    "......"},
        {"barrier=kerb kerb=lowered",                       "......"},
        {"barrier=kerb kerb=raised",                        "..##.#"},
        {"barrier=kerb kerb=raised kerb:height=2 cm",       "......"},
        {"barrier=kerb kerb=rolled",                        ".....#"},
        {"barrier=kerb kerb=raised wheelchair=yes",         "..##.."},
        {"kerb=raised",                                     "..##.#"},
        {"highway=crossing kerb=raised",                    "......"},
        {"barrier=wall",                                    "######"},
        {"barrier=fence foot=yes",                          "####.."},
        {"barrier=",                                        "......"},
        {"barrier=門",                                       "##...."},
        {"highway=traffic_signals",                         "......"},
    });
}

// Seconds for those who go along the points, and against them.
struct Delay {
    const char* profile;
    const char* tags;
    double forward, backward;
};

TEST(Signals, delay_those_who_face_them) {
    for (const Delay& delay : std::initializer_list<Delay>{
             {"van",   "highway=traffic_signals",                                  6, 6},
             {"van",   "highway=traffic_signals direction=forward",                6, 0},
             {"van",   "highway=traffic_signals traffic_signals:direction=backward", 0, 6},
             {"van",   "highway=traffic_signals traffic_signals:direction=both",   6, 6},
             {"van",   "highway=crossing crossing=traffic_signals",                6, 6},
             {"van",   "highway=crossing crossing=marked",                         1, 1},
             {"van",   "highway=crossing",                                         1, 1},
             {"van",   "highway=crossing crossing=unmarked",                       0, 0},
             {"van",   "highway=stop",                                             3, 3},
             {"van",   "highway=stop direction=forward",                           3, 0},
             {"van",   "highway=give_way direction=backward",                      0, 2},
             {"van",   "highway=mini_roundabout direction=clockwise",              2, 2},
             {"van",   "highway=bus_stop",                                         0, 0},
             {"truck", "highway=stop",                                             5, 5},
             {"truck", "highway=traffic_signals",                                  8, 8},
             {"foot",  "highway=stop",                                             0, 0},
             {"foot",  "highway=crossing crossing=zebra",                          2, 2},
             {"foot",  "highway=crossing crossing=traffic_signals",                8, 8},
             {"cargo_bike", "highway=traffic_signals",                             3, 3}}) {
        const NodeEffect effect =
            node_effect(find_profile(delay.profile).value(), road_tags(delay.tags));
        EXPECT_EQ(effect.forward_s, delay.forward) << delay.profile << ": " << delay.tags;
        EXPECT_EQ(effect.backward_s, delay.backward) << delay.profile << ": " << delay.tags;
    }
}

}  // namespace
}  // namespace halte::network
