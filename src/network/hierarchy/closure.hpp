// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "network/hierarchy/endpoints.hpp"
#include "network/hierarchy/hierarchy.hpp"

namespace halte::network {

// The part of a hierarchy from which some targets can be reached going down, renumbered from the
// most important row on (RPHAST, Delling, Goldberg, Werneck 2011): a sweep over it settles exactly
// what the targets need.
struct Closure {
    static constexpr std::uint32_t no_row = 0xffff'ffffu;

    std::vector<std::uint32_t> row_of;  // of each place, or no_row
    std::vector<std::uint32_t> first;  // rows + 1
    std::vector<std::uint32_t> row;    // of the more important ends
    std::vector<std::uint32_t> ms;
    std::vector<std::uint32_t> dm;
    // As `targets`, with rows for places.
    Endpoints targets;

    std::uint32_t rows() const { return static_cast<std::uint32_t>(first.size()) - 1; }
};

Closure closure_of(const HalfArcs& down, const Endpoints& targets);

}  // namespace halte::network
