// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "geo/box.hpp"
#include "geo/feature.hpp"

namespace halte::bench {

// A network that grows: copies of one extract in a grid, side by side, each joined to its right
// and upper neighbour by a few secondary roads. Synthetic: for load, no real place.
class JoinedCopies {
public:
    explicit JoinedCopies(std::vector<geo::Feature> features) : features_(std::move(features)) {
        for (const geo::Feature& feature : features_) {
            if (const auto* line = std::get_if<geo::Line>(&feature.shape)) {
                note(feature, *line);
            }
        }
    }

    void write(int columns, int rows, const geo::FeatureSink& sink) const {
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                write_copy(column, row, row * columns + column, sink);
            }
        }
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const Copy here{column, row, row * columns + column};
                if (column + 1 < columns) {
                    join(here, {column + 1, row, here.rank + 1}, true, sink);
                }
                if (row + 1 < rows) {
                    join(here, {column, row + 1, here.rank + columns}, false, sink);
                }
            }
        }
    }

private:
    struct End {
        std::int64_t node = 0;
        double lat = 0.0;
        double lon = 0.0;
    };
    struct Copy {
        int column = 0;
        int row = 0;
        std::int64_t rank = 0;
    };
    static constexpr std::int64_t ids_of_a_copy = 100'000'000'000;
    static constexpr std::size_t roads_of_a_seam = 8;

    void note(const geo::Feature& feature, const geo::Line& line) {
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const End end{feature.nodes[i], line.points[i].lat(), line.points[i].lon()};
            south_ = std::min(south_, end.lat);
            north_ = std::max(north_, end.lat);
            west_ = std::min(west_, end.lon);
            east_ = std::max(east_, end.lon);
            if (i == 0 || i + 1 == line.points.size()) {
                ends_.push_back(end);
            }
        }
    }

    geo::Position moved(double lat, double lon, int column, int row) const {
        return geo::Position::at({.lat = lat + row * (north_ - south_) * 1.01,
                                  .lon = lon + column * (east_ - west_) * 1.01});
    }

    void write_copy(int column, int row, std::int64_t rank, const geo::FeatureSink& sink) const {
        for (geo::Feature feature : features_) {
            feature.id += rank * ids_of_a_copy;
            for (std::int64_t& node : feature.nodes) {
                node += rank * ids_of_a_copy;
            }
            if (auto* line = std::get_if<geo::Line>(&feature.shape)) {
                for (geo::Position& point : line->points) {
                    point = moved(point.lat(), point.lon(), column, row);
                }
            } else if (auto* point = std::get_if<geo::Position>(&feature.shape)) {
                *point = moved(point->lat(), point->lon(), column, row);
            }
            sink(std::move(feature));
        }
    }

    // Ends nearest to a side, one for each stretch of it.
    std::vector<End> along(bool is_upright, bool is_far) const {
        const double from = is_upright ? south_ : west_;
        const double step = ((is_upright ? north_ : east_) - from) / roads_of_a_seam;
        std::vector<End> found(roads_of_a_seam, End{});
        for (const End& end : ends_) {
            const double along = is_upright ? end.lat : end.lon;
            const double across = (is_upright ? end.lon : end.lat) * (is_far ? 1.0 : -1.0);
            const auto at = std::min(roads_of_a_seam - 1,
                                     static_cast<std::size_t>((along - from) / step));
            const End& best = found[at];
            const double held = (is_upright ? best.lon : best.lat) * (is_far ? 1.0 : -1.0);
            if (best.node == 0 || across > held) {
                found[at] = end;
            }
        }
        return found;
    }

    void join(const Copy& here, const Copy& there, bool is_upright,
              const geo::FeatureSink& sink) const {
        const std::vector<End> from = along(is_upright, true);
        const std::vector<End> to = along(is_upright, false);
        for (std::size_t i = 0; i < roads_of_a_seam; ++i) {
            if (from[i].node == 0 || to[i].node == 0) {
                continue;
            }
            geo::Feature road;
            road.id = -(here.rank * 1'000 + there.rank + 1'000'000 * static_cast<int>(i + 1));
            road.shape = geo::Line{{moved(from[i].lat, from[i].lon, here.column, here.row),
                                    moved(to[i].lat, to[i].lon, there.column, there.row)}};
            road.nodes = {from[i].node + here.rank * ids_of_a_copy,
                          to[i].node + there.rank * ids_of_a_copy};
            road.tags.set("highway", "secondary");
            sink(std::move(road));
        }
    }

    std::vector<geo::Feature> features_;
    std::vector<End> ends_;
    double south_ = 90.0;
    double north_ = -90.0;
    double west_ = 180.0;
    double east_ = -180.0;
};

}  // namespace halte::bench
