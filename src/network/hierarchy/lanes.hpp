// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace halte::network {

// The inner loops of the hierarchy: sixteen searches abreast, one a lane. Lane values are signed
// so that every processor compares them quickly: milliseconds in 32 bits, or a Cost in 64.
inline constexpr std::size_t lane_count = 16;

template <typename Value>
inline constexpr Value far_away = Value{};  // more than any path; two of them do not overflow
template <>
inline constexpr std::int32_t far_away<std::int32_t> = 0x3fff'ffff;
template <>
inline constexpr std::int64_t far_away<std::int64_t> = 0x3fff'ffff'ffff'ffff;

// Arcs grouped by the place they are read at; `dm` is not read for 32-bit lanes.
struct LaneArcs {
    const std::uint32_t* first = nullptr;
    const std::uint32_t* place = nullptr;
    const std::uint32_t* ms = nullptr;
    const std::uint32_t* dm = nullptr;
};

// Places by state in a bounded sweep.
enum LaneState : std::uint8_t { lane_idle = 0, lane_seeded = 1, lane_active = 2 };

template <typename Value>
struct LaneKernels {
    // Offers the lanes of `place` to the other ends of its arcs, all of which must hold values.
    void (*push)(const LaneArcs& arcs, std::uint32_t place, Value* lanes);
    // For each row in order: the best of what it holds, if it is seeded, and of what its arcs bring
    // from earlier rows. Leaves all rows idle.
    void (*sweep)(const LaneArcs& arcs, std::uint32_t rows, Value* lanes, std::uint8_t* states);
    // The same, but only for rows that some lane reaches within `limit`; the values of others mean
    // nothing. Returns how many are reached, listed in `found` and left active.
    std::uint32_t (*sweep_within)(const LaneArcs& arcs, std::uint32_t rows, Value limit,
                                  Value* lanes, std::uint8_t* states, std::uint32_t* found);
    // best = the lesser of best and lanes + cost, lane by lane.
    void (*offer)(const Value* lanes, Value cost, Value* best);
};

// Those for the processor this runs on.
template <typename Value>
const LaneKernels<Value>& lane_kernels();

// One set per instruction set; `lane_kernels` chooses.
template <typename Value>
LaneKernels<Value> portable_lane_kernels();
template <typename Value>
LaneKernels<Value> avx2_lane_kernels();

}  // namespace halte::network
