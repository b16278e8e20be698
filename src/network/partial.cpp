// SPDX-License-Identifier: EUPL-1.2
#include "network/partial.hpp"

#include <cmath>

namespace halte::network {

namespace {

std::uint32_t share(std::uint32_t whole, double fraction) {
    return static_cast<std::uint32_t>(std::llround(static_cast<double>(whole) * fraction));
}

}  // namespace

Partial::Partial(const Graph& graph, const Snap& snap)
    : edge_(graph.edges[snap.edge]),
      forward_ms_(edge_.forward_ms == closed_ms ? 0 : share(edge_.forward_ms, snap.fraction)),
      backward_ms_(edge_.backward_ms == closed_ms
                       ? 0
                       : edge_.backward_ms - share(edge_.backward_ms, snap.fraction)),
      dm_(share(edge_.length_dm, snap.fraction)), at_begin_(snap.fraction == 0.0),
      at_end_(snap.fraction == 1.0) {}

Cost Partial::to_end() const {
    if (edge_.forward_ms == closed_ms) {
        return at_end_ ? 0 : unreachable;
    }
    return pack(edge_.forward_ms - forward_ms_, edge_.length_dm - dm_);
}

Cost Partial::from_begin() const {
    if (edge_.forward_ms == closed_ms) {
        return at_begin_ ? 0 : unreachable;
    }
    return pack(forward_ms_, dm_);
}

Cost Partial::to_begin() const {
    if (edge_.backward_ms == closed_ms) {
        return at_begin_ ? 0 : unreachable;
    }
    return pack(edge_.backward_ms - backward_ms_, dm_);
}

Cost Partial::from_end() const {
    if (edge_.backward_ms == closed_ms) {
        return at_end_ ? 0 : unreachable;
    }
    return pack(backward_ms_, edge_.length_dm - dm_);
}

Cost along_edge(const Graph& graph, const Snap& from, const Snap& to) {
    const Edge& edge = graph.edges[from.edge];
    const Partial a(graph, from);
    const Partial b(graph, to);
    if (from.fraction == to.fraction) {
        return 0;
    }
    if (from.fraction < to.fraction && edge.forward_ms != closed_ms) {
        return b.from_begin() - a.from_begin();
    }
    if (from.fraction > to.fraction && edge.backward_ms != closed_ms) {
        return b.from_end() - a.from_end();
    }
    return unreachable;
}

}  // namespace halte::network
