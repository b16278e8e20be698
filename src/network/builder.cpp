// SPDX-License-Identifier: EUPL-1.2
#include "network/builder.hpp"

#include <utility>

#include "base/format.hpp"
#include "network/graph_order.hpp"
#include "network/hierarchy/contraction.hpp"
#include "network/junction_delays.hpp"
#include "network/main_part.hpp"
#include "network/network_file.hpp"
#include "network/tag_values.hpp"
#include "network/turn_restrictions.hpp"

namespace halte::network {

namespace {

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
    : profile_(std::move(profile)), factors_(factors), names_(1), name_numbers_{{"", 0}} {}

std::uint32_t NetworkBuilder::name_index(const geo::Tags& tags) {
    const std::string name(tags.has("name") ? tags["name"] : tags["ref"]);
    const auto [at, is_new] =
        name_numbers_.emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (is_new) {
        names_.push_back(name);
    }
    return at->second;
}

void NetworkBuilder::add(const geo::Feature& feature) {
    if (!feature.members.empty()) {
        const std::string_view kind = restriction_kind(profile_, feature.tags);
        if (!kind.empty()) {
            restrictions_.push_back({std::string(kind), feature.members});
        }
    } else if (std::holds_alternative<geo::Position>(feature.shape)) {
        const NodeEffect effect = node_effect(profile_, feature.tags);
        if (effect.is_closed || effect.ends_only || effect.forward_s > 0.0 ||
            effect.backward_s > 0.0) {
            source_.effects[feature.id] = effect;
        }
    } else if (const auto* line = std::get_if<geo::Line>(&feature.shape)) {
        add_road(feature, *line);
    }
}

void NetworkBuilder::add_road(const geo::Feature& feature, const geo::Line& line) {
    const bool is_road = feature.tags.has("highway") || feature.tags.has("route");
    if (!is_road || feature.nodes.size() < 2 || line.points.size() != feature.nodes.size()) {
        return;
    }
    const Passage way = passage(profile_, factors_, feature.tags);
    if (!way.is_open()) {
        ++report_.ways_closed;
        return;
    }
    ++report_.ways_open;
    const std::optional<double> stated = size_value(feature.tags["length_m"]);
    source_.ways.push_back({.id = feature.id,
                            .passage = way,
                            .name = name_index(feature.tags),
                            .first = static_cast<std::uint32_t>(source_.nodes.size()),
                            .count = static_cast<std::uint32_t>(feature.nodes.size()),
                            .stated_m = stated.value_or(0.0)});
    source_.nodes.insert(source_.nodes.end(), feature.nodes.begin(), feature.nodes.end());
    source_.positions.insert(source_.positions.end(), line.points.begin(), line.points.end());
}

Result<Network> NetworkBuilder::build(Progress& progress, const CancelToken& cancel) {
    progress.report("joining the roads", 0.0);
    SplitWays split = split_ways(source_, cancel);
    if (cancel.stop_requested()) {
        return Error{.code = ErrorCode::unavailable,
                     .message = say("la construction du réseau de routes a été arrêtée",
                                    "the building of the road network was stopped on request"),
                     .field = "",
                     .hint = say("rien n'a été changé ; relancez quand vous voulez",
                                 "nothing was changed; start again when you like")};
    }
    source_ = {};
    Graph& graph = split.graph;
    graph.names = std::move(names_);
    add_junction_delays(graph, profile_);
    std::vector<TurnRestriction> restrictions;
    for (const auto& [kind, members] : restrictions_) {
        restrictions.push_back({kind, members});
    }
    ForbiddenTurns forbidden = forbidden_turns(graph, split.index, restrictions);
    graph.forbidden_turns = std::move(forbidden.turns);
    report_.restrictions = forbidden.fates;
    split.index = {};
    progress.report("joining the roads", 0.6);
    Result<Network> network =
        make_network(std::move(graph), profile_, factors_, std::move(report_), progress, cancel);
    progress.report("joining the roads", 1.0);
    return network;
}

Result<Network> NetworkBuilder::finish(Progress& progress, CancelToken cancel) {
    const Result<Done> checked = check(factors_);
    if (!checked) {
        return checked.errors();
    }
    if (source_.ways.empty()) {
        return no_road(profile_.name, report_);
    }
    Result<Network> network = build(progress, cancel);
    *this = NetworkBuilder(profile_, factors_);
    return network;
}

Result<Network> make_network(Graph graph, const Profile& profile, const SpeedFactors& factors,
                             BuildReport report, Progress& progress, const CancelToken& cancel) {
    mark_main_part(graph);
    const Extent extent = extent_of(graph);
    report.parts_dropped = extent.pieces_cut_off;
    report.edges_dropped = extent.edges_cut_off;
    report.length = extent.length;
    report.length_dropped = extent.length_cut_off;
    report.largest_drop = extent.largest_cut_off;
    if (report.length <= Metres(0.0)) {
        return no_road(profile.name, report);
    }
    const Graph ordered = along_curve(std::move(graph));
    const SearchNodes nodes =
        search_nodes(ordered, TurnAutomaton(ordered.forbidden_turns), Detail::needed);
    const Result<HierarchyArrays> hierarchy = Contraction(nodes.outward).run(progress, cancel);
    if (!hierarchy) {
        return hierarchy.errors();
    }
    return Network::over(
        write_network({ordered, nodes, *hierarchy, profile, factors, report}));
}

}  // namespace halte::network
