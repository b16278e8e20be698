// SPDX-License-Identifier: EUPL-1.2
#include "network/network_file.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <type_traits>

#include "base/format.hpp"
#include "geo/box_tree.hpp"
#include "network/network_check.hpp"

namespace halte::network {

namespace {

enum Section : std::uint32_t {
    junctions = 1,
    edges = 2,
    points = 3,
    first_name = 4,
    name_text = 5,
    boxes = 6,
    node_junction = 10,
    exit_node = 11,
    first_entry = 12,
    entry = 13,
    outward = 20,  // and the three after: first, head, cost, way
    inward = 24,   // and the three after
    profile = 30,
    parameters = 31,
    factors = 32,
    counts = 33,
    largest_drop = 34,
    place_of = 40,
    up = 41,    // and the four after: first, place, ms, dm, origin
    down = 46,  // and the four after
};

constexpr std::size_t count_count = 6 + restriction_fate_count;

std::vector<geo::Box> boxes_of(const Graph& graph) {
    std::vector<geo::Box> around(graph.edges.size());
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        around[e].add(graph.junctions[graph.edges[e].from]);
        around[e].add(graph.junctions[graph.edges[e].to]);
        for (std::uint32_t i = graph.edges[e].first_point; i < graph.end_point(e); ++i) {
            around[e].add(graph.points[i]);
        }
    }
    return geo::BoxTree::pack(around);
}

std::string parameters_of(const Profile& made_with) {
    return text("height_m=", made_with.height_m, " width_m=", made_with.width_m,
                " length_m=", made_with.length_m, " weight_t=", made_with.weight_t,
                " axle_load_t=", made_with.axle_load_t, " kerb_m=", made_with.kerb_m,
                " steepest=", made_with.steepest, " signal_s=", made_with.signal_s,
                " stop_s=", made_with.stop_s, " give_way_s=", made_with.give_way_s,
                " mini_roundabout_s=", made_with.mini_roundabout_s,
                " crossing_s=", made_with.crossing_s, " yield_s=", made_with.yield_s,
                " boarding_s=", made_with.boarding_s,
                " ferries=", made_with.may_use_ferries ? "yes" : "no");
}

std::array<std::uint64_t, count_count> counts_of(const BuildReport& report) {
    std::array<std::uint64_t, count_count> all = {
        report.ways_open,
        report.ways_closed,
        report.parts_dropped,
        report.edges_dropped,
        std::bit_cast<std::uint64_t>(report.length.count()),
        std::bit_cast<std::uint64_t>(report.length_dropped.count())};
    std::copy(report.restrictions.begin(), report.restrictions.end(), all.begin() + 6);
    return all;
}

void add_arcs(FlatFileWriter& writer, std::uint32_t number, const Arcs& arcs) {
    writer.add(number, arcs.first);
    writer.add(number + 1, arcs.head);
    writer.add(number + 2, arcs.cost);
    writer.add(number + 3, arcs.way);
}

void add_half(FlatFileWriter& writer, std::uint32_t number, const HierarchyArrays::Half& half) {
    writer.add(number, half.first);
    writer.add(number + 1, half.place);
    writer.add(number + 2, half.ms);
    writer.add(number + 3, half.dm);
    writer.add(number + 4, half.origin);
}

// Takes sections out of a file; once one is missing, all is.
class Reader {
public:
    explicit Reader(const FlatFile& file) : file_(file) {}

    template <typename Item>
    void take(std::uint32_t number, std::span<const Item>& section) {
        const auto found = file_.section<Item>(number);
        is_whole_ = is_whole_ && found;
        section = found.value_or(std::span<const Item>());
    }
    void take(std::uint32_t number, std::string_view& section) {
        std::span<const char> letters;
        take(number, letters);
        section = std::string_view(letters.data(), letters.size());
    }
    void take(std::uint32_t number, ArcsView& arcs) {
        take(number, arcs.first);
        take(number + 1, arcs.head);
        take(number + 2, arcs.cost);
        take(number + 3, arcs.way);
    }
    void take(std::uint32_t number, HalfArcs& half) {
        take(number, half.first);
        take(number + 1, half.place);
        take(number + 2, half.ms);
        take(number + 3, half.dm);
        take(number + 4, half.origin);
    }
    bool is_whole() const { return is_whole_; }

private:
    const FlatFile& file_;
    bool is_whole_ = true;
};

}  // namespace

std::vector<std::uint8_t> write_network(const NetworkContent& content) {
    const Graph& graph = content.graph;
    std::string all_names;
    std::vector<std::uint32_t> name_starts;
    for (const std::string& name : graph.names) {
        name_starts.push_back(static_cast<std::uint32_t>(all_names.size()));
        all_names += name;
    }
    name_starts.push_back(static_cast<std::uint32_t>(all_names.size()));
    std::vector<double> all_factors = {content.factors.overall};
    all_factors.insert(all_factors.end(), content.factors.by_class.begin(),
                       content.factors.by_class.end());
    const std::vector<geo::Box> around = boxes_of(graph);
    const std::string figures = parameters_of(content.profile);
    const auto report_counts = counts_of(content.report);

    FlatFileWriter writer(network_version);
    writer.add(Section::junctions, graph.junctions);
    writer.add(Section::edges, graph.edges);
    writer.add(Section::points, graph.points);
    writer.add(Section::first_name, name_starts);
    writer.add(Section::name_text, all_names);
    writer.add(Section::boxes, around);
    writer.add(Section::node_junction, content.nodes.junction);
    writer.add(Section::exit_node, content.nodes.exit);
    writer.add(Section::first_entry, content.nodes.first_entry);
    writer.add(Section::entry, content.nodes.entry);
    add_arcs(writer, Section::outward, content.nodes.outward);
    add_arcs(writer, Section::inward, content.nodes.inward);
    writer.add(Section::place_of, content.hierarchy.place_of);
    add_half(writer, Section::up, content.hierarchy.up);
    add_half(writer, Section::down, content.hierarchy.down);
    writer.add(Section::profile, content.profile.name);
    writer.add(Section::parameters, figures);
    writer.add(Section::factors, all_factors);
    writer.add(Section::counts, report_counts);
    writer.add(Section::largest_drop, content.report.largest_drop);
    return writer.finish();
}

Result<NetworkSections> read_sections(const FlatFile& file) {
    NetworkSections at;
    Reader reader(file);
    reader.take(Section::junctions, at.junctions);
    reader.take(Section::edges, at.edges);
    reader.take(Section::points, at.points);
    reader.take(Section::first_name, at.first_name);
    reader.take(Section::name_text, at.name_text);
    reader.take(Section::boxes, at.boxes);
    reader.take(Section::node_junction, at.node_junction);
    reader.take(Section::exit_node, at.exit);
    reader.take(Section::first_entry, at.first_entry);
    reader.take(Section::entry, at.entry);
    reader.take(Section::outward, at.outward);
    reader.take(Section::inward, at.inward);
    reader.take(Section::place_of, at.hierarchy.place_of);
    reader.take(Section::up, at.hierarchy.up);
    reader.take(Section::down, at.hierarchy.down);
    reader.take(Section::profile, at.profile);
    reader.take(Section::parameters, at.parameters);
    reader.take(Section::factors, at.factors);
    reader.take(Section::counts, at.counts);
    reader.take(Section::largest_drop, at.largest_drop);
    const bool is_good = reader.is_whole() && at.counts.size() == count_count &&
                         at.factors.size() == 1 + road_class_count && is_sound(at) &&
                         check(factors_of(at)).has_value();
    if (!is_good) {
        return damaged_network(say("son contenu se contredit",
                                   "its content contradicts itself"));
    }
    return at;
}

SpeedFactors factors_of(const NetworkSections& sections) {
    SpeedFactors all;
    all.overall = sections.factors[0];
    std::copy(sections.factors.begin() + 1, sections.factors.end(), all.by_class.begin());
    return all;
}

BuildReport report_of(const NetworkSections& sections) {
    BuildReport report{.ways_open = sections.counts[0],
                       .ways_closed = sections.counts[1],
                       .parts_dropped = sections.counts[2],
                       .edges_dropped = sections.counts[3],
                       .length = Metres(std::bit_cast<double>(sections.counts[4])),
                       .length_dropped = Metres(std::bit_cast<double>(sections.counts[5])),
                       .largest_drop = std::string(sections.largest_drop),
                       .restrictions = {}};
    std::copy(sections.counts.begin() + 6, sections.counts.end(), report.restrictions.begin());
    return report;
}

}  // namespace halte::network
