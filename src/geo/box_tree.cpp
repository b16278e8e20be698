// SPDX-License-Identifier: EUPL-1.2
#include "geo/box_tree.hpp"

#include "base/assert.hpp"

namespace halte::geo {

namespace {

constexpr std::size_t groups(std::size_t count) {
    return (count + BoxTree::fanout - 1) / BoxTree::fanout;
}

}  // namespace

std::size_t BoxTree::size_for(std::size_t items) {
    std::size_t size = 0;
    for (std::size_t level = items; level > 0; level = level == 1 ? 0 : level) {
        level = groups(level);
        size += level;
    }
    return size;
}

std::vector<Box> BoxTree::pack(std::span<const Box> items) {
    std::vector<Box> boxes;
    boxes.reserve(size_for(items.size()));
    const auto pack_level = [&boxes](std::span<const Box> below) {
        for (std::size_t first = 0; first < below.size(); first += fanout) {
            Box box;
            for (const Box& each : below.subspan(first, std::min(fanout, below.size() - first))) {
                box.add(each);
            }
            boxes.push_back(box);
        }
    };
    pack_level(items);
    std::size_t begin = 0;
    while (boxes.size() - begin > 1) {
        const std::size_t end = boxes.size();
        pack_level(std::span(boxes).subspan(begin, end - begin));
        begin = end;
    }
    return boxes;
}

BoxTree::BoxTree(std::span<const Box> boxes, std::size_t items) : items_(items) {
    HALTE_CHECK(boxes.size() == size_for(items));
    for (std::size_t count = groups(items); !boxes.empty(); count = groups(count)) {
        levels_.push_back(boxes.first(count));
        boxes = boxes.subspan(count);
    }
}

}  // namespace halte::geo
