// SPDX-License-Identifier: EUPL-1.2
#include "formats/tile_clip.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace halte::formats {

namespace {

double squared_distance(MapPoint point, MapPoint from, MapPoint to) {
    const double run = to.x - from.x;
    const double rise = to.y - from.y;
    const double square = run * run + rise * rise;
    double share = 0.0;
    if (square > 0.0) {
        share = std::clamp(((point.x - from.x) * run + (point.y - from.y) * rise) / square, 0.0,
                           1.0);
    }
    const double dx = point.x - from.x - share * run;
    const double dy = point.y - from.y - share * rise;
    return dx * dx + dy * dy;
}

MapPoint between(MapPoint a, MapPoint b, double share) {
    return MapPoint{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

// The shares of a segment that lie inside the window.
std::optional<std::pair<double, double>> inside(MapPoint a, MapPoint b, const Window& window) {
    double enter = 0.0;
    double leave = 1.0;
    const auto cut = [&](double direction, double room) {
        if (direction == 0.0) {
            return room >= 0.0;
        }
        const double share = room / direction;
        if (direction < 0.0) {
            enter = std::max(enter, share);
        } else {
            leave = std::min(leave, share);
        }
        return enter <= leave;
    };
    const double run = b.x - a.x;
    const double rise = b.y - a.y;
    if (cut(-run, a.x - window.west) && cut(run, window.east - a.x) &&
        cut(-rise, a.y - window.north) && cut(rise, window.south - a.y)) {
        return std::pair(enter, leave);
    }
    return std::nullopt;
}

// Keeps the side of one edge of the window. `depth` is how far inside a point is.
template <typename Depth>
MapPath keep_side(const MapPath& ring, const Depth& depth) {
    MapPath kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint a = ring[i];
        const MapPoint b = ring[(i + 1) % ring.size()];
        const double at_a = depth(a);
        const double at_b = depth(b);
        if (at_a >= 0.0) {
            kept.push_back(a);
        }
        if ((at_a > 0.0 && at_b < 0.0) || (at_a < 0.0 && at_b > 0.0)) {
            kept.push_back(between(a, b, at_a / (at_a - at_b)));
        }
    }
    return kept;
}

}  // namespace

MapPoint to_map(geo::Position position, int zoom) {
    constexpr double last_lat = 85.051128779806604;
    const double size = std::ldexp(static_cast<double>(tile_extent), zoom);
    const double lat =
        std::clamp(position.lat(), -last_lat, last_lat) * std::numbers::pi / 180.0;
    return MapPoint{.x = (position.lon() + 180.0) / 360.0 * size,
                    .y = (1.0 - std::asinh(std::tan(lat)) / std::numbers::pi) / 2.0 * size};
}

MapPath simplify(const MapPath& path, double tolerance) {
    if (path.size() < 3) {
        return path;
    }
    std::vector<bool> is_kept(path.size(), false);
    is_kept.front() = is_kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open = {{0, path.size() - 1}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double furthest = tolerance * tolerance;
        std::size_t at = from;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double square = squared_distance(path[i], path[from], path[to]);
            if (square > furthest) {
                furthest = square;
                at = i;
            }
        }
        if (at != from) {
            is_kept[at] = true;
            open.push_back({from, at});
            open.push_back({at, to});
        }
    }
    MapPath kept;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (is_kept[i]) {
            kept.push_back(path[i]);
        }
    }
    return kept;
}

MapPath simplify_ring(const MapPath& ring, double tolerance) {
    if (ring.size() <= 3) {
        return ring;
    }
    // Opened at two points far apart, so that neither half is a point.
    const auto far = std::max_element(ring.begin(), ring.end(), [&](MapPoint a, MapPoint b) {
        const auto off = [&](MapPoint p) {
            return std::hypot(p.x - ring.front().x, p.y - ring.front().y);
        };
        return off(a) < off(b);
    });
    MapPath there(ring.begin(), far + 1);
    MapPath back(far, ring.end());
    back.push_back(ring.front());
    MapPath kept = simplify(there, tolerance);
    const MapPath rest = simplify(back, tolerance);
    kept.insert(kept.end(), rest.begin() + 1, rest.end() - 1);
    return kept.size() >= 3 ? kept : MapPath{};
}

std::vector<MapPath> clip_line(const MapPath& path, const Window& window) {
    std::vector<MapPath> pieces;
    bool goes_on = false;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const auto span = inside(path[i - 1], path[i], window);
        if (!span) {
            goes_on = false;
            continue;
        }
        const auto [enter, leave] = *span;
        if (!goes_on || enter > 0.0) {
            pieces.push_back({between(path[i - 1], path[i], enter)});
        }
        pieces.back().push_back(leave < 1.0 ? between(path[i - 1], path[i], leave) : path[i]);
        goes_on = leave >= 1.0;
    }
    return pieces;
}

MapPath clip_ring(const MapPath& ring, const Window& window) {
    MapPath kept = keep_side(ring, [&](MapPoint p) { return p.x - window.west; });
    kept = keep_side(kept, [&](MapPoint p) { return window.east - p.x; });
    kept = keep_side(kept, [&](MapPoint p) { return p.y - window.north; });
    kept = keep_side(kept, [&](MapPoint p) { return window.south - p.y; });
    return kept.size() >= 3 ? kept : MapPath{};
}

}  // namespace halte::formats
