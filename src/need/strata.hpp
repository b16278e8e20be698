// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "need/need.hpp"

namespace halte::need {

// A part of a community whose people share the same circumstances.
struct Stratum {
    Bands persons{};
    double poverty_points = 0.0;  // above the country
    double alone_points = 0.0;    // above the country
    bool is_quarter = false;
};

// Persons of a community by band: its own ages, else the country's structure.
Bands bands_of(const Community& community, const Community& country);

// The community in parts: its priority neighbourhoods, then the others. Persons of each band and
// the mean poverty are conserved, as long as no part would need a negative one.
std::vector<Stratum> strata_of(const Community& community, const Community& country);
// The community as one part with its mean circumstances.
Stratum whole_of(const Community& community, const Community& country);

// ln(median income / the country's); 0 when unknown.
double income_of(const Community& community, const Community& country);

std::vector<Input> missing_inputs(const Community& community);

}  // namespace halte::need
