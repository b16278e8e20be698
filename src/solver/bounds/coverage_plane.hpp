// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

namespace halte::solver {

__extension__ using Wide = __int128;

// A bound of the coverage that is linear in the choice of series: for every plan
// Value::coverage <= (constant + sum over its series of gain_of(site, factor)) / 2^price_bits.
//
// The value of an area is concave in its reach: a line that touches it is never below. The reach
// of a cell is bounded in two ways, mixed by `alone`: by the line that touches the probability of
// having been met at a guessed exposure; and by what each series would do there if it were alone,
// summed (the probability is concave and rising, hence submodular over series). The first is the
// tight one where many series meet, the second where one does and a linear choice would take a
// little of a long series instead of a short one.
struct CoveragePlane {
    static constexpr int price_bits = 24;
    Wide constant = 0;
    std::vector<std::int64_t> start;  // exposure of each merged cell without free series
    std::vector<Wide> price;          // of exposure added to a cell, 2^-price_bits
    std::vector<Wide> worth_alone;    // of probability won alone in a cell, 2^-worth_bits
    static constexpr int worth_bits = 60;
};

// Where the plane touches, per merged cell.
struct TouchingPoint {
    std::vector<std::int64_t> start;     // exposure without free series
    std::vector<std::int64_t> exposure;  // guessed, start included
    std::vector<std::int32_t> alone;     // weight of the second way, 0 .. factor_one
};

CoveragePlane touching_plane(const Problem& problem, const TouchingPoint& point);

// TouchingPoint::start: the base and the pins.
std::vector<std::int64_t> exposure_of_pins(const Problem& problem);

// A number of a plane in value, rounded up.
std::int64_t to_value(Wide scaled);

// What a series of this factor adds at most, times 2^price_bits.
Wide gain_of(const Problem& problem, const CoveragePlane& plane, std::uint32_t site,
             std::int64_t factor);

}  // namespace halte::solver
