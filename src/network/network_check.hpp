// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/network_file.hpp"

namespace halte::network {

// Whether every index leads somewhere, every row ends after it begins, and nodes, ways and arcs
// agree with each other. A checksum tells accidents, not malice.
bool is_sound(const NetworkSections& sections);

}  // namespace halte::network
