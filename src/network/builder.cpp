// SPDX-License-Identifier: EUPL-1.2
#include "network/builder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/format.hpp"
#include "network/components.hpp"
#include "network/tag_values.hpp"

namespace halte::network {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

std::size_t rank_of(const std::vector<std::int64_t>& ids, std::int64_t id) {
    return static_cast<std::size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

// At least a millisecond: a path of no time at all could go round in circles for nothing.
std::uint32_t time_ms(double length_m, double kmh, double delay_s) {
    if (kmh <= 0.0) {
        return closed_ms;
    }
    const double ms = length_m * 3'600.0 / kmh + delay_s * 1'000.0;
    return static_cast<std::uint32_t>(std::clamp(std::round(ms), 1.0, 1e9));
}

Error no_road(const std::string& profile, const BuildReport& report) {
    return Error{
        .code = ErrorCode::invalid,
        .message = say("aucune route ouverte à « {} » n'a été trouvée ({} autres ont été vues)",
                       "no road that \"{}\" may use was found ({} others were seen)", profile,
                       report.ways_closed),
        .field = "roads",
        .hint = say("vérifiez que l'extrait contient des routes (highway=*) et couvre le "
                    "territoire",
                    "check that the extract holds roads (highway=*) and covers the "
                    "territory")};
}

}  // namespace

NetworkBuilder::NetworkBuilder(Profile profile, SpeedFactors factors)
    : profile_(std::move(profile)), factors_(factors) {
    graph_.names.emplace_back();
    names_.emplace("", 0);
}

std::uint32_t NetworkBuilder::name_index(const geo::Tags& tags) {
    const std::string name(tags.has("name") ? tags["name"] : tags["ref"]);
    const auto [at, is_new] = names_.emplace(name, static_cast<std::uint32_t>(graph_.names.size()));
    if (is_new) {
        graph_.names.push_back(name);
    }
    return at->second;
}

void NetworkBuilder::add(const geo::Feature& feature) {
    if (std::holds_alternative<geo::Position>(feature.shape)) {
        const NodeEffect effect = node_effect(profile_, feature.tags);
        if (effect.is_closed || effect.forward_s > 0.0 || effect.backward_s > 0.0) {
            effects_[feature.id] = effect;
        }
        return;
    }
    const auto* line = std::get_if<geo::Line>(&feature.shape);
    const bool is_road = feature.tags.has("highway") || feature.tags.has("route");
    if (line == nullptr || !is_road || feature.nodes.size() < 2 ||
        line->points.size() != feature.nodes.size()) {
        return;
    }
    const Passage way = passage(profile_, factors_, feature.tags);
    if (!way.is_open()) {
        ++report_.ways_closed;
        return;
    }
    ++report_.ways_open;
    const std::optional<double> stated = size_value(feature.tags["length_m"]);
    ways_.push_back(Way{.passage = way,
                        .name = name_index(feature.tags),
                        .first = static_cast<std::uint32_t>(way_nodes_.size()),
                        .count = static_cast<std::uint32_t>(feature.nodes.size()),
                        .stated_m = stated.value_or(0.0)});
    way_nodes_.insert(way_nodes_.end(), feature.nodes.begin(), feature.nodes.end());
    way_positions_.insert(way_positions_.end(), line->points.begin(), line->points.end());
}

void NetworkBuilder::number_nodes() {
    ids_ = way_nodes_;
    std::sort(ids_.begin(), ids_.end());
    ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
    uses_.assign(ids_.size(), 0);
    dense_.assign(ids_.size(), none);
    const auto use = [this](std::size_t at, int times) {
        std::uint8_t& uses = uses_[rank_of(ids_, way_nodes_[at])];
        uses = static_cast<std::uint8_t>(std::min(2, uses + times));
    };
    for (const Way& way : ways_) {
        for (std::size_t at = way.first; at < way.first + way.count; ++at) {
            const bool is_end = at == way.first || at + 1 == way.first + way.count;
            use(at, is_end ? 2 : 1);
        }
    }
}

// The node where a piece of way ends. At a closed barrier every piece gets a node of its own, so
// that one can come up to it from either side and not pass.
std::uint32_t NetworkBuilder::end_node(std::size_t at) {
    const std::int64_t id = way_nodes_[at];
    const auto effect = effects_.find(id);
    const bool is_closed = effect != effects_.end() && effect->second.is_closed;
    std::uint32_t& dense = dense_[rank_of(ids_, id)];
    if (dense == none || is_closed) {
        dense = static_cast<std::uint32_t>(graph_.nodes.size());
        graph_.nodes.push_back(way_positions_[at]);
    }
    return dense;
}

void NetworkBuilder::add_edge(const Way& way, std::size_t begin, std::size_t end, double way_m) {
    double piece_m = 0.0;
    double forward_s = 0.0;
    double backward_s = 0.0;
    Edge edge{.from = end_node(begin),
              .to = 0,
              .forward_ms = closed_ms,
              .backward_ms = closed_ms,
              .length_dm = 0,
              .name = way.name,
              .first_point = static_cast<std::uint32_t>(graph_.points.size()),
              .road_class = static_cast<std::uint32_t>(way.passage.road_class)};
    for (std::size_t at = begin; at <= end; ++at) {
        if (at > begin) {
            piece_m += geo::distance(way_positions_[at - 1], way_positions_[at]).count();
        }
        if (at > begin && at < end) {
            graph_.points.push_back(way_positions_[at]);
        }
        // A delay is paid once, by who arrives at its node.
        const auto effect = effects_.find(way_nodes_[at]);
        if (effect != effects_.end()) {
            forward_s += at > begin ? effect->second.forward_s : 0.0;
            backward_s += at < end ? effect->second.backward_s : 0.0;
        }
    }
    edge.to = end_node(end);
    if (way.stated_m > 0.0 && way_m > 0.0) {
        piece_m *= way.stated_m / way_m;
    } else if (way.stated_m > 0.0) {
        piece_m = way.stated_m;
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
    graph_.edges.push_back(edge);
}

void NetworkBuilder::split_ways(CancelToken& cancel) {
    for (const Way& way : ways_) {
        if (cancel.stop_requested()) {
            return;
        }
        const std::size_t last = way.first + way.count - 1;
        double way_m = 0.0;
        for (std::size_t at = way.first + 1; at <= last; ++at) {
            way_m += geo::distance(way_positions_[at - 1], way_positions_[at]).count();
        }
        std::size_t begin = way.first;
        for (std::size_t at = way.first + 1; at <= last; ++at) {
            const auto effect = effects_.find(way_nodes_[at]);
            const bool is_closed = effect != effects_.end() && effect->second.is_closed;
            if (is_closed || uses_[rank_of(ids_, way_nodes_[at])] >= 2) {
                add_edge(way, begin, at, way_m);
                begin = at;
            }
        }
    }
}

// Who comes to a junction of three roads or more on a lesser one waits; who boards a ferry too.
void NetworkBuilder::add_yield_delays() {
    constexpr auto ferry = static_cast<std::uint32_t>(RoadClass::ferry);
    std::vector<std::uint32_t> degree(graph_.nodes.size(), 0);
    std::vector<std::uint32_t> best(graph_.nodes.size(), none);
    for (const Edge& edge : graph_.edges) {
        for (const std::uint32_t node : {edge.from, edge.to}) {
            ++degree[node];
            best[node] = std::min(best[node], edge.road_class);
        }
    }
    const auto wait = [](std::uint32_t& ms, double seconds) {
        if (ms != closed_ms) {
            ms += static_cast<std::uint32_t>(std::lround(seconds * 1'000.0));
        }
    };
    for (Edge& edge : graph_.edges) {
        const auto yields_at = [&](std::uint32_t node) {
            return degree[node] >= 3 && best[node] < edge.road_class && edge.road_class != ferry;
        };
        wait(edge.forward_ms, yields_at(edge.to) ? profile_.yield_s : 0.0);
        wait(edge.backward_ms, yields_at(edge.from) ? profile_.yield_s : 0.0);
        if (edge.road_class == ferry) {
            wait(edge.forward_ms, best[edge.from] != ferry ? profile_.boarding_s : 0.0);
            wait(edge.backward_ms, best[edge.to] != ferry ? profile_.boarding_s : 0.0);
        }
    }
}

Graph NetworkBuilder::only(const std::vector<std::uint32_t>& part, std::uint32_t main) const {
    Graph kept;
    kept.profile = profile_.name;
    kept.factors = factors_;
    std::vector<std::uint32_t> number(graph_.nodes.size(), none);
    std::vector<std::uint32_t> name_number(graph_.names.size(), none);
    kept.names.emplace_back();
    name_number[0] = 0;
    for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
        if (part[node] == main) {
            number[node] = static_cast<std::uint32_t>(kept.nodes.size());
            kept.nodes.push_back(graph_.nodes[node]);
        }
    }
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
        Edge edge = graph_.edges[e];
        if (part[edge.from] != main || part[edge.to] != main) {
            continue;
        }
        const std::size_t begin = edge.first_point;
        const std::size_t end = e + 1 < graph_.edges.size() ? graph_.edges[e + 1].first_point
                                                            : graph_.points.size();
        edge.first_point = static_cast<std::uint32_t>(kept.points.size());
        kept.points.insert(kept.points.end(),
                           graph_.points.begin() + static_cast<std::ptrdiff_t>(begin),
                           graph_.points.begin() + static_cast<std::ptrdiff_t>(end));
        if (name_number[edge.name] == none) {
            name_number[edge.name] = static_cast<std::uint32_t>(kept.names.size());
            kept.names.push_back(graph_.names[edge.name]);
        }
        edge.from = number[edge.from];
        edge.to = number[edge.to];
        edge.name = name_number[edge.name];
        kept.edges.push_back(edge);
    }
    return kept;
}

Result<Network> NetworkBuilder::keep_main_part() {
    const std::vector<std::uint32_t> part = strong_parts(arcs_of(graph_, Direction::outward));
    const std::uint32_t parts = *std::max_element(part.begin(), part.end()) + 1;
    std::vector<double> length_m(parts, 0.0);
    std::vector<std::uint32_t> size(parts, 0);
    for (const std::uint32_t each : part) {
        ++size[each];
    }
    for (const Edge& edge : graph_.edges) {
        if (part[edge.from] == part[edge.to]) {
            length_m[part[edge.from]] += edge.length_dm / 10.0;
        }
    }
    // The largest by number of junctions, then by length: the order of the file does not matter.
    std::uint32_t main = 0;
    for (std::uint32_t each = 1; each < parts; ++each) {
        if (std::pair(size[each], length_m[each]) > std::pair(size[main], length_m[main])) {
            main = each;
        }
    }
    double largest_drop_m = 0.0;
    for (const Edge& edge : graph_.edges) {
        const double edge_m = edge.length_dm / 10.0;
        if (part[edge.from] == main && part[edge.to] == main) {
            report_.length += Metres(edge_m);
            continue;
        }
        ++report_.edges_dropped;
        report_.length_dropped += Metres(edge_m);
        const double part_m = part[edge.from] == main ? 0.0 : length_m[part[edge.from]];
        if (part_m > largest_drop_m && edge.name != 0) {
            largest_drop_m = part_m;
            report_.largest_drop = graph_.names[edge.name];
        }
    }
    report_.parts_dropped = parts - 1;
    if (report_.length <= Metres(0.0)) {
        return no_road(profile_.name, report_);
    }
    return Network(only(part, main), std::move(report_));
}

Result<Network> NetworkBuilder::finish(Progress& progress, CancelToken cancel) {
    const Result<Done> checked = check(factors_);
    if (!checked) {
        return checked.errors();
    }
    if (ways_.empty()) {
        return no_road(profile_.name, report_);
    }
    progress.report("joining the roads", 0.0);
    number_nodes();
    split_ways(cancel);
    if (cancel.stop_requested()) {
        return Error{.code = ErrorCode::unavailable,
                     .message = say("l'assemblage du réseau de routes a été arrêté",
                                    "the building of the road network was stopped on request"),
                     .field = "",
                     .hint = say("rien n'a été changé ; relancez quand vous voulez",
                                 "nothing was changed; start again when you like")};
    }
    add_yield_delays();
    progress.report("joining the roads", 0.6);
    Result<Network> network = keep_main_part();
    progress.report("joining the roads", 1.0);
    *this = NetworkBuilder(profile_, factors_);
    return network;
}

}  // namespace halte::network
