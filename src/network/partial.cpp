// SPDX-License-Identifier: EUPL-1.2
#include "network/partial.hpp"

#include <cmath>

namespace halte::network {

namespace {

std::uint32_t share(std::uint32_t whole, double fraction) {
    return static_cast<std::uint32_t>(std::llround(static_cast<double>(whole) * fraction));
}

}  // namespace

Partial::Partial(const Edge& edge, double fraction)
    : edge_(edge),
      forward_ms_(edge.forward_ms == closed_ms ? 0 : share(edge.forward_ms, fraction)),
      backward_ms_(
          edge.backward_ms == closed_ms ? 0 : edge.backward_ms - share(edge.backward_ms, fraction)),
      dm_(share(edge.length_dm, fraction)),
      at_begin_(fraction == 0.0),
      at_end_(fraction == 1.0) {}

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

Cost along_edge(const Edge& edge, double from, double to) {
    const Partial a(edge, from);
    const Partial b(edge, to);
    if (from == to) {
        return 0;
    }
    if (from < to && edge.forward_ms != closed_ms) {
        return b.from_begin() - a.from_begin();
    }
    if (from > to && edge.backward_ms != closed_ms) {
        return b.from_end() - a.from_end();
    }
    return unreachable;
}

}  // namespace halte::network
