// SPDX-License-Identifier: EUPL-1.2
#define HALTE_LANES_ISA lanes_avx2
#include "network/hierarchy/lane_loops.hpp"

namespace halte::network {

template <>
LaneKernels<std::int32_t> avx2_lane_kernels() {
    return lanes_avx2::all<std::int32_t>();
}

template <>
LaneKernels<std::int64_t> avx2_lane_kernels() {
    return lanes_avx2::all<std::int64_t>();
}

}  // namespace halte::network
