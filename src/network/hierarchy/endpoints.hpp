// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "network/cost.hpp"

namespace halte::network {

// Where a point joins the hierarchy, and what it costs between the point and there, walks off the
// road included.
struct Junction {
    std::uint32_t place = 0;
    Cost cost = 0;
};

// Points by the places through which they are left (sources) or entered (targets).
class Endpoints {
public:
    void add(Junction junction) { junctions_.push_back(junction); }
    // Ends the junctions of a point; the next ones belong to the next point.
    void close_point() { first_.push_back(static_cast<std::uint32_t>(junctions_.size())); }

    std::size_t size() const { return first_.size() - 1; }
    std::span<const Junction> of(std::size_t point) const {
        return std::span(junctions_).subspan(first_[point], first_[point + 1] - first_[point]);
    }
    std::span<const Junction> all() const { return junctions_; }

private:
    std::vector<std::uint32_t> first_ = {0};
    std::vector<Junction> junctions_;
};

}  // namespace halte::network
