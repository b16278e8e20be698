// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

#include "network/hierarchy/lanes.hpp"

// The loops themselves, compiled once per instruction set: each file that includes this defines
// HALTE_LANES_ISA, the name of its own namespace. Nothing of the standard library is called here,
// or the linker could choose a copy of it that not every processor understands.
namespace halte::network::HALTE_LANES_ISA {

template <typename Value>
struct Vector;
template <>
struct Vector<std::int32_t> {
    using Type = std::int32_t __attribute__((vector_size(32)));
    static constexpr std::size_t count = 8;
};
template <>
struct Vector<std::int64_t> {
    using Type = std::int64_t __attribute__((vector_size(32)));
    static constexpr std::size_t count = 4;
};

// The lanes of one row in registers. Lanes in memory lie on the boundary of a value, not of a
// vector: they are copied, which is one unaligned instruction.
template <typename Value>
struct Row {
    using Type = typename Vector<Value>::Type;
    static constexpr std::size_t count = Vector<Value>::count;
    static constexpr std::size_t parts = lane_count / count;
    Type part[parts];

    void load(const Value* from) {
        for (std::size_t i = 0; i < parts; ++i) {
            __builtin_memcpy(&part[i], from + i * count, sizeof part[i]);
        }
    }
    void store(Value* to) const {
        for (std::size_t i = 0; i < parts; ++i) {
            __builtin_memcpy(to + i * count, &part[i], sizeof part[i]);
        }
    }
    void fill(Value value) {
        for (std::size_t i = 0; i < parts; ++i) {
            part[i] = Type{} + value;
        }
    }
    // Keeps the lesser of itself and `from` + cost.
    void take(const Value* from, Value cost) {
        for (std::size_t i = 0; i < parts; ++i) {
            Type other;
            __builtin_memcpy(&other, from + i * count, sizeof other);
            other += cost;
            part[i] = other < part[i] ? other : part[i];
        }
    }
    bool any_within(Value limit) const {
        Type least = part[0];
        for (std::size_t i = 1; i < parts; ++i) {
            least = part[i] < least ? part[i] : least;
        }
        Value best = least[0];
        for (std::size_t i = 1; i < count; ++i) {
            best = least[i] < best ? least[i] : best;
        }
        return best <= limit;
    }
};

template <typename Value>
Value cost_of(const LaneArcs& arcs, std::uint32_t arc) {
    if constexpr (sizeof(Value) == 4) {
        return static_cast<Value>(arcs.ms[arc]);
    } else {
        return static_cast<Value>((std::uint64_t{arcs.ms[arc]} << 32) | arcs.dm[arc]);
    }
}

template <typename Value>
void push(const LaneArcs& arcs, std::uint32_t place, Value* lanes) {
    const Value* from = lanes + std::size_t{place} * lane_count;
    for (std::uint32_t arc = arcs.first[place]; arc < arcs.first[place + 1]; ++arc) {
        Value* to = lanes + std::size_t{arcs.place[arc]} * lane_count;
        Row<Value> row;
        row.load(to);
        row.take(from, cost_of<Value>(arcs, arc));
        row.store(to);
    }
}

template <typename Value>
void sweep(const LaneArcs& arcs, std::uint32_t rows, Value* lanes, std::uint8_t* states) {
    std::uint32_t arc = arcs.first[0];
    for (std::uint32_t at = 0; at < rows; ++at) {
        Row<Value> row;
        Value* own = lanes + std::size_t{at} * lane_count;
        if (states[at] == lane_seeded) {
            row.load(own);
            states[at] = lane_idle;
        } else {
            row.fill(far_away<Value>);
        }
        for (const std::uint32_t end = arcs.first[at + 1]; arc < end; ++arc) {
            row.take(lanes + std::size_t{arcs.place[arc]} * lane_count,
                     cost_of<Value>(arcs, arc));
        }
        row.store(own);
    }
}

template <typename Value>
std::uint32_t sweep_within(const LaneArcs& arcs, std::uint32_t rows, Value limit, Value* lanes,
                           std::uint8_t* states, std::uint32_t* found) {
    std::uint32_t count = 0;
    std::uint32_t arc = arcs.first[0];
    for (std::uint32_t at = 0; at < rows; ++at) {
        const std::uint32_t end = arcs.first[at + 1];
        bool has_value = states[at] != lane_idle;
        for (std::uint32_t each = arc; !has_value && each < end; ++each) {
            has_value = states[arcs.place[each]] == lane_active;
        }
        if (!has_value) {
            arc = end;
            continue;
        }
        Value* own = lanes + std::size_t{at} * lane_count;
        Row<Value> row;
        if (states[at] == lane_seeded) {
            row.load(own);
        } else {
            row.fill(far_away<Value>);
        }
        for (; arc < end; ++arc) {
            if (states[arcs.place[arc]] == lane_active) {
                row.take(lanes + std::size_t{arcs.place[arc]} * lane_count,
                         cost_of<Value>(arcs, arc));
            }
        }
        states[at] = lane_idle;
        if (row.any_within(limit)) {
            row.store(own);
            states[at] = lane_active;
            found[count++] = at;
        }
    }
    return count;
}

template <typename Value>
void offer(const Value* lanes, Value cost, Value* best) {
    Row<Value> row;
    row.load(best);
    row.take(lanes, cost);
    row.store(best);
}

template <typename Value>
LaneKernels<Value> all() {
    return {push<Value>, sweep<Value>, sweep_within<Value>, offer<Value>};
}

}  // namespace halte::network::HALTE_LANES_ISA
