// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_map.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/error.hpp"
#include "base/format.hpp"
#include "network/builder.hpp"
#include "osm/reader.hpp"

namespace halte::planner {

namespace {

// Smaller buildings are sheds and garages.
constexpr double least_dwelling_m2 = 25.0;
constexpr double usual_levels = 2.0;
constexpr double most_levels = 60.0;

bool is_dwelling(const geo::Tags& tags) {
    constexpr std::string_view kinds[] = {"yes", "house", "residential", "apartments",
                                          "detached", "terrace", "semidetached_house",
                                          "bungalow", "farm", "dormitory", "houseboat"};
    const std::string_view kind = tags["building"];
    if (std::find(std::begin(kinds), std::end(kinds), kind) == std::end(kinds)) {
        return false;
    }
    // "yes" may be anything: what says it is something else is not counted.
    constexpr const char* others[] = {"amenity", "shop", "office", "tourism", "leisure",
                                      "historic", "man_made", "railway"};
    return kind != "yes" || std::none_of(std::begin(others), std::end(others),
                                         [&](const char* key) { return tags.has(key); });
}

double levels_of(const geo::Tags& tags) {
    const std::string_view words = tags["building:levels"];
    double levels = 0.0;
    const auto [end, problem] = std::from_chars(words.data(), words.data() + words.size(), levels);
    const bool is_good = problem == std::errc() && levels >= 1.0 && levels <= most_levels;
    return is_good ? levels : usual_levels;
}

// Sends each feature where it is wanted.
class Sorter {
public:
    Sorter(std::vector<network::NetworkBuilder>& builders,
           const need::SpreadingParameters& spreading, MapYield& yield)
        : builders_(builders), spreading_(spreading), yield_(yield) {}

    void take(geo::Feature&& feature) {
        for (network::NetworkBuilder& builder : builders_) {
            builder.add(feature);
        }
        // Only the builders look at turn restrictions and at node ids.
        if (!feature.members.empty()) {
            return;
        }
        if (const auto* line = std::get_if<geo::Line>(&feature.shape)) {
            need::trace_street(*line, need::street_weight(feature.tags["highway"], spreading_),
                               yield_.traces);
        } else if (const auto* area = std::get_if<geo::Area>(&feature.shape)) {
            add_dwelling(*area, feature.tags);
        }
        feature.nodes = {};
        yield_.features.push_back(std::move(feature));
    }

private:
    void add_dwelling(const geo::Area& area, const geo::Tags& tags) {
        if (!tags.has("building") || !is_dwelling(tags)) {
            return;
        }
        const double floor_m2 = geo::surface_m2(area);
        if (floor_m2 >= least_dwelling_m2) {
            yield_.traces.push_back({need::TraceKind::dwelling, geo::centroid(area),
                                     floor_m2 * levels_of(tags)});
        }
    }

    std::vector<network::NetworkBuilder>& builders_;
    const need::SpreadingParameters& spreading_;
    MapYield& yield_;
};

std::string names_of(const std::vector<std::filesystem::path>& paths) {
    std::string names;
    for (const std::filesystem::path& path : paths) {
        names += (names.empty() ? "" : ", ") + path.filename().string();
    }
    return names;
}

void add_remarks(const std::string& file, const osm::ReadReport& report, Findings& findings) {
    findings.report.files.push_back(
        {file, report.roads + report.areas + report.points,
         report.roads + report.areas + report.points});
    if (report.roads_cut > 0) {
        findings.remark(Remark::repaired, file,
                        say("{} routes coupées au bord de l'extrait.",
                            "{} roads cut at the edge of the extract.", report.roads_cut));
    }
    if (report.areas_left > 0) {
        findings.remark(Remark::left_out, file,
                        say("{} surfaces qui ne se ferment pas.", "{} areas that do not close.",
                            report.areas_left));
    }
}

void add_remarks(const std::string& file, const network::Network& network, Findings& findings) {
    const network::BuildReport& report = network.report();
    if (report.parts_dropped > 0) {
        const Sentence largest = report.largest_drop.empty()
                                     ? Sentence{}
                                     : say(", dont {}", ", {} among them", report.largest_drop);
        findings.remark(
            Remark::left_out, file,
            say("{} km de routes ({}) sans lien avec les autres : laissés de côté{}.",
                "{} km of roads ({}) with no link to the others: left out{}.",
                std::lround(report.length_dropped.count() / 1000.0), network.profile(), largest));
    }
    using Fate = network::RestrictionFate;
    std::uint64_t unreadable = 0;
    for (const Fate fate : {Fate::unknown_kind, Fate::member_missing, Fate::member_extra,
                            Fate::apart, Fate::ambiguous}) {
        unreadable += report.restrictions[static_cast<std::size_t>(fate)];
    }
    if (unreadable > 0) {
        findings.remark(Remark::left_out, file,
                        say("Interdictions de tourner ({}) mal dessinées sur la carte, laissées de "
                            "côté : {} ; suivies : {}.",
                            "Turn restrictions ({}) drawn wrongly on the map, left out: {}; "
                            "honoured: {}.",
                            network.profile(), unreadable,
                            report.restrictions[static_cast<std::size_t>(Fate::honoured)]));
    }
}

}  // namespace

MapYield read_map(const std::vector<std::filesystem::path>& paths,
                  const RoadWishes& wishes,
                  const need::SpreadingParameters& spreading, Findings& findings,
                  Progress& progress, const CancelToken& cancel) {
    MapYield yield;
    const std::string file = names_of(paths);
    std::vector<network::NetworkBuilder> builders;
    for (const std::string& name : wishes.profiles) {
        const auto profile = network::find_profile(name);
        HALTE_CHECK(profile.has_value());
        builders.emplace_back(*profile, wishes.factors);
    }
    Sorter sorter(builders, spreading, yield);
    const osm::Wanted wanted{.roads = true,
                             .road_points = true,
                             .turn_restrictions = true,
                             .buildings = true,
                             .landuse = true,
                             .water = true,
                             .places = true};
    const auto report = osm::read_osm(
        paths, wanted, [&](geo::Feature&& feature) { sorter.take(std::move(feature)); }, progress,
        cancel);
    if (!report) {
        findings.refuse(report.errors());
        return yield;
    }
    add_remarks(file, *report, findings);
    for (std::size_t i = 0; i < builders.size(); ++i) {
        auto network = builders[i].finish(progress, cancel);
        if (!network) {
            findings.refuse(inside(text(file, " (", wishes.profiles[i], ")"), network.errors()));
            continue;
        }
        add_remarks(file, *network, findings);
        yield.networks.emplace(
            wishes.profiles[i], std::make_shared<const network::Network>(*std::move(network)));
    }
    return yield;
}

}  // namespace halte::planner
