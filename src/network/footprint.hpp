// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "geo/lattice.hpp"
#include "network/flood.hpp"

namespace halte::network {

// A grid over what a flood reached, and which of its points may be within the limit, or next to
// one that may.
struct Footprint {
    geo::Lattice lattice;
    std::vector<bool> is_near;
    Metres spacing{0.0};
};

// Positions may lie `off_road` from a road, and walking there takes its time. The spacing is made
// coarser where the grid would otherwise take more than a million points. Nothing when there are no
// stretches.
std::optional<Footprint> footprint(const Network& network, std::span<const Stretch> stretches,
                                   Cost limit, Metres off_road, Metres spacing);

}  // namespace halte::network
