// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/pair_search.hpp"

#include <algorithm>
#include <functional>

#include "base/assert.hpp"

namespace halte::network {

namespace {

constexpr std::uint32_t no_arc = 0xffff'ffffu;

std::uint32_t find_arc(const HalfArcs& half, std::uint32_t low, std::uint32_t high) {
    for (std::uint32_t arc = half.first[low]; arc < half.first[low + 1]; ++arc) {
        if (half.place[arc] == high) {
            return arc;
        }
    }
    HALTE_CHECK(false);
    return no_arc;
}

}  // namespace

PairSearch::PairSearch(const Hierarchy& hierarchy)
    : hierarchy_(hierarchy), source_{hierarchy.up, hierarchy.down, {}, {}, {}},
      target_{hierarchy.down, hierarchy.up, {}, {}, {}} {
    for (Side* side : {&source_, &target_}) {
        side->labels.resize(hierarchy.size());
        side->stamps.assign(hierarchy.size(), 0);
    }
}

void PairSearch::offer(Side& side, std::uint32_t place, const Label& label) const {
    if (has(side, place) && side.labels[place].cost <= label.cost) {
        return;
    }
    side.stamps[place] = run_;
    side.labels[place] = label;
    side.heap.push_back({label.cost, place});
    std::push_heap(side.heap.begin(), side.heap.end(), std::greater<>());
}

void PairSearch::start(Side& side, std::span<const Junction> junctions) const {
    side.heap.clear();
    for (std::uint32_t i = 0; i < junctions.size(); ++i) {
        offer(side, junctions[i].place, {junctions[i].cost, i, no_arc});
    }
}

// A place that is reached better from above is on no quickest path of this side (stall on demand).
bool PairSearch::is_stalled(const Side& side, std::uint32_t place, Cost cost) const {
    const HalfArcs& behind = side.behind;
    for (std::uint32_t arc = behind.first[place]; arc < behind.first[place + 1]; ++arc) {
        const std::uint32_t above = behind.place[arc];
        if (has(side, above) &&
            side.labels[above].cost + pack(behind.ms[arc], behind.dm[arc]) < cost) {
            return true;
        }
    }
    return false;
}

void PairSearch::step(Side& side, const Side& other) {
    std::pop_heap(side.heap.begin(), side.heap.end(), std::greater<>());
    const Entry entry = side.heap.back();
    side.heap.pop_back();
    if (entry.cost != side.labels[entry.place].cost) {
        return;
    }
    if (has(other, entry.place) && entry.cost + other.labels[entry.place].cost < best_) {
        best_ = entry.cost + other.labels[entry.place].cost;
        summit_ = entry.place;
    }
    if (is_stalled(side, entry.place, entry.cost)) {
        return;
    }
    const HalfArcs& ahead = side.ahead;
    for (std::uint32_t arc = ahead.first[entry.place]; arc < ahead.first[entry.place + 1]; ++arc) {
        offer(side, ahead.place[arc],
              {entry.cost + pack(ahead.ms[arc], ahead.dm[arc]), entry.place, arc});
    }
}

Cost PairSearch::run(std::span<const Junction> source, std::span<const Junction> target) {
    if (++run_ == 0) {
        std::fill(source_.stamps.begin(), source_.stamps.end(), 0);
        std::fill(target_.stamps.begin(), target_.stamps.end(), 0);
        run_ = 1;
    }
    best_ = unreachable;
    start(source_, source);
    start(target_, target);
    const auto nearest = [](const Side& side) {
        return side.heap.empty() ? unreachable : side.heap.front().cost;
    };
    while (std::min(nearest(source_), nearest(target_)) < best_) {
        const bool is_source = nearest(source_) <= nearest(target_);
        step(is_source ? source_ : target_, is_source ? target_ : source_);
    }
    return best_;
}

// The arcs of the network under one of the hierarchy, in the direction of travel.
void PairSearch::unpack(std::uint32_t low, std::uint32_t high, std::uint32_t origin,
                        bool is_upward, std::vector<std::uint32_t>& arcs) const {
    struct Piece {
        std::uint32_t low;
        std::uint32_t high;
        std::uint32_t origin;
        bool is_upward;
    };
    std::vector<Piece> pieces = {{low, high, origin, is_upward}};
    while (!pieces.empty()) {
        const Piece piece = pieces.back();
        pieces.pop_back();
        if (!is_shortcut(piece.origin)) {
            arcs.push_back(piece.origin);
            continue;
        }
        // Down to the middle, then up from it; the last pushed comes first.
        const std::uint32_t middle = middle_of(piece.origin);
        const std::uint32_t from = piece.is_upward ? piece.low : piece.high;
        const std::uint32_t to = piece.is_upward ? piece.high : piece.low;
        const std::uint32_t second = find_arc(hierarchy_.up, middle, to);
        const std::uint32_t first = find_arc(hierarchy_.down, middle, from);
        pieces.push_back({middle, to, hierarchy_.up.origin[second], true});
        pieces.push_back({middle, from, hierarchy_.down.origin[first], false});
    }
}

PairSearch::Way PairSearch::way() const {
    HALTE_CHECK(best_ != unreachable);
    Way way;
    std::vector<std::uint32_t> climb;
    std::uint32_t place = summit_;
    while (source_.labels[place].arc != no_arc) {
        climb.push_back(place);
        place = source_.labels[place].from;
    }
    way.source_junction = source_.labels[place].from;
    for (auto above = climb.rbegin(); above != climb.rend(); ++above) {
        const Label& label = source_.labels[*above];
        unpack(label.from, *above, hierarchy_.up.origin[label.arc], true, way.arcs);
    }
    for (place = summit_; target_.labels[place].arc != no_arc; place = target_.labels[place].from) {
        const Label& label = target_.labels[place];
        unpack(label.from, place, hierarchy_.down.origin[label.arc], false, way.arcs);
    }
    way.target_junction = target_.labels[place].from;
    return way;
}

}  // namespace halte::network
