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

// A target within reach of a source. Nothing is set at birth: these come in hundreds of millions.
struct Reached {
    std::uint32_t target;
    std::uint32_t time_s;  // rounded up
    std::uint32_t distance_m;

    bool operator==(const Reached&) const = default;
};

// Which targets are within reach of which source: never a dense matrix, 12 bytes a pair.
class Catchments {
public:
    explicit Catchments(std::size_t sources = 0) : rows_(sources) {}

    std::size_t source_count() const { return rows_.size(); }
    std::size_t pair_count() const;
    // The targets of a source, in rising order.
    std::span<const Reached> of(std::size_t source) const { return rows_[source]; }

    // Room for as many pairs as will be given to sources; stays where it is for good.
    Reached* make_room(std::size_t pairs);
    void give(std::size_t source, std::span<const Reached> row) { rows_[source] = row; }

private:
    std::vector<std::unique_ptr<Reached[]>> rooms_;
    std::vector<std::span<const Reached>> rows_;
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

    // Targets within `radius` (at most 298 hours) of each source, walks included. A pair takes 12
    // bytes: who has more of them than memory runs some sources at a time.
    Catchments run(std::span<const Snap> sources, Seconds radius,
                   CatchmentMethod method = CatchmentMethod::quickest);

private:
    static constexpr std::int64_t longest_radius_ms = 0x3fff'fffe;
    static constexpr std::uint32_t no_slot = 0xffff'ffffu;

    std::size_t search(const Snap& source, std::size_t row, Cost limit, Catchments& found);
    void sweep(std::span<const Snap> sources, std::span<const std::uint32_t> batch, Cost limit,
               Catchments& found);
    void meet_targets(std::span<const Snap> sources, Cost limit);
    void sort_touched();
    void deal_out(std::span<const std::uint32_t> batch, Cost limit, Catchments& found);
    std::int64_t* slot_of(std::uint32_t target);
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
