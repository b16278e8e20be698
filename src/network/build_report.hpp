// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/units.hpp"
#include "network/turn_restrictions.hpp"

namespace halte::network {

// What was read, and what had to be left out.
struct BuildReport {
    std::uint64_t ways_open = 0;
    std::uint64_t ways_closed = 0;    // not for this profile
    std::uint64_t parts_dropped = 0;  // pieces of network cut off from the main one
    std::uint64_t edges_dropped = 0;
    Metres length{0.0};  // of what is kept
    Metres length_dropped{0.0};
    std::string largest_drop;  // a road of the largest dropped part, for the message
    RestrictionCounts restrictions{};

    friend bool operator==(const BuildReport&, const BuildReport&) = default;
};

}  // namespace halte::network
