// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "geo/box.hpp"

namespace halte::geo {

// A packed R-tree (Kamel and Faloutsos 1993): a box around every eight items in a row, around every
// eight of those boxes, and so on to one. Good when neighbours in the row are neighbours on the
// ground, as along a Hilbert curve. A view: the boxes are somebody else's and outlive it.
class BoxTree {
public:
    static constexpr std::size_t fanout = 8;

    static std::vector<Box> pack(std::span<const Box> items);
    // How many boxes that makes; none for no items.
    static std::size_t size_for(std::size_t items);

    BoxTree() = default;
    // `boxes` are those that `pack` made, size_for(items) of them.
    BoxTree(std::span<const Box> boxes, std::size_t items);

    // Calls visit(first, end) for groups of items, the promising ones first, leaving out those that
    // cannot be within `reach_m`, which the visitor lowers as it finds something.
    template <typename Visit>
    void over_near(Position point, const double& reach_m, const Visit& visit) const {
        if (!levels_.empty()) {
            descend(levels_.size() - 1, 0, point, reach_m, visit);
        }
    }

private:
    // `at` is a box of that level; its children are boxes of the level below, or items.
    template <typename Visit>
    void descend(std::size_t level, std::size_t at, Position point, const double& reach_m,
                 const Visit& visit) const {
        if (level == 0) {
            visit(at * fanout, std::min(items_, (at + 1) * fanout));
            return;
        }
        const std::span<const Box> below = levels_[level - 1];
        std::array<std::pair<double, std::size_t>, fanout> children;
        std::size_t count = 0;
        for (std::size_t child = at * fanout; child < below.size() && count < fanout; ++child) {
            // A hair less, for the rounding of what it is compared with.
            children[count++] = {below[child].distance(point).count() * (1.0 - 1e-9), child};
        }
        std::sort(children.begin(), children.begin() + static_cast<std::ptrdiff_t>(count));
        for (std::size_t i = 0; i < count && children[i].first <= reach_m; ++i) {
            descend(level - 1, children[i].second, point, reach_m, visit);
        }
    }

    std::vector<std::span<const Box>> levels_;  // from the groups of items up
    std::size_t items_ = 0;
};

}  // namespace halte::geo
