// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/climb.hpp"

#include <algorithm>
#include <bit>

namespace halte::network {

template <typename Value>
Climb<Value>::Climb(std::uint32_t places, const HalfArcs& up)
    : up_(up), lanes_(std::size_t{places} * lane_count), met_(places / 64 + 1, 0),
      to_do_(places / 64 + 1, 0) {}

template <typename Value>
void Climb<Value>::meet(std::uint32_t place) {
    const std::uint64_t bit = std::uint64_t{1} << (place % 64);
    if ((met_[place / 64] & bit) == 0) {
        met_[place / 64] |= bit;
        to_do_[place / 64] |= bit;
        reached_.push_back(place);
        std::fill_n(lanes_.begin() + static_cast<std::ptrdiff_t>(std::size_t{place} * lane_count),
                    lane_count, far_away<Value>);
    }
}

template <typename Value>
void Climb<Value>::run(std::span<const std::span<const Junction>> sources) {
    for (const std::uint32_t place : reached_) {
        met_[place / 64] = 0;
    }
    reached_.clear();
    std::uint32_t lowest = 0;
    for (std::size_t lane = 0; lane < sources.size(); ++lane) {
        for (const Junction& junction : sources[lane]) {
            meet(junction.place);
            Value& held = lanes_[std::size_t{junction.place} * lane_count + lane];
            held = std::min(held, lane_value<Value>(junction.cost));
            lowest = std::max(lowest, junction.place);
        }
    }
    const LaneArcs arcs{up_.first.data(), up_.place.data(), up_.ms.data(), up_.dm.data()};
    const LaneKernels<Value>& kernels = lane_kernels<Value>();
    for (std::size_t word = reached_.empty() ? 0 : lowest / 64 + 1; word-- > 0;) {
        while (to_do_[word] != 0) {
            const auto bit = static_cast<std::uint32_t>(63 - std::countl_zero(to_do_[word]));
            to_do_[word] &= ~(std::uint64_t{1} << bit);
            const auto place = static_cast<std::uint32_t>(word * 64 + bit);
            for (std::uint32_t arc = up_.first[place]; arc < up_.first[place + 1]; ++arc) {
                meet(up_.place[arc]);
            }
            kernels.push(arcs, place, lanes_.data());
        }
    }
}

template class Climb<std::int32_t>;
template class Climb<std::int64_t>;

}  // namespace halte::network
