// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace halte::network {

// freespeed_kmh=* comes from networks of MATSim, made from OSM by pt2matsim: the limit where the
// map had one, else a value by class (docs/benchmarks.md, "Roads").

// Whether `free_kmh` is no more than what pt2matsim takes for this highway=* without a limit.
bool is_converter_default(std::string_view highway, double free_kmh);

// The values by class are those of streets with lights and crossings; those of our tables are of
// open roads. Which piece is which the network does not tell: half of the length is taken at
// either. No faster than `open_kmh`.
double between_town_and_country_kmh(double town_kmh, double open_kmh);

}  // namespace halte::network
