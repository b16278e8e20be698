// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/lanes.hpp"

namespace halte::network {

namespace {

template <typename Value>
LaneKernels<Value> choose() {
#ifdef HALTE_HAS_AVX2_LANES
    if (__builtin_cpu_supports("avx2") != 0) {
        return avx2_lane_kernels<Value>();
    }
#endif
    return portable_lane_kernels<Value>();
}

}  // namespace

template <>
const LaneKernels<std::int32_t>& lane_kernels() {
    static const LaneKernels<std::int32_t> chosen = choose<std::int32_t>();
    return chosen;
}

template <>
const LaneKernels<std::int64_t>& lane_kernels() {
    static const LaneKernels<std::int64_t> chosen = choose<std::int64_t>();
    return chosen;
}

}  // namespace halte::network
