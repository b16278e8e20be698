// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace halte::network {

// Where an arc of a hierarchy comes from: an arc of the network, or a shortcut over a node in the
// middle, which stands at that place.
inline constexpr std::uint32_t shortcut_flag = 0x8000'0000u;
constexpr bool is_shortcut(std::uint32_t origin) {
    return (origin & shortcut_flag) != 0;
}
constexpr std::uint32_t middle_of(std::uint32_t origin) {
    return origin & ~shortcut_flag;
}

// Arcs between a place and more important ones (smaller numbers), grouped by the less important.
// Structure of arrays: a sweep reads `place` and `ms` only.
struct HalfArcs {
    std::span<const std::uint32_t> first;   // places + 1
    std::span<const std::uint32_t> place;   // the more important end
    std::span<const std::uint32_t> ms;
    std::span<const std::uint32_t> dm;
    std::span<const std::uint32_t> origin;
};

// A contraction hierarchy of the search nodes (Geisberger, Sanders, Schultes, Delling 2008). Places
// are nodes by falling importance, so that one sweep over all places in order settles everything
// from above (PHAST, Delling, Goldberg, Nowatzyk, Werneck 2011). Every quickest path of the
// network has one of the same cost that first climbs (`up`), then descends (`down`).
struct Hierarchy {
    std::span<const std::uint32_t> place_of;  // of each search node
    HalfArcs up;    // from the place to more important ones
    HalfArcs down;  // from more important ones to the place

    std::uint32_t size() const { return static_cast<std::uint32_t>(place_of.size()); }
};

// The same as arrays of its own: what a contraction makes and a file keeps.
struct HierarchyArrays {
    struct Half {
        std::vector<std::uint32_t> first;
        std::vector<std::uint32_t> place;
        std::vector<std::uint32_t> ms;
        std::vector<std::uint32_t> dm;
        std::vector<std::uint32_t> origin;

        HalfArcs view() const { return {first, place, ms, dm, origin}; }
    };
    std::vector<std::uint32_t> place_of;
    Half up;
    Half down;

    Hierarchy view() const { return {place_of, up.view(), down.view()}; }
};

}  // namespace halte::network
