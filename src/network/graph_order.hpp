// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/graph.hpp"

namespace halte::network {

// The same roads with junctions and edges renumbered along a Hilbert curve, so that a search reads
// memory in few places. Forbidden turns over a way that is not open are left out.
Graph along_curve(Graph graph);

}  // namespace halte::network
