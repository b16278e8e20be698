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
    // Held to 23 days, so that sums of times keep within their 32 bits.
    const std::int64_t ms = std::clamp<std::int64_t>(time.count(), 0, 2'000'000) * 1'000;
    return pack(static_cast<std::uint32_t>(ms), 0xffff'ffffu);
}

Flood::Flood(const Network& network, Direction direction)
    : network_(network),
      direction_(direction),
      search_(direction == Direction::outward ? network.outward() : network.inward()) {}

void Flood::start(std::span<const Snap> sources) {
    sources_.assign(sources.begin(), sources.end());
    std::sort(sources_.begin(), sources_.end(),
              [](const Snap& a, const Snap& b) { return a.edge < b.edge; });
    settled_.clear();
    search_.start();
    for (const Snap& source : sources_) {
        const auto add = [&](const Passing& passing) {
            search_.add(passing.node, passing.cost + pack(source.walk_ms, 0));
        };
        if (direction_ == Direction::outward) {
            over_exits(network_, source, add);
        } else {
            over_entries(network_, source, add);
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
    const Edge& edge = network_.edges()[source.edge];
    const Cost cost = direction_ == Direction::outward
                          ? along_edge(edge, source.fraction, place.fraction)
                          : along_edge(edge, place.fraction, source.fraction);
    return plus(pack(source.walk_ms, 0), cost);
}

Cost Flood::cost_of(const Snap& place) const {
    Cost best = unreachable;
    const auto better = [&](const Passing& passing) {
        best = std::min(best, plus(search_.cost(passing.node), passing.cost));
    };
    if (direction_ == Direction::outward) {
        over_entries(network_, place, better);
    } else {
        over_exits(network_, place, better);
    }
    const auto [first, last] =
        std::equal_range(sources_.begin(), sources_.end(), place.edge, ByEdge{});
    for (auto source = first; source != last; ++source) {
        best = std::min(best, along_own_edge(*source, place));
    }
    return plus(best, pack(place.walk_ms, 0));
}

// Not by arcs: no search goes into a dead end, and yet one can stop there.
void Flood::add_way(std::uint32_t way, Cost limit, std::vector<Stretch>& found) const {
    const Edge& edge = network_.edges()[edge_of(way)];
    if (!is_open(edge, is_backward(way))) {
        return;
    }
    Cost entered = unreachable;
    if (direction_ == Direction::outward) {
        for (const std::uint32_t node : network_.entries(way)) {
            entered = std::min(entered, search_.cost(node));
        }
    } else if (network_.exit(way) != no_node) {
        entered = search_.cost(network_.exit(way));
    }
    if (entered <= limit) {
        const double share = share_within(entered, time_ms(edge, is_backward(way)), limit);
        const bool is_from_end = is_backward(way) == (direction_ == Direction::outward);
        found.push_back({.edge = edge_of(way),
                         .begin = is_from_end ? 1.0 - share : 0.0,
                         .end = is_from_end ? 1.0 : share,
                         .entered = entered});
    }
}

void Flood::add_own_edge(const Snap& source, Cost limit, std::vector<Stretch>& found) const {
    const Edge& edge = network_.edges()[source.edge];
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

std::vector<std::uint32_t> Flood::edges_around() const {
    geo::Box box;
    for (const std::uint32_t node : settled_) {
        box.add(network_.junctions()[network_.junction_of(node)]);
    }
    if (box.is_empty()) {
        return {};
    }
    const geo::Position middle = box.centre();
    const Metres reach =
        std::max(geo::distance(middle, box.south_west()), geo::distance(middle, box.north_east()));
    // Some more, for the rounding of the middle and the shape of the Earth.
    return network_.edges_near(middle, reach * 1.01 + Metres(1.0));
}

std::vector<Stretch> Flood::stretches(Cost limit) const {
    std::vector<Stretch> found;
    for (const std::uint32_t edge : edges_around()) {
        add_way(2 * edge, limit, found);
        add_way(2 * edge + 1, limit, found);
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
