// SPDX-License-Identifier: EUPL-1.2
#include "network/footprint.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halte::network {

namespace {

constexpr double metres_per_e7 = 6'371'008.8 * std::numbers::pi / 180.0 * 1e-7;
constexpr double walk_m_per_ms = 4.0 / 3'600.0;  // 4 km/h, as in Network::snap
constexpr double most_points = 1e6;
constexpr double margin = 1.5;  // in steps: a neighbour of what is reached

// A straight piece of road, and how far around it anything may be reached.
struct Piece {
    geo::Position from;
    geo::Position to;
    double reach_m = 0.0;
};

geo::Position between(geo::Position a, geo::Position b, double share) {
    const auto at = [share](std::int32_t low, std::int32_t high) {
        return low +
               static_cast<std::int32_t>(std::lround(share * (static_cast<double>(high) - low)));
    };
    return geo::Position::from_e7(at(a.lat_e7(), b.lat_e7()), at(a.lon_e7(), b.lon_e7()));
}

void cut(const geo::Line& line, const Stretch& stretch, double reach_m,
         std::vector<Piece>& pieces) {
    const double whole_m = geo::length(line).count();
    // A metre more on either side, for the rounding of fractions.
    const double begin_m = stretch.begin * whole_m - 1.0;
    const double end_m = stretch.end * whole_m + 1.0;
    double before_m = 0.0;
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const geo::Position from = line.points[i];
        const geo::Position to = line.points[i + 1];
        const double length_m = std::max(1e-3, geo::distance(from, to).count());
        const double enter = std::max(0.0, (begin_m - before_m) / length_m);
        const double leave = std::min(1.0, (end_m - before_m) / length_m);
        if (enter <= leave) {
            pieces.push_back({between(from, to, enter), between(from, to, leave), reach_m});
        }
        before_m += length_m;
    }
}

std::vector<Piece> pieces_of(const Network& network, std::span<const Stretch> stretches, Cost limit,
                             Metres off_road) {
    std::vector<Piece> pieces;
    for (const Stretch& stretch : stretches) {
        const double left_m =
            walk_m_per_ms * (static_cast<double>(ms_of(limit)) - ms_of(stretch.entered));
        cut(network.line_of(stretch.edge), stretch, std::clamp(left_m, 0.0, off_road.count()),
            pieces);
    }
    return pieces;
}

geo::Box grown(const geo::Box& box, double by_m) {
    const double lat_e7 = by_m / metres_per_e7;
    const double furthest =
        std::max(std::abs(box.south_west().lat()), std::abs(box.north_east().lat()));
    const double lon_e7 = lat_e7 / std::max(0.01, std::cos(furthest * std::numbers::pi / 180.0));
    const auto moved = [&](geo::Position corner, double sign) {
        return geo::Position::from_e7(
            corner.lat_e7() + static_cast<std::int32_t>(std::lround(sign * lat_e7)),
            corner.lon_e7() + static_cast<std::int32_t>(std::lround(sign * lon_e7)));
    };
    geo::Box wide;
    wide.add(moved(box.south_west(), -1.0));
    wide.add(moved(box.north_east(), 1.0));
    return wide;
}

geo::Lattice lattice_over(const geo::Box& box, Metres off_road, Metres& spacing) {
    for (;;) {
        const geo::Lattice lattice(grown(box, off_road.count() + margin * spacing.count()),
                                   spacing);
        const auto points = static_cast<double>(lattice.size());
        if (points <= most_points) {
            return lattice;
        }
        spacing = spacing * std::max(1.01, std::sqrt(points / most_points));
    }
}

}  // namespace

std::optional<Footprint> footprint(const Network& network, std::span<const Stretch> stretches,
                                   Cost limit, Metres off_road, Metres spacing) {
    const std::vector<Piece> pieces = pieces_of(network, stretches, limit, off_road);
    if (pieces.empty()) {
        return std::nullopt;
    }
    geo::Box box;
    for (const Piece& piece : pieces) {
        box.add(piece.from);
        box.add(piece.to);
    }
    Footprint found{
        .lattice = lattice_over(box, off_road, spacing), .is_near = {}, .spacing = spacing};
    found.is_near.assign(found.lattice.size(), false);
    for (const Piece& piece : pieces) {
        const Metres reach = Metres(piece.reach_m) + margin * spacing;
        found.lattice.over_near(piece.from, piece.to, reach, [&](int row, int west, int east) {
            const auto first =
                found.is_near.begin() + static_cast<std::ptrdiff_t>(found.lattice.index(west, row));
            std::fill(first, first + (east - west + 1), true);
        });
    }
    return found;
}

}  // namespace halte::network
