// SPDX-License-Identifier: EUPL-1.2
#include "network/freespeed.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace halte::network {

namespace {

struct Default {
    std::string_view highway;
    double kmh;
};

// createDefaultConfig() of pt2matsim's OsmConverterConfigGroup.
constexpr std::array<Default, 13> defaults = {{{"motorway", 120},
                                               {"motorway_link", 80},
                                               {"trunk", 80},
                                               {"trunk_link", 50},
                                               {"primary", 80},
                                               {"primary_link", 60},
                                               {"secondary", 30},
                                               {"secondary_link", 30},
                                               {"tertiary", 25},
                                               {"tertiary_link", 25},
                                               {"unclassified", 25},
                                               {"residential", 15},
                                               {"living_street", 10}}};

}  // namespace

bool is_converter_default(std::string_view highway, double free_kmh) {
    return std::any_of(defaults.begin(), defaults.end(), [&](const Default& one) {
        return one.highway == highway && std::abs(one.kmh - free_kmh) < 0.1;
    });
}

double between_town_and_country_kmh(double town_kmh, double open_kmh) {
    return std::min(open_kmh, 2.0 / (1.0 / town_kmh + 1.0 / open_kmh));
}

}  // namespace halte::network
