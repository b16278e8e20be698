// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/many_to_many.hpp"

#include <algorithm>
#include <array>

namespace halte::network {

template <typename Value>
ManyToMany<Value>::ManyToMany(const HalfArcs& up, const Closure& closure)
    : closure_(closure), climb_(static_cast<std::uint32_t>(up.first.size() - 1), up),
      lanes_(std::size_t{closure.rows()} * lane_count), states_(closure.rows(), lane_idle) {}

template <typename Value>
void ManyToMany<Value>::run(std::span<const std::span<const Junction>> sources,
                            const Receive& receive) {
    climb_.run(sources);
    for (const std::uint32_t place : climb_.reached()) {
        const std::uint32_t row = closure_.row_of[place];
        if (row != Closure::no_row) {
            std::copy_n(climb_.lanes_of(place), lane_count,
                        lanes_.data() + std::size_t{row} * lane_count);
            states_[row] = lane_seeded;
        }
    }
    const LaneArcs arcs{closure_.first.data(), closure_.row.data(), closure_.ms.data(),
                        closure_.dm.data()};
    const LaneKernels<Value>& kernels = lane_kernels<Value>();
    kernels.sweep(arcs, closure_.rows(), lanes_.data(), states_.data());
    std::array<Value, lane_count> best;
    for (std::size_t target = 0; target < closure_.targets.size(); ++target) {
        best.fill(far_away<Value>);
        for (const Junction& junction : closure_.targets.of(target)) {
            kernels.offer(lanes_.data() + std::size_t{junction.place} * lane_count,
                          lane_value<Value>(junction.cost), best.data());
        }
        receive(target, best.data());
    }
}

template class ManyToMany<std::int32_t>;
template class ManyToMany<std::int64_t>;

}  // namespace halte::network
