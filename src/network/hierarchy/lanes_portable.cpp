// SPDX-License-Identifier: EUPL-1.2
#define HALTE_LANES_ISA lanes_portable
#include "network/hierarchy/lane_loops.hpp"

namespace halte::network {

template <>
LaneKernels<std::int32_t> portable_lane_kernels() {
    return lanes_portable::all<std::int32_t>();
}

template <>
LaneKernels<std::int64_t> portable_lane_kernels() {
    return lanes_portable::all<std::int64_t>();
}

}  // namespace halte::network
