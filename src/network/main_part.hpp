// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/units.hpp"
#include "network/graph.hpp"

namespace halte::network {

// Finds the largest part of the roads for all in which one can go from anywhere to anywhere, and
// the ends-only roads from which it can be reached and that can be reached from it. All other edges
// become cut off. A road for all that lies behind ends-only ones (a housing estate behind a private
// gate) becomes ends-only itself: it can be nothing else than an end.
void mark_main_part(Graph& graph);

// What there is, and what is cut off from it.
struct Extent {
    Metres length{0.0};  // of what is not cut off
    std::uint64_t pieces_cut_off = 0;
    std::uint64_t edges_cut_off = 0;
    Metres length_cut_off{0.0};
    std::string largest_cut_off;  // a road of the longest piece, empty when none has a name
};
Extent extent_of(const Graph& graph);

}  // namespace halte::network
