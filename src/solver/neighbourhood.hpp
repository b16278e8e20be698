// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

namespace halte::solver {

// Which sites matter to each other: near on the road, or reaching the same people. Only sites
// that have a candidate. Built once for a search.
struct Neighbourhood {
    explicit Neighbourhood(const Problem& problem);

    static constexpr std::size_t kept = 30;
    std::vector<std::vector<std::uint32_t>> near;         // nearest first
    std::vector<std::vector<std::uint32_t>> overlapping;  // most persons in common first
};

}  // namespace halte::solver
