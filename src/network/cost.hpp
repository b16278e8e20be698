// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>

namespace halte::network {

// What a path costs: milliseconds in the high half, decimetres in the low half, so that sums and
// comparisons are those of plain integers: the quickest path wins, the shorter one breaks ties,
// and time and metres always belong to the same path. Limits: 49 days, 429,000 km.
using Cost = std::uint64_t;

inline constexpr Cost unreachable = std::numeric_limits<Cost>::max();
// In place of milliseconds: this direction is closed.
inline constexpr std::uint32_t closed_ms = std::numeric_limits<std::uint32_t>::max();

constexpr Cost pack(std::uint32_t ms, std::uint32_t dm) {
    return (Cost{ms} << 32) | dm;
}
constexpr std::uint32_t ms_of(Cost cost) {
    return static_cast<std::uint32_t>(cost >> 32);
}
constexpr std::uint32_t dm_of(Cost cost) {
    return static_cast<std::uint32_t>(cost & 0xffff'ffffu);
}

}  // namespace halte::network
