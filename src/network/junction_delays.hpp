// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/graph.hpp"
#include "network/profile.hpp"

namespace halte::network {

// Who comes to a junction of three roads or more on a lesser one waits; who boards a ferry too.
void add_junction_delays(Graph& graph, const Profile& profile);

}  // namespace halte::network
