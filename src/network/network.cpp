// SPDX-License-Identifier: EUPL-1.2
#include "network/network.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "network/builder.hpp"

namespace halte::network {

namespace {

constexpr double walk_ms_per_m = 3'600.0 / 4.0;  // 4 km/h

// Held below eleven days, so that sums of times keep within their 32 bits.
std::uint32_t walk_ms(Metres off_road) {
    return static_cast<std::uint32_t>(
        std::lround(std::min(1e9, off_road.count() * walk_ms_per_m)));
}

template <typename Visit>
void over_segments(const Graph& graph, std::uint32_t e, const Visit& visit) {
    const Edge& edge = graph.edges[e];
    const std::uint32_t end =
        e + 1 < graph.edges.size() ? graph.edges[e + 1].first_point
                                   : static_cast<std::uint32_t>(graph.points.size());
    geo::Position from = graph.nodes[edge.from];
    for (std::uint32_t i = edge.first_point; i < end; ++i) {
        visit(from, graph.points[i]);
        from = graph.points[i];
    }
    visit(from, graph.nodes[edge.to]);
}

}  // namespace

Result<Network> Network::build(std::span<const geo::Feature> features, const Profile& profile,
                               const SpeedFactors& factors, Progress& progress,
                               CancelToken cancel) {
    NetworkBuilder builder(profile, factors);
    for (const geo::Feature& feature : features) {
        builder.add(feature);
    }
    return builder.finish(progress, std::move(cancel));
}

Network::Network(Graph graph, BuildReport report)
    : graph_(std::move(graph)), report_(std::move(report)),
      outward_(arcs_of(graph_, Direction::outward)), inward_(arcs_of(graph_, Direction::inward)) {
    std::vector<geo::SegmentIndex::Segment> segments;
    segments.reserve(graph_.points.size() + graph_.edges.size());
    first_segment_.reserve(graph_.edges.size());
    for (std::uint32_t e = 0; e < graph_.edges.size(); ++e) {
        first_segment_.push_back(static_cast<std::uint32_t>(segments.size()));
        over_segments(graph_, e, [&](geo::Position from, geo::Position to) {
            segments.push_back({from, to, e});
        });
    }
    segments_ = geo::SegmentIndex(std::move(segments));
}

SnapAnswer Network::snap(geo::Position position, Metres limit) const {
    // No place on Earth is further from another than this.
    constexpr Metres anywhere{2.1e7};
    const auto hit = segments_.nearest(position, anywhere);
    if (!hit) {
        return SnapAnswer{.snap = std::nullopt, .nearest = anywhere};
    }
    const Metres nearest = hit->projection.distance;
    if (nearest > limit) {
        return SnapAnswer{.snap = std::nullopt, .nearest = nearest};
    }
    double before_m = 0.0;
    double whole_m = 0.0;
    std::uint32_t segment = first_segment_[hit->owner];
    over_segments(graph_, hit->owner, [&](geo::Position from, geo::Position to) {
        const double length_m = geo::distance(from, to).count();
        if (segment < hit->segment) {
            before_m += length_m;
        } else if (segment == hit->segment) {
            before_m += length_m * hit->projection.fraction;
        }
        whole_m += length_m;
        ++segment;
    });
    Snap snap{.edge = hit->owner,
              .fraction = whole_m > 0.0 ? std::min(1.0, before_m / whole_m) : 0.0,
              .on_road = hit->projection.point,
              .off_road = nearest,
              .walk_ms = walk_ms(nearest)};
    return SnapAnswer{.snap = snap, .nearest = nearest};
}

Result<Snap> Network::require_snap(geo::Position position, Metres limit,
                                   std::string_view field) const {
    const SnapAnswer answer = snap(position, limit);
    if (answer.snap) {
        return *answer.snap;
    }
    const double metres = answer.nearest.count();
    const std::string far = metres < 1'000.0 ? text(format_decimal(metres, 0), " m")
                                             : text(format_decimal(metres / 1'000.0, 1), " km");
    return Error{
        .code = ErrorCode::invalid,
        .message = say("le point est hors des routes : la plus proche ouverte à « {} » est à "
                       "{}, la limite est de {} m",
                       "the point is outside the roads: the nearest one open to \"{}\" "
                       "is {} away, the limit is {} m",
                       graph_.profile, far, format_decimal(limit.count(), 0)),
        .field = std::string(field),
        .hint = say("mettez le point au bord d'une route, ou vérifiez que latitude et "
                    "longitude ne sont pas échangées",
                    "move the point onto or beside a road, or check that latitude and "
                    "longitude are not swapped")};
}

geo::Line Network::line_of(std::uint32_t edge) const {
    geo::Line line{{graph_.nodes[graph_.edges[edge].from]}};
    over_segments(graph_, edge,
                  [&](geo::Position, geo::Position to) { line.points.push_back(to); });
    return line;
}

std::string_view Network::name_of(std::uint32_t edge) const {
    return graph_.names[graph_.edges[edge].name];
}

}  // namespace halte::network
