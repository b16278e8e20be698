// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "network/graph.hpp"

namespace halte::network {

// For each node the number of its strongly connected part: from any node of a part one can drive
// to any other and back. Tarjan 1972, without recursion; parts are numbered in no useful order.
std::vector<std::uint32_t> strong_parts(const Arcs& arcs);

}  // namespace halte::network
