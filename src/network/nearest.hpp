// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "network/flood.hpp"
#include "network/table.hpp"
#include "network/targets.hpp"

namespace halte::network {

struct Near {
    std::uint32_t target = 0;
    std::uint32_t time_ms = 0;     // both walks included
    std::uint32_t distance_m = 0;  // along the same path, walks left out
    friend bool operator==(const Near&, const Near&) = default;
};

// The `count` targets nearest in time to a source, at most `within` away: the nearest first, then
// the lesser number. Fewer when there are no more. Times and metres are those of Query::table. The
// targets must be made for the direction of the flood; the search ends as soon as no other target
// can come before those found.
std::vector<Near> nearest(Flood& flood, const Snap& source, const Targets& targets,
                          std::size_t count, Seconds within);

}  // namespace halte::network
