// SPDX-License-Identifier: EUPL-1.2
#include "network/search_nodes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace halte::network {

namespace {

using ByLayer = std::array<std::uint32_t, layer_count>;
constexpr ByLayer nowhere = {no_node, no_node, no_node};

constexpr std::size_t at(Layer layer) {
    return static_cast<std::size_t>(layer);
}

class Expansion {
public:
    Expansion(const Graph& graph, const TurnAutomaton& turns, Detail detail)
        : graph_(graph),
          turns_(turns),
          detail_(detail),
          ends_(graph.junctions.size()),
          leaving_(leaving_ways(graph)),
          plain_(graph.junctions.size(), nowhere),
          remembering_(turns.size(), nowhere) {}

    SearchNodes run() {
        count_ends();
        number_nodes();
        add_exits();
        add_arcs_and_entries();
        return std::move(nodes_);
    }

private:
    // What comes together at a junction.
    struct Ends {
        std::uint32_t through = 0;     // ends of edges for all
        std::uint32_t ends_only = 0;   // ends of the others
        bool is_remembering = false;   // some driver who comes here must not turn everywhere
        std::uint32_t last_other = 0;  // the junction behind the ends-only edge met last
        std::uint32_t last = 0;        // the junction behind the edge met last
    };

    bool is_ends_only(std::uint32_t way) const {
        return graph_.edges[edge_of(way)].use == EdgeUse::ends_only;
    }

    void count_ends() {
        const auto count = [this](std::uint32_t here, std::uint32_t there, EdgeUse use) {
            Ends& ends = ends_[here];
            ends.last = there;
            if (use == EdgeUse::ends_only) {
                ++ends.ends_only;
                ends.last_other = there;
            } else {
                ++ends.through;
            }
        };
        for (const Edge& edge : graph_.edges) {
            if (edge.use != EdgeUse::cut_off) {
                count(edge.from, edge.to, edge.use);
                count(edge.to, edge.from, edge.use);
            }
        }
        for (std::uint32_t state = 1; state < turns_.size(); ++state) {
            ends_[graph_.head(turns_.last_way(state))].is_remembering |= turns_.is_entered(state);
        }
    }

    // Turning back is all one can do at the end of a road, and in an ends-only road where it meets
    // others but none of its kind. Nobody gains by it, unless it makes some driver be forgotten.
    bool is_dead_end(std::uint32_t junction) const {
        const Ends& ends = ends_[junction];
        return detail_ == Detail::needed && ends.through + ends.ends_only == 1 &&
               !ends.is_remembering && !ends_[ends.last].is_remembering;
    }
    bool is_gate(std::uint32_t junction) const {
        const Ends& ends = ends_[junction];
        return detail_ == Detail::needed && ends.through > 0 && ends.ends_only == 1 &&
               !ends.is_remembering && !ends_[ends.last_other].is_remembering;
    }

    std::uint32_t add_node(std::uint32_t junction, Layer layer, std::uint32_t state) {
        nodes_.junction.push_back(junction);
        nodes_.layer.push_back(layer);
        state_.push_back(state);
        return nodes_.count() - 1;
    }

    void number_plain_nodes(std::uint32_t junction) {
        const Ends& ends = ends_[junction];
        ByLayer& plain = plain_[junction];
        if (is_dead_end(junction)) {
            return;
        }
        if (ends.through > 0) {
            plain[at(Layer::through)] =
                add_node(junction, Layer::through, TurnAutomaton::no_memory);
        }
        if (is_gate(junction)) {
            plain[at(Layer::leaving)] = plain[at(Layer::through)];
        } else if (ends.ends_only > 0) {
            plain[at(Layer::leaving)] =
                add_node(junction, Layer::leaving, TurnAutomaton::no_memory);
            plain[at(Layer::entering)] =
                add_node(junction, Layer::entering, TurnAutomaton::no_memory);
        }
    }

    void number_nodes() {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> states;  // junction, state
        for (std::uint32_t state = 1; state < turns_.size(); ++state) {
            if (turns_.is_entered(state) && graph_.is_open(turns_.last_way(state))) {
                states.push_back({graph_.head(turns_.last_way(state)), state});
            }
        }
        std::sort(states.begin(), states.end());
        auto next = states.begin();
        for (std::uint32_t junction = 0; junction < graph_.junctions.size(); ++junction) {
            number_plain_nodes(junction);
            for (; next != states.end() && next->first == junction; ++next) {
                const std::uint32_t state = next->second;
                ByLayer& here = remembering_[state];
                if (is_ends_only(turns_.last_way(state))) {
                    here[at(Layer::leaving)] = add_node(junction, Layer::leaving, state);
                    here[at(Layer::entering)] = add_node(junction, Layer::entering, state);
                } else {
                    here[at(Layer::through)] = add_node(junction, Layer::through, state);
                }
            }
        }
    }

    std::uint32_t node(std::uint32_t junction, Layer layer, std::uint32_t state) const {
        return state == TurnAutomaton::no_memory ? plain_[junction][at(layer)]
                                                 : remembering_[state][at(layer)];
    }

    void add_exits() {
        nodes_.exit.reserve(graph_.way_count());
        for (std::uint32_t way = 0; way < graph_.way_count(); ++way) {
            const Layer layer = is_ends_only(way) ? Layer::leaving : Layer::through;
            const bool is_driven = graph_.is_open(way);
            const std::uint32_t state =
                is_driven ? turns_.next(TurnAutomaton::no_memory, way) : TurnAutomaton::no_memory;
            const bool is_of_use = graph_.edges[edge_of(way)].use != EdgeUse::cut_off;
            nodes_.exit.push_back(is_of_use ? node(graph_.head(way), layer, state) : no_node);
        }
    }

    // The layer after driving a way, when that is allowed.
    static bool may_follow(Layer layer, bool onto_ends_only) {
        return onto_ends_only || layer != Layer::entering;
    }
    static Layer after(Layer layer, bool onto_ends_only) {
        if (!onto_ends_only) {
            return Layer::through;
        }
        return layer == Layer::leaving ? Layer::leaving : Layer::entering;
    }

    void add_arcs_and_entries() {
        std::vector<Arc> arcs;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;  // way, node
        for (std::uint32_t tail = 0; tail < nodes_.count(); ++tail) {
            for (const std::uint32_t way : leaving_.at(nodes_.junction[tail])) {
                const Edge& edge = graph_.edges[edge_of(way)];
                const bool ends_only = is_ends_only(way);
                if (edge.use == EdgeUse::cut_off || !may_follow(nodes_.layer[tail], ends_only)) {
                    continue;
                }
                if (!graph_.is_open(way)) {
                    entries.push_back({way, tail});
                    continue;
                }
                const std::uint32_t state = turns_.next(state_[tail], way);
                if (state == TurnAutomaton::forbidden) {
                    continue;
                }
                entries.push_back({way, tail});
                const std::uint32_t head =
                    node(graph_.head(way), after(nodes_.layer[tail], ends_only), state);
                if (head != no_node) {
                    arcs.push_back(
                        {tail, head, pack(time_ms(edge, is_backward(way)), edge.length_dm), way});
                }
            }
        }
        nodes_.outward = group_arcs(nodes_.count(), arcs, Direction::outward);
        nodes_.inward = group_arcs(nodes_.count(), arcs, Direction::inward);
        group_entries(entries);
    }

    void group_entries(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& entries) {
        nodes_.first_entry.assign(graph_.way_count() + std::size_t{1}, 0);
        for (const auto& [way, from] : entries) {
            ++nodes_.first_entry[way + 1];
        }
        for (std::size_t i = 1; i < nodes_.first_entry.size(); ++i) {
            nodes_.first_entry[i] += nodes_.first_entry[i - 1];
        }
        std::vector<std::uint32_t> next(nodes_.first_entry.begin(), nodes_.first_entry.end() - 1);
        nodes_.entry.resize(entries.size());
        for (const auto& [way, from] : entries) {
            nodes_.entry[next[way]++] = from;
        }
    }

    const Graph& graph_;
    const TurnAutomaton& turns_;
    Detail detail_;
    std::vector<Ends> ends_;  // of each junction
    LeavingWays leaving_;
    std::vector<ByLayer> plain_;        // nodes of each junction without memory
    std::vector<ByLayer> remembering_;  // nodes of each state of turns_
    std::vector<std::uint32_t> state_;  // of each node
    SearchNodes nodes_;
};

}  // namespace

SearchNodes search_nodes(const Graph& graph, const TurnAutomaton& turns, Detail detail) {
    return Expansion(graph, turns, detail).run();
}

}  // namespace halte::network
