// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "network/hierarchy/climb.hpp"

namespace halte::network {

// All places within a limit of up to sixteen sources: one climb, then a sweep over the hierarchy
// that passes by what no lane can reach in time. Exact. One object per thread.
class RangeSweep {
public:
    RangeSweep(const HalfArcs& up, const HalfArcs& down);

    // `receive(place, costs)` is given one cost a lane, those above `limit` meaning nothing, for
    // each place that some source reaches within it. Limit below 2^62.
    using Receive = std::function<void(std::uint32_t place, const std::int64_t* costs)>;
    void run(std::span<const std::span<const Junction>> sources, Cost limit,
             const Receive& receive);

private:
    HalfArcs down_;
    Climb<std::int64_t> climb_;
    std::vector<std::uint8_t> states_;
    std::vector<std::uint32_t> found_;
};

}  // namespace halte::network
