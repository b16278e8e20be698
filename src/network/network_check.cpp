// SPDX-License-Identifier: EUPL-1.2
#include "network/network_check.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "geo/box_tree.hpp"

namespace halte::network {

namespace {

// So that a path of many edges stays within the bits of a cost; see Search::longest.
constexpr std::uint32_t longest_ms = 0x3fff'ffff;
constexpr std::uint32_t longest_dm = 0x3fff'ffff;

// rows + 1 rising numbers from 0 to the number of items.
bool are_rows(std::span<const std::uint32_t> first, std::size_t rows, std::size_t items) {
    return first.size() == rows + 1 && first.front() == 0 && first.back() == items &&
           std::is_sorted(first.begin(), first.end());
}

bool are_below(std::span<const std::uint32_t> numbers, std::size_t bound) {
    return std::all_of(numbers.begin(), numbers.end(),
                       [bound](std::uint32_t number) { return number < bound; });
}

bool are_positions(std::span<const geo::Position> positions) {
    return std::all_of(positions.begin(), positions.end(), [](geo::Position position) {
        return position.lat_e7() >= -900'000'000 && position.lat_e7() <= 900'000'000 &&
               position.lon_e7() >= -1'800'000'000 && position.lon_e7() <= 1'800'000'000;
    });
}

bool are_edges(const NetworkSections& at) {
    const std::size_t names = at.first_name.size() - 1;
    const auto is_time = [](std::uint32_t ms) { return ms == closed_ms || ms <= longest_ms; };
    std::uint32_t point = 0;
    for (const Edge& edge : at.edges) {
        if (edge.from >= at.junctions.size() || edge.to >= at.junctions.size() ||
            edge.name >= names || static_cast<std::size_t>(edge.road_class) >= road_class_count ||
            edge.use > EdgeUse::cut_off || edge.first_point < point ||
            edge.first_point > at.points.size() || !is_time(edge.forward_ms) ||
            !is_time(edge.backward_ms) || edge.length_dm > longest_dm) {
            return false;
        }
        point = edge.first_point;
    }
    return at.edges.front().first_point == 0;
}

// An arc costs what its way does, and joins nodes at the ends of its way.
bool are_arcs(const NetworkSections& at, const ArcsView& arcs, Direction direction) {
    const std::size_t nodes = at.node_junction.size();
    if (!are_rows(arcs.first, nodes, arcs.head.size()) || arcs.cost.size() != arcs.head.size() ||
        arcs.way.size() != arcs.head.size() || !are_below(arcs.head, nodes) ||
        !are_below(arcs.way, 2 * at.edges.size())) {
        return false;
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        for (std::uint32_t arc = arcs.first[node]; arc < arcs.first[node + 1]; ++arc) {
            const Edge& edge = at.edges[edge_of(arcs.way[arc])];
            const bool backward = is_backward(arcs.way[arc]);
            const bool is_outward = direction == Direction::outward;
            const std::uint32_t tail = is_outward ? node : arcs.head[arc];
            const std::uint32_t head = is_outward ? arcs.head[arc] : node;
            if (!is_open(edge, backward) || at.node_junction[tail] != tail_of(edge, backward) ||
                at.node_junction[head] != head_of(edge, backward) ||
                arcs.cost[arc] != pack(time_ms(edge, backward), edge.length_dm)) {
                return false;
            }
        }
    }
    return true;
}

bool are_ends(const NetworkSections& at) {
    const std::size_t ways = 2 * at.edges.size();
    if (at.exit.size() != ways || !are_rows(at.first_entry, ways, at.entry.size()) ||
        !are_below(at.entry, at.node_junction.size())) {
        return false;
    }
    for (std::uint32_t way = 0; way < ways; ++way) {
        const Edge& edge = at.edges[edge_of(way)];
        const std::uint32_t node = at.exit[way];
        if (node != no_node && (node >= at.node_junction.size() ||
                                at.node_junction[node] != head_of(edge, is_backward(way)))) {
            return false;
        }
        for (std::uint32_t i = at.first_entry[way]; i < at.first_entry[way + 1]; ++i) {
            if (at.node_junction[at.entry[i]] != tail_of(edge, is_backward(way))) {
                return false;
            }
        }
    }
    return true;
}

// The arc of a half between two places, or null.
const std::uint32_t* find_arc(const HalfArcs& half, std::uint32_t low, std::uint32_t high) {
    const auto begin = half.place.begin() + half.first[low];
    const auto end = half.place.begin() + half.first[low + 1];
    const auto found = std::find(begin, end, high);
    return found == end ? nullptr : &*found;
}

// Every arc leads to a more important place, and is an arc of the network or goes over a less
// important place to which both of its own parts are there.
bool is_half(const NetworkSections& at, const HalfArcs& half, bool is_upward) {
    const Hierarchy& hierarchy = at.hierarchy;
    const std::size_t count = half.place.size();
    if (half.ms.size() != count || half.dm.size() != count || half.origin.size() != count) {
        return false;
    }
    for (std::uint32_t low = 0; low < hierarchy.size(); ++low) {
        for (std::uint32_t arc = half.first[low]; arc < half.first[low + 1]; ++arc) {
            const std::uint32_t high = half.place[arc];
            const std::uint32_t origin = half.origin[arc];
            if (high >= low || half.ms[arc] > longest_ms || half.dm[arc] > 2 * longest_dm) {
                return false;
            }
            if (!is_shortcut(origin)) {
                if (origin >= at.outward.head.size() ||
                    hierarchy.place_of[at.outward.head[origin]] != (is_upward ? high : low)) {
                    return false;
                }
                continue;
            }
            const std::uint32_t middle = middle_of(origin);
            if (middle <= low || middle >= hierarchy.size() ||
                find_arc(hierarchy.down, middle, is_upward ? low : high) == nullptr ||
                find_arc(hierarchy.up, middle, is_upward ? high : low) == nullptr) {
                return false;
            }
        }
    }
    return true;
}

bool is_hierarchy(const NetworkSections& at) {
    const Hierarchy& hierarchy = at.hierarchy;
    const std::size_t nodes = at.node_junction.size();
    if (hierarchy.place_of.size() != nodes || !are_below(hierarchy.place_of, nodes) ||
        !are_rows(hierarchy.up.first, nodes, hierarchy.up.place.size()) ||
        !are_rows(hierarchy.down.first, nodes, hierarchy.down.place.size())) {
        return false;
    }
    std::vector<bool> is_taken(nodes, false);
    for (const std::uint32_t place : hierarchy.place_of) {
        if (is_taken[place]) {
            return false;
        }
        is_taken[place] = true;
    }
    return is_half(at, hierarchy.up, true) && is_half(at, hierarchy.down, false);
}

}  // namespace

bool is_sound(const NetworkSections& at) {
    return !at.junctions.empty() && !at.edges.empty() && are_positions(at.junctions) &&
           are_positions(at.points) && at.first_name.size() >= 2 &&
           are_rows(at.first_name, at.first_name.size() - 1, at.name_text.size()) &&
           at.boxes.size() == geo::BoxTree::size_for(at.edges.size()) && are_edges(at) &&
           are_below(at.node_junction, at.junctions.size()) &&
           are_arcs(at, at.outward, Direction::outward) &&
           are_arcs(at, at.inward, Direction::inward) && are_ends(at) && is_hierarchy(at);
}

}  // namespace halte::network
