// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "network/network.hpp"

namespace halte::network {

// Times and lengths from every source (row) to every target (column), row after row.
struct Table {
    static constexpr std::uint32_t no_way = 0xffff'ffffu;

    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::uint32_t> time_ms;     // no_way when there is none; walks included
    std::vector<std::uint32_t> distance_m;  // along the same paths, walks off the road left out;
                                            // empty when only times were asked

    std::uint32_t time(std::size_t row, std::size_t column) const {
        return time_ms[row * columns + column];
    }
    std::uint32_t distance(std::size_t row, std::size_t column) const {
        return distance_m[row * columns + column];
    }
    friend bool operator==(const Table&, const Table&) = default;
};

// What a table holds for a cost.
constexpr std::uint32_t time_of(Cost cost) {
    return cost == unreachable ? Table::no_way : ms_of(cost);
}
constexpr std::uint32_t metres_of(Cost cost) {
    return cost == unreachable ? Table::no_way : (dm_of(cost) + 5) / 10;
}

enum class Measure { time, time_and_metres };

// A whole table over the hierarchy, spread over `threads`. Exact; paths beyond 298 hours count as
// no way. Memory beside the table: about 130 bytes a junction and thread.
// Errors: unavailable (cancelled).
Result<Table> table(const Network& network, std::span<const Snap> sources,
                    std::span<const Snap> targets, Measure measure, unsigned threads,
                    Progress& progress, const CancelToken& cancel);

}  // namespace halte::network
