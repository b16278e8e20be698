// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "network/hierarchy/endpoints.hpp"
#include "network/hierarchy/hierarchy.hpp"
#include "network/hierarchy/lanes.hpp"

namespace halte::network {

template <typename Value>
constexpr Value lane_value(Cost cost) {
    if constexpr (sizeof(Value) == 4) {
        return static_cast<Value>(ms_of(cost));
    } else {
        return static_cast<Value>(cost);
    }
}

// The upward searches of up to sixteen sources abreast. No queue: a bit set of the places still to
// do is read from the least important on, and every arc leads to a more important one. Sources
// near each other share most of their way up.
template <typename Value>
class Climb {
public:
    // `up` leads from a place to more important ones.
    Climb(std::uint32_t places, const HalfArcs& up);

    // Places without values after the last run hold nothing of use.
    void run(std::span<const std::span<const Junction>> sources);

    // All places that have values, in the order they were met.
    std::span<const std::uint32_t> reached() const { return reached_; }
    bool has(std::uint32_t place) const {
        return (met_[place / 64] >> (place % 64) & 1) != 0;
    }
    Value* lanes() { return lanes_.data(); }
    const Value* lanes_of(std::uint32_t place) const {
        return lanes_.data() + std::size_t{place} * lane_count;
    }

private:
    void meet(std::uint32_t place);

    HalfArcs up_;
    std::vector<Value> lanes_;          // places * lane_count
    std::vector<std::uint64_t> met_;    // bit sets over places
    std::vector<std::uint64_t> to_do_;
    std::vector<std::uint32_t> reached_;
};

extern template class Climb<std::int32_t>;
extern template class Climb<std::int64_t>;

}  // namespace halte::network
