// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "network/hierarchy/endpoints.hpp"
#include "network/network.hpp"
#include "network/search.hpp"

namespace halte::network {

// Where paths from these points join the hierarchy of the network, and what they cost until then;
// walks off the road included.
Endpoints path_starts(const Network& network, std::span<const Snap> points);
// Where paths to these points leave it.
Endpoints path_ends(const Network& network, std::span<const Snap> points);

// Starts a search on the arcs of that direction from a point, its walk included.
void start_search(Search& search, const Network& network, const Snap& point, Direction direction);

// From one point to another on the same edge without leaving it, walks included; unreachable when
// that cannot be.
Cost direct_cost(const Network& network, const Snap& from, const Snap& to);

}  // namespace halte::network
