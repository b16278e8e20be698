// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "network/hierarchy/climb.hpp"
#include "network/hierarchy/closure.hpp"

namespace halte::network {

// From many sources to many targets over a hierarchy, sixteen sources at a time: one climb, one
// sweep over what is above the targets. Exact. One object per thread; they may share the closure.
template <typename Value>
class ManyToMany {
public:
    // The hierarchy's `up` arcs, and the closure of the targets over its `down` arcs.
    ManyToMany(const HalfArcs& up, const Closure& closure);

    // Up to sixteen sources; `receive(target, values)` is given one value a lane for each target in
    // order, far_away<Value> or more where there is no way.
    using Receive = std::function<void(std::size_t target, const Value* values)>;
    void run(std::span<const std::span<const Junction>> sources, const Receive& receive);

private:
    const Closure& closure_;
    Climb<Value> climb_;
    std::vector<Value> lanes_;          // rows * lane_count
    std::vector<std::uint8_t> states_;  // of the rows
};

extern template class ManyToMany<std::int32_t>;
extern template class ManyToMany<std::int64_t>;

}  // namespace halte::network
