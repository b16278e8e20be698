// SPDX-License-Identifier: EUPL-1.2
#include "network/main_part.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "network/components.hpp"
#include "network/search_nodes.hpp"

namespace halte::network {

namespace {

// The part with the most search nodes on roads for all, then the longest: the order of the file
// does not matter. Empty when there is none.
std::vector<std::uint32_t> largest_part(const Graph& graph, const SearchNodes& nodes) {
    const std::vector<std::uint32_t> part = strong_parts(nodes.outward);
    std::vector<std::pair<std::uint64_t, std::uint64_t>> size(part.size());  // nodes, decimetres
    for (std::uint32_t node = 0; node < nodes.count(); ++node) {
        size[part[node]].first += nodes.layer[node] == Layer::through ? 1 : 0;
    }
    for (std::uint32_t way = 0; way < graph.way_count(); ++way) {
        if (graph.is_open(way)) {
            size[part[nodes.exit[way]]].second += graph.edges[edge_of(way)].length_dm;
        }
    }
    std::vector<std::uint32_t> members;
    const auto largest = std::max_element(size.begin(), size.end());
    if (largest != size.end() && largest->first > 0) {
        const auto main = static_cast<std::uint32_t>(largest - size.begin());
        for (std::uint32_t node = 0; node < nodes.count(); ++node) {
            if (part[node] == main) {
                members.push_back(node);
            }
        }
    }
    return members;
}

// All nodes that can be reached from some.
std::vector<bool> flood(const Arcs& arcs, std::vector<std::uint32_t> from) {
    std::vector<bool> is_wet(arcs.first.size() - 1, false);
    for (const std::uint32_t node : from) {
        is_wet[node] = true;
    }
    while (!from.empty()) {
        const std::uint32_t node = from.back();
        from.pop_back();
        for (std::uint32_t arc = arcs.first[node]; arc < arcs.first[node + 1]; ++arc) {
            if (!is_wet[arcs.head[arc]]) {
                is_wet[arcs.head[arc]] = true;
                from.push_back(arcs.head[arc]);
            }
        }
    }
    return is_wet;
}

// The edges from which all others of them can be reached.
std::vector<bool> main_edges(const Graph& graph, const TurnAutomaton& turns) {
    const SearchNodes nodes = search_nodes(graph, turns, Detail::every);
    const std::vector<std::uint32_t> main = largest_part(graph, nodes);
    const std::vector<bool> is_reached = flood(nodes.outward, main);
    const std::vector<bool> is_reaching = flood(nodes.inward, main);
    std::vector<bool> is_main(graph.edges.size(), false);
    for (std::uint32_t edge = 0; edge < graph.edges.size(); ++edge) {
        bool leads_out = false;
        bool leads_in = false;
        for (const std::uint32_t way : {2 * edge, 2 * edge + 1}) {
            if (!graph.is_open(way)) {
                continue;
            }
            leads_out = leads_out || is_reaching[nodes.exit[way]];
            for (std::uint32_t i = nodes.first_entry[way]; i < nodes.first_entry[way + 1]; ++i) {
                leads_in = leads_in || is_reached[nodes.entry[i]];
            }
        }
        is_main[edge] = leads_out && leads_in;
    }
    return is_main;
}

// The pieces that edges make where they share a junction (Galler and Fischer 1964).
class Pieces {
public:
    explicit Pieces(std::size_t junctions) : above_(junctions) {
        std::iota(above_.begin(), above_.end(), 0u);
    }
    std::uint32_t of(std::uint32_t junction) {
        while (above_[junction] != junction) {
            above_[junction] = above_[above_[junction]];
            junction = above_[junction];
        }
        return junction;
    }
    void join(std::uint32_t a, std::uint32_t b) { above_[of(a)] = of(b); }

private:
    std::vector<std::uint32_t> above_;
};

}  // namespace

void mark_main_part(Graph& graph) {
    const TurnAutomaton turns(graph.forbidden_turns);
    std::vector<bool> is_main = main_edges(graph, turns);
    bool is_some_behind = false;
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
        if (!is_main[edge] && graph.edges[edge].use == EdgeUse::through) {
            graph.edges[edge].use = EdgeUse::ends_only;
            is_some_behind = true;
        }
    }
    if (is_some_behind) {
        is_main = main_edges(graph, turns);
    }
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
        if (!is_main[edge]) {
            graph.edges[edge].use = EdgeUse::cut_off;
        }
    }
}

Extent extent_of(const Graph& graph) {
    Extent extent;
    std::vector<bool> is_kept(graph.junctions.size(), false);
    for (const Edge& edge : graph.edges) {
        if (edge.use != EdgeUse::cut_off) {
            extent.length += Metres(edge.length_dm / 10.0);
            is_kept[edge.from] = is_kept[edge.to] = true;
        }
    }
    Pieces pieces(graph.junctions.size());
    std::vector<const Edge*> cut_off;
    for (const Edge& edge : graph.edges) {
        if (edge.use == EdgeUse::cut_off) {
            cut_off.push_back(&edge);
            if (!is_kept[edge.from] && !is_kept[edge.to]) {
                pieces.join(edge.from, edge.to);
            }
        }
    }
    std::vector<double> length_m(graph.junctions.size(), 0.0);
    const auto piece_of = [&](const Edge& edge) {
        return pieces.of(is_kept[edge.from] ? edge.to : edge.from);
    };
    for (const Edge* const edge : cut_off) {
        const double edge_m = edge->length_dm / 10.0;
        ++extent.edges_cut_off;
        extent.length_cut_off += Metres(edge_m);
        length_m[piece_of(*edge)] += edge_m;
    }
    std::vector<bool> is_counted(graph.junctions.size(), false);
    double largest_m = 0.0;
    for (const Edge* const edge : cut_off) {
        const std::uint32_t piece = piece_of(*edge);
        extent.pieces_cut_off += is_counted[piece] ? 0 : 1;
        is_counted[piece] = true;
        if (length_m[piece] > largest_m && edge->name != 0) {
            largest_m = length_m[piece];
            extent.largest_cut_off = graph.names[edge->name];
        }
    }
    return extent;
}

}  // namespace halte::network
