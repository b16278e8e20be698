// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/neighbourhood.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

// Where a ruin has made room: what it took out, and the sites near those or reaching the same
// people. Elsewhere the days are as full as before, and in a large problem elsewhere is nearly
// everything. Lives as long as the neighbourhood.
class Vicinity {
public:
    explicit Vicinity(const Neighbourhood& neighbourhood)
        : neighbourhood_(neighbourhood), seen_(neighbourhood.near.size(), 0) {}

    // Around the free series that `before` has and `after` has not; each site once. The list lives
    // until the next call.
    const std::vector<std::uint32_t>& of_gone(const PlanState& before, const PlanState& after);

private:
    void add(std::uint32_t site);

    const Neighbourhood& neighbourhood_;
    std::vector<std::uint32_t> seen_;  // by site: the last call that listed it
    std::uint32_t call_ = 0;
    std::vector<std::uint32_t> sites_;
};

}  // namespace halte::solver
