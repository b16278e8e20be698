// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/units.hpp"
#include "network/hierarchy/range_sweep.hpp"
#include "network/search.hpp"
#include "network/targets.hpp"

namespace halte::network {

// Which targets are within reach of which source: never a dense matrix. The targets of source s
// are those of first[s]..first[s + 1], in rising order.
struct Catchments {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> target;
    std::vector<std::uint32_t> time_s;      // rounded up
    std::vector<std::uint32_t> distance_m;
};

// How to search: a Dijkstra a source, or sixteen sources a sweep over the hierarchy. Both give the
// same answer; `quickest` measures the first source and decides.
enum class CatchmentMethod { quickest, searches, sweeps };

// Catchments of one network in one direction. Outward: from the source to the targets; inward: from
// the targets to the source, as people come to a stop. One object per thread.
class CatchmentSearch {
public:
    // The network must outlive the search; the targets are made ready once and for all.
    CatchmentSearch(const Network& network, std::span<const Snap> targets, Direction direction);

    // Targets within `radius` (at most 298 hours) of each source, walks included.
    Catchments run(std::span<const Snap> sources, Seconds radius,
                   CatchmentMethod method = CatchmentMethod::quickest);

private:
    class Rows;
    static constexpr std::int64_t longest_radius_ms = 0x3fff'fffe;
    static constexpr std::uint32_t no_slot = 0xffff'ffffu;

    std::size_t search(const Snap& source, std::size_t row, Cost limit, Rows& rows);
    void sweep(std::span<const Snap> sources, std::span<const std::uint32_t> batch, Cost limit,
               Rows& rows);
    void make_sweep();
    Cost direct(const Snap& source, std::uint32_t target) const;
    Cost walk_of(std::uint32_t target) const;

    const Network& network_;
    Direction direction_;
    Targets targets_;
    Search search_;
    std::unique_ptr<RangeSweep> sweep_;     // made when first needed
    std::vector<std::uint32_t> node_at_;    // of each place of the hierarchy
    std::vector<Cost> best_;                // of each target, in the search at hand
    std::vector<std::uint32_t> slot_;       // of each target, in the sweep at hand
    std::vector<std::int64_t> slots_;       // lane_count costs each
    std::vector<std::uint32_t> touched_;    // targets
};

}  // namespace halte::network
