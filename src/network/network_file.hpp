// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/box.hpp"
#include "network/build_report.hpp"
#include "network/flat_file.hpp"
#include "network/graph.hpp"
#include "network/hierarchy/hierarchy.hpp"
#include "network/profile.hpp"
#include "network/search_nodes.hpp"

namespace halte::network {

// Of the index file. Raise it when a section changes or is added: files are built again, not
// converted.
inline constexpr std::uint32_t network_version = 3;

// The sections of an index file, as they lie in it.
struct NetworkSections {
    std::span<const geo::Position> junctions;
    std::span<const Edge> edges;
    std::span<const geo::Position> points;      // inner shape points, edge after edge
    std::span<const std::uint32_t> first_name;  // where each name begins in name_text, and the end
    std::string_view name_text;
    std::span<const std::uint32_t> node_junction;
    ArcsView outward;
    ArcsView inward;
    Hierarchy hierarchy;
    std::span<const std::uint32_t> exit;
    std::span<const std::uint32_t> first_entry;
    std::span<const std::uint32_t> entry;
    std::span<const geo::Box> boxes;  // of a geo::BoxTree over the edges
    std::string_view profile;
    std::string_view parameters;
    std::span<const double> factors;        // overall, then by class
    std::span<const std::uint64_t> counts;  // of the build report
    std::string_view largest_drop;
};

// Everything of a network, to be written.
struct NetworkContent {
    const Graph& graph;
    const SearchNodes& nodes;
    const HierarchyArrays& hierarchy;
    const Profile& profile;
    const SpeedFactors& factors;
    const BuildReport& report;
};
std::vector<std::uint8_t> write_network(const NetworkContent& content);

// Every index in them is looked at before anybody follows it. Errors: malformed.
Result<NetworkSections> read_sections(const FlatFile& file);
SpeedFactors factors_of(const NetworkSections& sections);
BuildReport report_of(const NetworkSections& sections);

}  // namespace halte::network
