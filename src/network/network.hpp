// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "geo/feature.hpp"
#include "geo/index.hpp"
#include "network/graph.hpp"

namespace halte::network {

// Where a position meets the roads: a point of an edge, and the walk to it.
struct Snap {
    std::uint32_t edge = 0;
    double fraction = 0.0;      // 0 at the first point of the edge, 1 at the last
    geo::Position on_road{};
    Metres off_road{0.0};       // straight line from the true point
    std::uint32_t walk_ms = 0;  // that line at 4 km/h; part of every time from or to here

    friend bool operator==(const Snap&, const Snap&) = default;
};

// A snap, or why there is none: no road within the limit. `nearest` is then the distance to the
// nearest usable road of all.
struct SnapAnswer {
    std::optional<Snap> snap;
    Metres nearest{0.0};
};

// What was read, and what had to be left out.
struct BuildReport {
    std::uint64_t ways_open = 0;
    std::uint64_t ways_closed = 0;     // not for this profile
    std::uint64_t parts_dropped = 0;   // pieces of network cut off from the main one
    std::uint64_t edges_dropped = 0;
    Metres length{0.0};                // of what is kept
    Metres length_dropped{0.0};
    std::string largest_drop;          // a road of the largest dropped part, for the message
};

// The roads as one profile sees them: the largest part from anywhere to anywhere and back.
// Immutable, so threads may share it; the questions are put to a Query, one per thread.
class Network {
public:
    // Convenience over NetworkBuilder for features already in memory.
    static Result<Network> build(std::span<const geo::Feature> features, const Profile& profile,
                                 const SpeedFactors& factors, Progress& progress,
                                 CancelToken cancel);
    // The graph must be sound: made by NetworkBuilder or checked by read_network.
    explicit Network(Graph graph, BuildReport report = {});

    const std::string& profile() const { return graph_.profile; }
    const SpeedFactors& factors() const { return graph_.factors; }
    const BuildReport& report() const { return report_; }
    const Graph& graph() const { return graph_; }
    const Arcs& outward() const { return outward_; }
    const Arcs& inward() const { return inward_; }

    // Nearest point of a usable road. The limit is in metres as the crow flies.
    SnapAnswer snap(geo::Position position, Metres limit) const;
    // For points that must be on the roads, such as the base of a van. Errors: invalid, telling how
    // far the nearest road is; `field` says whose position it is.
    Result<Snap> require_snap(geo::Position position, Metres limit, std::string_view field) const;

    // All points of an edge, first to last.
    geo::Line line_of(std::uint32_t edge) const;
    std::string_view name_of(std::uint32_t edge) const;

private:
    Graph graph_;
    BuildReport report_;
    Arcs outward_;
    Arcs inward_;
    geo::SegmentIndex segments_;
    std::vector<std::uint32_t> first_segment_;  // of each edge
};

}  // namespace halte::network
