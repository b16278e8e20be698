// SPDX-License-Identifier: EUPL-1.2
#include "osm/rings.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace halte::osm {

namespace {

double doubled_signed_surface(const geo::Ring& ring) {
    const geo::Position origin = ring.front();
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Position a = ring[i];
        const geo::Position b = ring[(i + 1) % ring.size()];
        const double ax = static_cast<double>(a.lon_e7()) - origin.lon_e7();
        const double ay = static_cast<double>(a.lat_e7()) - origin.lat_e7();
        const double bx = static_cast<double>(b.lon_e7()) - origin.lon_e7();
        const double by = static_cast<double>(b.lat_e7()) - origin.lat_e7();
        sum += ax * by - bx * ay;
    }
    return sum;
}

// Ways not yet used, found by either end.
class LooseEnds {
public:
    explicit LooseEnds(std::vector<NodeIds> ways) : ways_(std::move(ways)) {
        for (std::size_t i = 0; i < ways_.size(); ++i) {
            ends_.emplace(ways_[i].front(), i);
            ends_.emplace(ways_[i].back(), i);
        }
    }

    // Takes the first unused way, if any.
    std::optional<NodeIds> take_any() {
        while (first_ < ways_.size() && ways_[first_].empty()) {
            ++first_;
        }
        return first_ < ways_.size() ? std::optional(std::exchange(ways_[first_], {}))
                                     : std::nullopt;
    }

    // Takes an unused way that starts or ends at the node, turned so that it starts there.
    std::optional<NodeIds> take_from(std::int64_t node) {
        const auto [begin, end] = ends_.equal_range(node);
        for (auto at = begin; at != end; ++at) {
            if (!ways_[at->second].empty()) {
                NodeIds way = std::exchange(ways_[at->second], {});
                if (way.front() != node) {
                    std::reverse(way.begin(), way.end());
                }
                return way;
            }
        }
        return std::nullopt;
    }

private:
    std::vector<NodeIds> ways_;
    std::multimap<std::int64_t, std::size_t> ends_;
    std::size_t first_ = 0;
};

}  // namespace

std::optional<std::vector<NodeIds>> close_rings(std::vector<NodeIds> ways) {
    std::erase_if(ways, [](const NodeIds& way) { return way.size() < 2; });
    LooseEnds loose(std::move(ways));
    std::vector<NodeIds> rings;
    while (std::optional<NodeIds> ring = loose.take_any()) {
        while (ring->front() != ring->back()) {
            const std::optional<NodeIds> next = loose.take_from(ring->back());
            if (!next) {
                return std::nullopt;
            }
            ring->insert(ring->end(), next->begin() + 1, next->end());
        }
        ring->pop_back();
        rings.push_back(std::move(*ring));
    }
    return rings;
}

std::optional<geo::Ring> make_ring(const NodeIds& nodes, const NodePlaces& places) {
    geo::Ring ring;
    for (const std::int64_t node : nodes) {
        const std::optional<geo::Position> position = places.find(node);
        if (!position) {
            return std::nullopt;
        }
        if (ring.empty() || ring.back() != *position) {
            ring.push_back(*position);
        }
    }
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    if (ring.size() < 3) {
        return std::nullopt;
    }
    if (doubled_signed_surface(ring) < 0.0) {
        std::reverse(ring.begin(), ring.end());
    }
    return ring;
}

std::optional<geo::Area> make_area(std::vector<NodeIds> outer, std::vector<NodeIds> inner,
                                   const NodePlaces& places) {
    const auto outer_rings = close_rings(std::move(outer));
    const auto inner_rings = close_rings(std::move(inner));
    if (!outer_rings || !inner_rings || outer_rings->empty()) {
        return std::nullopt;
    }
    geo::Area area;
    for (const NodeIds& nodes : *outer_rings) {
        std::optional<geo::Ring> ring = make_ring(nodes, places);
        if (!ring) {
            return std::nullopt;
        }
        area.polygons.push_back(geo::Polygon{.outer = std::move(*ring), .holes = {}});
    }
    for (const NodeIds& nodes : *inner_rings) {
        std::optional<geo::Ring> hole = make_ring(nodes, places);
        if (!hole) {
            return std::nullopt;
        }
        std::reverse(hole->begin(), hole->end());
        const auto home = std::find_if(
            area.polygons.begin(), area.polygons.end(), [&](const geo::Polygon& polygon) {
                // A hole may touch its outer ring at a node: one corner inside is enough.
                const geo::Area inside{{{.outer = polygon.outer, .holes = {}}}};
                return std::any_of(hole->begin(), hole->end(), [&](geo::Position corner) {
                    return geo::contains(inside, corner);
                });
            });
        // A hole outside every outer ring is a mistake of the map: leaving it out is harmless.
        if (home != area.polygons.end()) {
            home->holes.push_back(std::move(*hole));
        }
    }
    return area;
}

}  // namespace halte::osm
