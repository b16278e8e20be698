// SPDX-License-Identifier: EUPL-1.2
#include "network/flood.hpp"

#include <algorithm>
#include <tuple>

#include "network/partial.hpp"

namespace halte::network {

namespace {

struct ByEdge {
    bool operator()(const Snap& snap, std::uint32_t edge) const { return snap.edge < edge; }
    bool operator()(std::uint32_t edge, const Snap& snap) const { return edge < snap.edge; }
};

// How much of something that takes `whole_ms` can be done from `start` on.
double share_within(Cost start, std::uint32_t whole_ms, Cost limit) {
    const double left_ms = static_cast<double>(ms_of(limit)) - ms_of(start);
    return left_ms >= whole_ms ? 1.0 : std::max(0.0, left_ms / whole_ms);
}

// One stretch instead of those of the same edge that another covers.
void merge(std::vector<Stretch>& stretches) {
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
        return std::tuple(a.edge, a.begin, -a.end, a.entered) <
               std::tuple(b.edge, b.begin, -b.end, b.entered);
    });
    std::size_t kept = 0;
    for (const Stretch& stretch : stretches) {
        if (kept > 0 && stretches[kept - 1].edge == stretch.edge &&
            stretches[kept - 1].end >= stretch.end) {
            stretches[kept - 1].entered = std::min(stretches[kept - 1].entered, stretch.entered);
        } else {
            stretches[kept++] = stretch;
        }
    }
    stretches.resize(kept);
}

}  // namespace

Cost limit_of(Seconds time) {
    // Held to 46 days, so that sums of times keep within their 32 bits.
    const std::int64_t ms = std::clamp<std::int64_t>(time.count(), 0, 4'000'000) * 1'000;
    return pack(static_cast<std::uint32_t>(ms), 0xffff'ffffu);
}

Flood::Flood(const Network& network, Direction direction)
    : network_(network),
      direction_(direction),
      arcs_(direction == Direction::outward ? network.outward() : network.inward()),
      search_(arcs_) {}

void Flood::start(std::span<const Snap> sources) {
    sources_.assign(sources.begin(), sources.end());
    std::sort(sources_.begin(), sources_.end(),
              [](const Snap& a, const Snap& b) { return a.edge < b.edge; });
    settled_.clear();
    search_.start();
    const bool is_outward = direction_ == Direction::outward;
    for (const Snap& source : sources_) {
        const Edge& edge = network_.graph().edges[source.edge];
        const Partial part(network_.graph(), source);
        const Cost walk = pack(source.walk_ms, 0);
        const Cost at_begin = plus(walk, is_outward ? part.to_begin() : part.from_begin());
        const Cost at_end = plus(walk, is_outward ? part.to_end() : part.from_end());
        if (at_begin != unreachable) {
            search_.add(edge.from, at_begin);
        }
        if (at_end != unreachable) {
            search_.add(edge.to, at_end);
        }
    }
}

bool Flood::step(Cost limit) {
    if (!search_.step(limit)) {
        return false;
    }
    settled_.push_back(search_.settled_node());
    return true;
}

Cost Flood::along_own_edge(const Snap& source, const Snap& place) const {
    const Cost cost = direction_ == Direction::outward
                          ? along_edge(network_.graph(), source, place)
                          : along_edge(network_.graph(), place, source);
    return plus(pack(source.walk_ms, 0), cost);
}

Cost Flood::cost_of(const Snap& place) const {
    const Edge& edge = network_.graph().edges[place.edge];
    const Partial part(network_.graph(), place);
    const bool is_outward = direction_ == Direction::outward;
    const Cost by_begin = is_outward ? part.from_begin() : part.to_begin();
    const Cost by_end = is_outward ? part.from_end() : part.to_end();
    Cost best =
        std::min(plus(search_.cost(edge.from), by_begin), plus(search_.cost(edge.to), by_end));
    const auto [first, last] =
        std::equal_range(sources_.begin(), sources_.end(), place.edge, ByEdge{});
    for (auto source = first; source != last; ++source) {
        best = std::min(best, along_own_edge(*source, place));
    }
    return plus(best, pack(place.walk_ms, 0));
}

void Flood::add_arcs(std::uint32_t node, Cost limit, std::vector<Stretch>& found) const {
    for (std::uint32_t arc = arcs_.first[node]; arc < arcs_.first[node + 1]; ++arc) {
        const Cost entered = search_.cost(node);
        const double share = share_within(entered, ms_of(arcs_.cost[arc]), limit);
        const bool is_from_end = (arcs_.way[arc] % 2 != 0) == (direction_ == Direction::outward);
        found.push_back({.edge = arcs_.way[arc] / 2,
                         .begin = is_from_end ? 1.0 - share : 0.0,
                         .end = is_from_end ? 1.0 : share,
                         .entered = entered});
    }
}

void Flood::add_own_edge(const Snap& source, Cost limit, std::vector<Stretch>& found) const {
    const Edge& edge = network_.graph().edges[source.edge];
    const bool is_outward = direction_ == Direction::outward;
    const Cost entered = pack(source.walk_ms, 0);
    const auto share = [&](std::uint32_t ms) {
        return ms == closed_ms ? 0.0 : share_within(entered, ms, limit);
    };
    const double up = share(is_outward ? edge.forward_ms : edge.backward_ms);
    const double down = share(is_outward ? edge.backward_ms : edge.forward_ms);
    found.push_back({.edge = source.edge,
                     .begin = std::max(0.0, source.fraction - down),
                     .end = std::min(1.0, source.fraction + up),
                     .entered = entered});
}

std::vector<Stretch> Flood::stretches(Cost limit) const {
    std::vector<Stretch> found;
    for (const std::uint32_t node : settled_) {
        if (search_.cost(node) <= limit) {
            add_arcs(node, limit, found);
        }
    }
    for (const Snap& source : sources_) {
        if (source.walk_ms <= ms_of(limit)) {
            add_own_edge(source, limit, found);
        }
    }
    merge(found);
    return found;
}

}  // namespace halte::network
