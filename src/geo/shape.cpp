// SPDX-License-Identifier: EUPL-1.2
#include "geo/shape.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace halte::geo {

namespace {

constexpr double earth_radius_m = 6'371'008.8;
constexpr double radians_per_e7 = std::numbers::pi / 180.0 * 1e-7;
constexpr double metres_per_e7 = earth_radius_m * radians_per_e7;

double lat_of(Position position) {
    return position.lat_e7() * radians_per_e7;
}

double lon_of(Position position) {
    return position.lon_e7() * radians_per_e7;
}

double ring_surface_m2(const Ring& ring) {
    double sum = 0.0;
    const std::size_t n = ring.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double before = lon_of(ring[(i + n - 1) % n]);
        const double after = lon_of(ring[(i + 1) % n]);
        sum += (after - before) * std::sin(lat_of(ring[i]));
    }
    return std::abs(sum) * earth_radius_m * earth_radius_m / 2.0;
}

// Does the edge cross the half-line that goes from the point to the east? Written from the lower
// end of the edge to the upper, so that two areas sharing an edge round it the same way and a
// point beside it is in exactly one of them.
bool crosses(Position point, Position a, Position b) {
    if (a.lat_e7() > b.lat_e7()) {
        std::swap(a, b);
    }
    if (point.lat_e7() < a.lat_e7() || point.lat_e7() >= b.lat_e7()) {
        return false;
    }
    const double rise = static_cast<double>(b.lat_e7()) - a.lat_e7();
    const double run = static_cast<double>(b.lon_e7()) - a.lon_e7();
    const double up = static_cast<double>(point.lat_e7()) - a.lat_e7();
    const double along = static_cast<double>(point.lon_e7()) - a.lon_e7();
    return along * rise < run * up;
}

bool is_inside_odd(const Ring& ring, Position point) {
    bool odd = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (crosses(point, ring[i], ring[(i + 1) % ring.size()])) {
            odd = !odd;
        }
    }
    return odd;
}

// First moments of a ring about `origin`, on the plane of degrees (longitudes are all squeezed by
// the same factor, which does not move the centre).
struct Moments {
    double surface = 0.0;
    double lat = 0.0;
    double lon = 0.0;
};

Moments moments(const Ring& ring, Position origin) {
    Moments sum;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position a = ring[i];
        const Position b = ring[(i + 1) % ring.size()];
        const double ax = static_cast<double>(a.lon_e7()) - origin.lon_e7();
        const double ay = static_cast<double>(a.lat_e7()) - origin.lat_e7();
        const double bx = static_cast<double>(b.lon_e7()) - origin.lon_e7();
        const double by = static_cast<double>(b.lat_e7()) - origin.lat_e7();
        const double cross = ax * by - bx * ay;
        sum.surface += cross / 2.0;
        sum.lon += (ax + bx) * cross / 6.0;
        sum.lat += (ay + by) * cross / 6.0;
    }
    return sum.surface < 0.0 ? Moments{-sum.surface, -sum.lat, -sum.lon} : sum;
}

void add(Moments& sum, const Moments& part, double sign) {
    sum.surface += sign * part.surface;
    sum.lat += sign * part.lat;
    sum.lon += sign * part.lon;
}

Position shifted(Position origin, double lat_e7, double lon_e7) {
    return Position::from_e7(origin.lat_e7() + static_cast<std::int32_t>(std::lround(lat_e7)),
                             origin.lon_e7() + static_cast<std::int32_t>(std::lround(lon_e7)));
}

Position mean_of_corners(const Area& area, Position origin) {
    double lat = 0.0;
    double lon = 0.0;
    double count = 0.0;
    for (const Polygon& polygon : area.polygons) {
        for (const Position corner : polygon.outer) {
            lat += static_cast<double>(corner.lat_e7()) - origin.lat_e7();
            lon += static_cast<double>(corner.lon_e7()) - origin.lon_e7();
            count += 1.0;
        }
    }
    return shifted(origin, lat / count, lon / count);
}

}  // namespace

Metres length(const Line& line) {
    Metres sum(0.0);
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        sum += distance(line.points[i - 1], line.points[i]);
    }
    return sum;
}

double surface_m2(const Area& area) {
    double sum = 0.0;
    for (const Polygon& polygon : area.polygons) {
        sum += ring_surface_m2(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            sum -= ring_surface_m2(hole);
        }
    }
    return sum;
}

bool contains(const Area& area, Position point) {
    bool odd = false;
    for (const Polygon& polygon : area.polygons) {
        odd ^= is_inside_odd(polygon.outer, point);
        for (const Ring& hole : polygon.holes) {
            odd ^= is_inside_odd(hole, point);
        }
    }
    return odd;
}

Position centroid(const Area& area) {
    HALTE_CHECK(!area.polygons.empty() && !area.polygons.front().outer.empty());
    const Position origin = area.polygons.front().outer.front();
    Moments sum;
    for (const Polygon& polygon : area.polygons) {
        add(sum, moments(polygon.outer, origin), 1.0);
        for (const Ring& hole : polygon.holes) {
            add(sum, moments(hole, origin), -1.0);
        }
    }
    if (sum.surface <= 0.0) {
        return mean_of_corners(area, origin);
    }
    return shifted(origin, sum.lat / sum.surface, sum.lon / sum.surface);
}

Projection project(Position point, Position from, Position to) {
    return LocalPlane(point).project(from, to);
}

LocalPlane::LocalPlane(Position origin) : origin_(origin), squeeze_(std::cos(lat_of(origin))) {}

Projection LocalPlane::project(Position from, Position to) const {
    const double run = (static_cast<double>(to.lon_e7()) - from.lon_e7()) * squeeze_;
    const double rise = static_cast<double>(to.lat_e7()) - from.lat_e7();
    const double along = (static_cast<double>(origin_.lon_e7()) - from.lon_e7()) * squeeze_;
    const double up = static_cast<double>(origin_.lat_e7()) - from.lat_e7();
    const double square = run * run + rise * rise;
    const double dot = along * run + up * rise;
    const double fraction = square > 0.0 ? std::clamp(dot / square, 0.0, 1.0) : 0.0;
    const double off_lon = along - fraction * run;
    const double off_lat = up - fraction * rise;
    const double lon_e7 = (static_cast<double>(to.lon_e7()) - from.lon_e7()) * fraction;
    return Projection{.point = shifted(from, rise * fraction, lon_e7),
                      .fraction = fraction,
                      .distance = Metres(std::hypot(off_lon, off_lat) * metres_per_e7)};
}

}  // namespace halte::geo
