// SPDX-License-Identifier: EUPL-1.2
#include "network/way_splitter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "geo/shape.hpp"

namespace halte::network {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// At least a millisecond: a path of no time at all could go round in circles for nothing.
std::uint32_t time_ms(double length_m, double kmh, double delay_s) {
    if (kmh <= 0.0) {
        return closed_ms;
    }
    const double ms = length_m * 3'600.0 / kmh + delay_s * 1'000.0;
    return static_cast<std::uint32_t>(std::clamp(std::round(ms), 1.0, 1e9));
}

std::uint16_t tenths(double seconds) {
    return static_cast<std::uint16_t>(std::clamp(std::round(seconds * 10.0), 0.0, 65'535.0));
}

}  // namespace

std::vector<WayIndex::Range> WayIndex::edges_of(std::int64_t way) const {
    std::vector<Range> found;
    auto at = std::lower_bound(ranges_.begin(), ranges_.end(), way,
                               [](const auto& range, std::int64_t id) { return range.first < id; });
    for (; at != ranges_.end() && at->first == way; ++at) {
        found.push_back(at->second);
    }
    return found;
}

std::optional<std::uint32_t> WayIndex::junction_of(std::int64_t node) const {
    const auto at = std::lower_bound(nodes_.begin(), nodes_.end(), node);
    if (at == nodes_.end() || *at != node ||
        junctions_[static_cast<std::size_t>(at - nodes_.begin())] == none) {
        return std::nullopt;
    }
    return junctions_[static_cast<std::size_t>(at - nodes_.begin())];
}

class WaySplitter {
public:
    explicit WaySplitter(const SourceWays& source) : source_(source) {}

    SplitWays run(const CancelToken& cancel) {
        number_nodes();
        for (const SourceWays::Way& way : source_.ways) {
            if (cancel.stop_requested()) {
                break;
            }
            const auto first = static_cast<std::uint32_t>(graph_.edges.size());
            split(way);
            index_.ranges_.push_back(
                {way.id, {first, static_cast<std::uint32_t>(graph_.edges.size())}});
        }
        graph_.edges.insert(graph_.edges.end(), gates_.begin(), gates_.end());
        for (std::size_t gate = graph_.edges.size() - gates_.size(); gate < graph_.edges.size();
             ++gate) {
            graph_.edges[gate].first_point = static_cast<std::uint32_t>(graph_.points.size());
        }
        std::stable_sort(index_.ranges_.begin(), index_.ranges_.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        return {std::move(graph_), std::move(index_)};
    }

private:
    void number_nodes() {
        std::vector<std::int64_t>& ids = index_.nodes_;
        ids = source_.nodes;
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        index_.junctions_.assign(ids.size(), none);
        rank_.reserve(source_.nodes.size());
        for (const std::int64_t id : source_.nodes) {
            rank_.push_back(static_cast<std::uint32_t>(
                std::lower_bound(ids.begin(), ids.end(), id) - ids.begin()));
        }
        effects_.assign(ids.size(), nullptr);
        for (const auto& [id, effect] : source_.effects) {
            const auto at = std::lower_bound(ids.begin(), ids.end(), id);
            if (at != ids.end() && *at == id) {
                effects_[static_cast<std::size_t>(at - ids.begin())] = &effect;
            }
        }
        is_used_.assign(ids.size(), false);
        is_split_.assign(ids.size(), false);
        for (const SourceWays::Way& way : source_.ways) {
            for (std::size_t at = way.first; at < way.first + way.count; ++at) {
                const std::uint32_t node = rank_[at];
                const bool is_end = at == way.first || at + 1 == way.first + way.count;
                const NodeEffect* const effect = effects_[node];
                is_split_[node] = is_split_[node] || is_end || is_used_[node] ||
                                  (effect != nullptr && (effect->is_closed || effect->ends_only));
                is_used_[node] = true;
            }
        }
    }

    // The junction where a piece of way ends. At a barrier every piece gets one of its own: at a
    // closed one, so that one can come up to it from either side and not pass; at one that only
    // those pass who start or end behind it, joined to the others by an edge for them alone.
    std::uint32_t junction_at(std::size_t at, const SourceWays::Way& way) {
        const NodeEffect* const effect = effects_[rank_[at]];
        std::uint32_t& junction = index_.junctions_[rank_[at]];
        const bool is_barrier = effect != nullptr && (effect->is_closed || effect->ends_only);
        if (junction != none && !is_barrier) {
            return junction;
        }
        const auto added = static_cast<std::uint32_t>(graph_.junctions.size());
        graph_.junctions.push_back(source_.positions[at]);
        if (junction == none) {
            junction = added;
        } else if (!effect->is_closed) {
            gates_.push_back(Edge{.from = junction,
                                  .to = added,
                                  .forward_ms = 1,
                                  .backward_ms = 1,
                                  .name = way.name,
                                  .road_class = way.passage.road_class,
                                  .use = EdgeUse::ends_only});
        }
        return added;
    }

    double length_m(std::size_t begin, std::size_t end) const {
        double metres = 0.0;
        for (std::size_t at = begin + 1; at <= end; ++at) {
            metres += geo::distance(source_.positions[at - 1], source_.positions[at]).count();
        }
        return metres;
    }

    void split(const SourceWays::Way& way) {
        const std::size_t last = way.first + way.count - 1;
        const double way_m = length_m(way.first, last);
        std::size_t begin = way.first;
        for (std::size_t at = way.first + 1; at <= last; ++at) {
            if (is_split_[rank_[at]]) {
                add_edge(way, begin, at, way_m);
                begin = at;
            }
        }
    }

    void add_edge(const SourceWays::Way& way, std::size_t begin, std::size_t end, double way_m) {
        double forward_s = 0.0;
        double backward_s = 0.0;
        Edge edge{.from = junction_at(begin, way),
                  .to = 0,
                  .name = way.name,
                  .first_point = static_cast<std::uint32_t>(graph_.points.size()),
                  .road_class = way.passage.road_class,
                  .use = way.passage.ends_only ? EdgeUse::ends_only : EdgeUse::through};
        for (std::size_t at = begin; at <= end; ++at) {
            if (at > begin && at < end) {
                graph_.points.push_back(source_.positions[at]);
            }
            // A delay is paid once, by who arrives at its node.
            if (const NodeEffect* const effect = effects_[rank_[at]]) {
                forward_s += at > begin ? effect->forward_s : 0.0;
                backward_s += at < end ? effect->backward_s : 0.0;
            }
        }
        edge.to = junction_at(end, way);
        double piece_m = length_m(begin, end);
        if (way.stated_m > 0.0) {
            piece_m = way_m > 0.0 ? piece_m * way.stated_m / way_m : way.stated_m;
        }
        double forward_kmh = way.passage.forward_kmh;
        double backward_kmh = way.passage.backward_kmh;
        if (way.passage.duration > Seconds(0) && way_m > 0.0) {
            const double kmh = way_m * 3.6 / static_cast<double>(way.passage.duration.count());
            forward_kmh = forward_kmh > 0.0 ? kmh : 0.0;
            backward_kmh = backward_kmh > 0.0 ? kmh : 0.0;
        }
        edge.length_dm = static_cast<std::uint32_t>(std::min(1e8, std::round(piece_m * 10.0)));
        edge.forward_ms = time_ms(piece_m, forward_kmh, forward_s);
        edge.backward_ms = time_ms(piece_m, backward_kmh, backward_s);
        edge.forward_delay_ds = tenths(forward_s);
        edge.backward_delay_ds = tenths(backward_s);
        graph_.edges.push_back(edge);
    }

    const SourceWays& source_;
    std::vector<std::uint32_t> rank_;         // of each node of each way, in index_.nodes_
    std::vector<const NodeEffect*> effects_;  // of each node, or null
    std::vector<bool> is_used_;
    std::vector<bool> is_split_;
    std::vector<Edge> gates_;
    Graph graph_;
    WayIndex index_;
};

SplitWays split_ways(const SourceWays& source, const CancelToken& cancel) {
    return WaySplitter(source).run(cancel);
}

}  // namespace halte::network
