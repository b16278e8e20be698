// SPDX-License-Identifier: EUPL-1.2
#include "network/lattice_snap.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace halte::network {

namespace {

constexpr double metres_per_e7 = 6'371'008.8 * std::numbers::pi / 180.0 * 1e-7;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Every segment of road is offered to the points around it: first to the few next to it, then,
// wider and wider, to those that still have no road within the last radius. A point that has one
// has been offered everything that may be nearer.
class Rounds {
public:
    Rounds(const Network& network, const geo::Lattice& lattice, const std::vector<bool>& wanted,
           Metres limit)
        : network_(network),
          lattice_(lattice),
          is_open_(wanted.begin(), wanted.end()),
          limit_(limit),
          nearest_(lattice.size()) {
        for (std::int32_t row = 0; row < lattice.rows(); ++row) {
            const geo::Position at = lattice.at(0, row);
            rows_.push_back({at.lat_e7(), std::cos(at.lat() * std::numbers::pi / 180.0)});
        }
        for (std::int32_t column = 0; column < lattice.columns(); ++column) {
            columns_.push_back(lattice.at(column, 0).lon_e7());
        }
        const geo::Position corner = lattice.at(0, 0);
        const geo::Position middle = lattice.at(lattice.columns() / 2, lattice.rows() / 2);
        // Half the diagonal, and some for the rounding of halves and of the Earth.
        const Metres half =
            std::max(geo::distance(corner, middle),
                     geo::distance(middle, lattice.at(lattice.columns(), lattice.rows())));
        for (const std::uint32_t edge : network.edges_near(middle, half * 1.02 + limit)) {
            add(edge);
        }
    }

    void run() {
        const double step_m = geo::distance(lattice_.at(0, 0), lattice_.at(0, 1)).count();
        for (double radius_m = step_m; radius_m < limit_.count(); radius_m *= 3.0) {
            offer_all(Metres(radius_m));
            close_within(Metres(radius_m));
        }
        offer_all(limit_);
    }

    void tell(const std::function<void(std::size_t, const Snap&)>& visit) {
        for (std::int32_t row = 0; row < lattice_.rows(); ++row) {
            for (std::int32_t column = 0; column < lattice_.columns(); ++column) {
                const std::size_t at = lattice_.index(column, row);
                if (nearest_[at].segment == none) {
                    continue;
                }
                const geo::Projection projection =
                    project(lattice_.at(column, row), nearest_[at].segment);
                if (projection.distance <= limit_) {
                    visit(at, snap_at(nearest_[at].segment, projection));
                }
            }
        }
    }

private:
    struct Road {
        std::uint32_t edge = 0;
        std::uint32_t first = 0;  // of its segments
        std::uint32_t end = 0;
        double whole_m = -1.0;  // when first needed, as are the lengths of its segments
    };
    struct Segment {
        geo::Position from;
        geo::Position to;
        std::uint32_t road = 0;
        double length_m = 0.0;
    };
    struct Row {
        std::int32_t lat_e7 = 0;
        double squeeze = 1.0;
    };
    struct Nearest {
        double square = std::numeric_limits<double>::infinity();  // of 1e-7 degree of latitude
        std::uint32_t segment = none;
    };

    void add(std::uint32_t edge) {
        const geo::Line line = network_.line_of(edge);
        const auto first = static_cast<std::uint32_t>(segments_.size());
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            segments_.push_back(
                {line.points[i], line.points[i + 1], static_cast<std::uint32_t>(roads_.size())});
        }
        roads_.push_back({edge, first, static_cast<std::uint32_t>(segments_.size())});
    }

    geo::Projection project(geo::Position point, std::uint32_t segment) const {
        return geo::project(point, segments_[segment].from, segments_[segment].to);
    }

    void offer_all(Metres radius) {
        for (std::uint32_t segment = 0; segment < segments_.size(); ++segment) {
            lattice_.over_near(segments_[segment].from, segments_[segment].to, radius,
                               [&](std::int32_t row, std::int32_t west, std::int32_t east) {
                                   offer(segment, row, west, east);
                               });
        }
    }

    // As geo::project, with the squeeze of longitudes taken once for the row.
    void offer(std::uint32_t segment, std::int32_t row, std::int32_t west, std::int32_t east) {
        const auto open = is_open_.begin() + static_cast<std::ptrdiff_t>(lattice_.index(0, row));
        auto at = std::find(open + west, open + east + 1, std::uint8_t{1});
        if (at == open + east + 1) {
            return;
        }
        const geo::Position from = segments_[segment].from;
        const geo::Position to = segments_[segment].to;
        const auto [lat_e7, squeeze] = rows_[static_cast<std::size_t>(row)];
        const double run = (static_cast<double>(to.lon_e7()) - from.lon_e7()) * squeeze;
        const double rise = static_cast<double>(to.lat_e7()) - from.lat_e7();
        const double up = static_cast<double>(lat_e7) - from.lat_e7();
        const double square = run * run + rise * rise;
        const double per_square = square > 0.0 ? 1.0 / square : 0.0;
        for (; at != open + east + 1; ++at) {
            if (*at == 0) {
                continue;
            }
            const std::int32_t lon_e7 = columns_[static_cast<std::size_t>(at - open)];
            const double along = (static_cast<double>(lon_e7) - from.lon_e7()) * squeeze;
            const double share = std::clamp((along * run + up * rise) * per_square, 0.0, 1.0);
            const double off_lon = along - share * run;
            const double off_lat = up - share * rise;
            consider(nearest_[static_cast<std::size_t>(at - is_open_.begin())],
                     geo::Position::from_e7(lat_e7, lon_e7), segment,
                     off_lon * off_lon + off_lat * off_lat);
        }
    }

    // Where two are alike but for rounding, as at their common end, the choice is that of
    // Network::snap.
    void consider(Nearest& nearest, geo::Position point, std::uint32_t segment, double square) {
        constexpr double alike = 1.0 + 1e-9;
        if (square > nearest.square * alike + 1e-6) {
            return;
        }
        if (nearest.segment != none && square * alike + 1e-6 > nearest.square) {
            const Metres known = project(point, nearest.segment).distance;
            const Metres other = project(point, segment).distance;
            if (known < other || (known == other && nearest.segment < segment)) {
                return;
            }
        }
        nearest = {square, segment};
    }

    void close_within(Metres radius) {
        const double radius_e7 = radius.count() / metres_per_e7;
        for (std::size_t at = 0; at < nearest_.size(); ++at) {
            if (nearest_[at].square <= radius_e7 * radius_e7) {
                is_open_[at] = 0;
            }
        }
    }

    Snap snap_at(std::uint32_t segment, const geo::Projection& projection) {
        Road& road = roads_[segments_[segment].road];
        if (road.whole_m < 0.0) {
            road.whole_m = 0.0;
            for (std::uint32_t i = road.first; i < road.end; ++i) {
                segments_[i].length_m = geo::distance(segments_[i].from, segments_[i].to).count();
                road.whole_m += segments_[i].length_m;
            }
        }
        double before_m = 0.0;
        for (std::uint32_t i = road.first; i < segment; ++i) {
            before_m += segments_[i].length_m;
        }
        before_m += segments_[segment].length_m * projection.fraction;
        return {.edge = road.edge,
                .fraction = road.whole_m > 0.0 ? std::min(1.0, before_m / road.whole_m) : 0.0,
                .on_road = projection.point,
                .off_road = projection.distance,
                .walk_ms = walk_ms(projection.distance)};
    }

    const Network& network_;
    const geo::Lattice& lattice_;
    std::vector<std::uint8_t> is_open_;  // wanted, and may yet find something nearer
    Metres limit_;
    std::vector<Road> roads_;
    std::vector<Segment> segments_;  // by edge, so that the lesser number decides as in snap
    std::vector<Nearest> nearest_;
    std::vector<Row> rows_;
    std::vector<std::int32_t> columns_;  // their longitudes
};

}  // namespace

void snap_lattice(const Network& network, const geo::Lattice& lattice,
                  const std::vector<bool>& wanted, Metres limit,
                  const std::function<void(std::size_t, const Snap&)>& visit) {
    HALTE_CHECK(wanted.size() == lattice.size());
    if (!wanted.empty()) {
        Rounds rounds(network, lattice, wanted, limit);
        rounds.run();
        rounds.tell(visit);
    }
}

}  // namespace halte::network
