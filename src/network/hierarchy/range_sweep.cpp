// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/range_sweep.hpp"

namespace halte::network {

RangeSweep::RangeSweep(const HalfArcs& up, const HalfArcs& down)
    : down_(down), climb_(static_cast<std::uint32_t>(up.first.size() - 1), up),
      states_(up.first.size() - 1, lane_idle), found_(up.first.size() - 1) {}

void RangeSweep::run(std::span<const std::span<const Junction>> sources, Cost limit,
                     const Receive& receive) {
    climb_.run(sources);
    for (const std::uint32_t place : climb_.reached()) {
        states_[place] = lane_seeded;
    }
    const LaneArcs arcs{down_.first.data(), down_.place.data(), down_.ms.data(), down_.dm.data()};
    const std::uint32_t count = lane_kernels<std::int64_t>().sweep_within(
        arcs, static_cast<std::uint32_t>(states_.size()), static_cast<std::int64_t>(limit),
        climb_.lanes(), states_.data(), found_.data());
    for (std::uint32_t i = 0; i < count; ++i) {
        receive(found_[i], climb_.lanes_of(found_[i]));
        states_[found_[i]] = lane_idle;
    }
}

}  // namespace halte::network
