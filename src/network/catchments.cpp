// SPDX-License-Identifier: EUPL-1.2
#include "network/catchments.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "network/partial.hpp"
#include "network/path_ends.hpp"
#include "network/table.hpp"

namespace halte::network {

namespace {

// A sweep costs about as much as a search that settles this part of all nodes (measured on 0.4 M).
constexpr std::size_t nodes_per_settled = 250;
// Sorting a target costs about as much as looking at this many slots.
constexpr std::size_t slots_per_sorted = 16;

Reached reached(std::uint32_t target, Cost cost) {
    return {target, (ms_of(cost) + 999) / 1'000, metres_of(cost)};
}

std::vector<std::uint32_t> along_the_map(std::span<const Snap> sources) {
    std::vector<std::uint32_t> order(sources.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return sources[a].edge < sources[b].edge;
    });
    return order;
}

}  // namespace

std::size_t Catchments::pair_count() const {
    return std::accumulate(rows_.begin(), rows_.end(), std::size_t{0},
                           [](std::size_t sum, const auto& row) { return sum + row.size(); });
}

Reached* Catchments::make_room(std::size_t pairs) {
    return rooms_.emplace_back(std::make_unique_for_overwrite<Reached[]>(pairs)).get();
}

CatchmentSearch::CatchmentSearch(const Network& network, std::span<const Snap> targets,
                                 Direction direction)
    : network_(network), direction_(direction), targets_(network, targets, direction),
      search_(direction == Direction::outward ? network.outward() : network.inward()),
      best_(targets.size(), unreachable), slot_(targets.size(), no_slot) {}

Cost CatchmentSearch::direct(const Snap& source, std::uint32_t target) const {
    const Snap& other = targets_.snaps()[target];
    return direction_ == Direction::outward ? direct_cost(network_, source, other)
                                            : direct_cost(network_, other, source);
}

Cost CatchmentSearch::walk_of(std::uint32_t target) const {
    return pack(targets_.snaps()[target].walk_ms, 0);
}

// One Dijkstra; answers how many nodes it settled.
std::size_t CatchmentSearch::search(const Snap& source, std::size_t row, Cost limit,
                                    Catchments& found) {
    touched_.clear();
    const auto offer = [&](std::uint32_t target, Cost cost) {
        if (cost <= limit) {
            if (best_[target] == unreachable) {
                touched_.push_back(target);
            }
            best_[target] = std::min(best_[target], cost);
        }
    };
    for (const std::uint32_t target : targets_.on_edge(source.edge)) {
        offer(target, direct(source, target));
    }
    start_search(search_, network_, source, direction_);
    std::size_t settled = 0;
    while (search_.step(limit)) {
        ++settled;
        for (const Targets::Entrance& entrance : targets_.at(search_.settled_node())) {
            offer(entrance.target,
                  search_.settled_cost() + entrance.cost + walk_of(entrance.target));
        }
    }
    std::sort(touched_.begin(), touched_.end());
    Reached* const room = found.make_room(touched_.size());
    Reached* end = room;
    for (const std::uint32_t target : touched_) {
        *end++ = reached(target, best_[target]);
        best_[target] = unreachable;
    }
    found.give(row, {room, end});
    return settled;
}

// The sixteen costs of a target in the sweep at hand.
std::int64_t* CatchmentSearch::slot_of(std::uint32_t target) {
    if (slot_[target] == no_slot) {
        slot_[target] = static_cast<std::uint32_t>(touched_.size());
        touched_.push_back(target);
        slots_.resize(slots_.size() + lane_count, far_away<std::int64_t>);
    }
    return slots_.data() + std::size_t{slot_[target]} * lane_count;
}

// Every target that a lane meets gets a slot.
void CatchmentSearch::meet_targets(std::span<const Snap> sources, Cost limit) {
    const LaneKernels<std::int64_t>& kernels = lane_kernels<std::int64_t>();
    const Endpoints points = direction_ == Direction::outward ? path_starts(network_, sources)
                                                              : path_ends(network_, sources);
    std::vector<std::span<const Junction>> starts;
    for (std::size_t lane = 0; lane < sources.size(); ++lane) {
        starts.push_back(points.of(lane));
        for (const std::uint32_t target : targets_.on_edge(sources[lane].edge)) {
            const Cost cost = direct(sources[lane], target);
            std::int64_t& held = slot_of(target)[lane];
            held = cost <= limit ? std::min(held, static_cast<std::int64_t>(cost)) : held;
        }
    }
    sweep_->run(starts, limit, [&](std::uint32_t place, const std::int64_t* costs) {
        for (const Targets::Entrance& entrance : targets_.at(node_at_[place])) {
            kernels.offer(costs,
                          static_cast<std::int64_t>(entrance.cost + walk_of(entrance.target)),
                          slot_of(entrance.target));
        }
    });
}

// A slot tells nothing of the order, so sorting the targets is safe. When many are met, reading
// through all slots is quicker than sorting.
void CatchmentSearch::sort_touched() {
    if (touched_.size() * slots_per_sorted < slot_.size()) {
        std::sort(touched_.begin(), touched_.end());
        return;
    }
    std::size_t count = 0;
    for (std::uint32_t target = 0; target < slot_.size(); ++target) {
        if (slot_[target] != no_slot) {
            touched_[count++] = target;
        }
    }
}

// From one slot a target to one row a source.
void CatchmentSearch::deal_out(std::span<const std::uint32_t> batch, Cost limit,
                               Catchments& found) {
    const auto bound = static_cast<std::int64_t>(limit);
    std::array<std::size_t, lane_count> sizes{};
    for (std::size_t at = 0; at < slots_.size(); at += lane_count) {
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            sizes[lane] += slots_[at + lane] <= bound ? 1U : 0U;
        }
    }
    const auto pairs = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    std::array<Reached*, lane_count> ends{};
    Reached* room = found.make_room(pairs);
    for (std::size_t lane = 0; lane < batch.size(); ++lane) {
        ends[lane] = room;
        found.give(batch[lane], {room, sizes[lane]});
        room += sizes[lane];
    }
    for (const std::uint32_t target : touched_) {
        const std::int64_t* costs = slots_.data() + std::size_t{slot_[target]} * lane_count;
        for (std::size_t lane = 0; lane < batch.size(); ++lane) {
            if (costs[lane] <= bound) {
                *ends[lane]++ = reached(target, static_cast<Cost>(costs[lane]));
            }
        }
        slot_[target] = no_slot;
    }
}

void CatchmentSearch::sweep(std::span<const Snap> sources, std::span<const std::uint32_t> batch,
                            Cost limit, Catchments& found) {
    touched_.clear();
    slots_.clear();
    std::vector<Snap> snaps;
    for (const std::uint32_t source : batch) {
        snaps.push_back(sources[source]);
    }
    meet_targets(snaps, limit);
    sort_touched();
    deal_out(batch, limit, found);
}

void CatchmentSearch::make_sweep() {
    const Hierarchy& hierarchy = network_.hierarchy();
    if (sweep_ == nullptr) {
        const bool is_outward = direction_ == Direction::outward;
        sweep_ = std::make_unique<RangeSweep>(is_outward ? hierarchy.up : hierarchy.down,
                                              is_outward ? hierarchy.down : hierarchy.up);
        node_at_.resize(hierarchy.size());
        for (std::uint32_t node = 0; node < hierarchy.size(); ++node) {
            node_at_[hierarchy.place_of[node]] = node;
        }
    }
}

Catchments CatchmentSearch::run(std::span<const Snap> sources, Seconds radius,
                                CatchmentMethod method) {
    const auto radius_ms = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(radius.count() * 1'000, 0, longest_radius_ms));
    const Cost limit = pack(radius_ms, 0xffff'ffffu);
    const std::vector<std::uint32_t> order = along_the_map(sources);
    Catchments found(sources.size());
    std::size_t next = 0;
    bool by_search = method != CatchmentMethod::sweeps;
    while (next < order.size() && by_search) {
        const std::size_t settled = search(sources[order[next]], order[next], limit, found);
        ++next;
        by_search = method == CatchmentMethod::searches ||
                    settled * nodes_per_settled < network_.node_count() ||
                    order.size() - next < lane_count / 2;
    }
    while (next < order.size()) {
        make_sweep();
        const std::size_t count = std::min(lane_count, order.size() - next);
        sweep(sources, std::span(order).subspan(next, count), limit, found);
        next += count;
    }
    return found;
}

}  // namespace halte::network
