// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "geo/lattice.hpp"
#include "network/network.hpp"

namespace halte::network {

// Snaps every wanted point of a lattice as Network::snap would, but much faster: neighbours
// have nearly the same roads around them. Calls visit(index, snap) for those that have a road
// within the limit, in no useful order.
void snap_lattice(const Network& network, const geo::Lattice& lattice,
                  const std::vector<bool>& wanted, Metres limit,
                  const std::function<void(std::size_t, const Snap&)>& visit);

}  // namespace halte::network
