// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "geo/box_tree.hpp"
#include "geo/feature.hpp"
#include "network/flat_file.hpp"
#include "network/graph.hpp"
#include "network/network_file.hpp"
#include "network/profile.hpp"

namespace halte::network {

// Where a position meets the roads: a point of an edge, and the walk to it.
struct Snap {
    std::uint32_t edge = 0;
    double fraction = 0.0;  // 0 at the first point of the edge, 1 at the last
    geo::Position on_road{};
    Metres off_road{0.0};       // straight line from the true point
    std::uint32_t walk_ms = 0;  // that line at 4 km/h; part of every time from or to here

    friend bool operator==(const Snap&, const Snap&) = default;
};

// At 4 km/h.
std::uint32_t walk_ms(Metres off_road);

// A snap, or why there is none: the nearest usable road is too far, and the only ones within the
// limit, if any, are cut off from the others.
struct SnapAnswer {
    std::optional<Snap> snap;
    Metres nearest{0.0};            // to the nearest usable road of all
    std::optional<Metres> cut_off;  // to a road within the limit, nearer than that, but cut off
};

// The roads as one profile sees them: those from anywhere to anywhere and back, and what can be an
// end. A view of the bytes of an index file, wherever they lie: immutable, shared by threads, cheap
// to copy. The questions are put to a Query, one per thread.
class Network {
public:
    // Convenience over NetworkBuilder for features already in memory.
    static Result<Network> build(std::span<const geo::Feature> features, const Profile& profile,
                                 const SpeedFactors& factors, Progress& progress,
                                 CancelToken cancel);
    // A file in use must be replaced by renaming another onto it, never written over. Errors:
    // not_found, unavailable (may not be read), and those of `over`.
    static Result<Network> open(const std::filesystem::path& path);
    // Errors: malformed (truncated, damaged, not a network), conflict (of another version of
    // Halte). Both say to build it again. Whatever the bytes, never a crash.
    static Result<Network> over(std::vector<std::uint8_t> bytes);
    // All there is, to be stored by others.
    std::span<const std::uint8_t> bytes() const { return file_.bytes(); }

    std::string_view profile() const { return at_.profile; }
    // The figures of the profile it was built with: "height_m=3 width_m=2.2 ...".
    std::string_view parameters() const { return at_.parameters; }
    const SpeedFactors& factors() const { return factors_; }
    const BuildReport& report() const { return report_; }

    std::span<const geo::Position> junctions() const { return at_.junctions; }
    std::span<const Edge> edges() const { return at_.edges; }
    std::string_view name_of(std::uint32_t edge) const;
    // All points of an edge, first to last.
    geo::Line line_of(std::uint32_t edge) const;

    // Search nodes and the arcs between them; see search_nodes.hpp.
    std::uint32_t node_count() const { return at_.outward.node_count(); }
    std::uint32_t junction_of(std::uint32_t node) const { return at_.node_junction[node]; }
    const ArcsView& outward() const { return at_.outward; }
    const ArcsView& inward() const { return at_.inward; }
    const Hierarchy& hierarchy() const { return at_.hierarchy; }
    std::uint32_t exit(std::uint32_t way) const { return at_.exit[way]; }
    std::span<const std::uint32_t> entries(std::uint32_t way) const {
        return at_.entry.subspan(at_.first_entry[way],
                                 at_.first_entry[way + 1] - at_.first_entry[way]);
    }

    // Nearest point of a usable road. The limit is in metres as the crow flies.
    SnapAnswer snap(geo::Position position, Metres limit) const;
    // Every usable edge with a part no further than `reach` from a position, and others; rising.
    std::vector<std::uint32_t> edges_near(geo::Position position, Metres reach) const;
    // For points that must be on the roads, such as the base of a van. Errors: invalid, telling how
    // far the nearest road is; `field` says whose position it is.
    Result<Snap> require_snap(geo::Position position, Metres limit, std::string_view field) const;

private:
    Network(FlatFile file, const NetworkSections& sections);
    static Result<Network> read(FlatFile file);
    template <typename Visit>
    void over_segments(std::uint32_t edge, const Visit& visit) const;

    FlatFile file_;
    NetworkSections at_;
    SpeedFactors factors_;
    BuildReport report_;
    geo::BoxTree boxes_;
};

}  // namespace halte::network
