// SPDX-License-Identifier: EUPL-1.2
#include "formats/outline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace halte::formats {

namespace {

using geo::Position;
using DirectedEdge = std::pair<Position, Position>;

double doubled_signed_surface(const geo::Ring& ring) {
    const Position origin = ring.front();
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position a = ring[i];
        const Position b = ring[(i + 1) % ring.size()];
        const double ax = static_cast<double>(a.lon_e7()) - origin.lon_e7();
        const double ay = static_cast<double>(a.lat_e7()) - origin.lat_e7();
        const double bx = static_cast<double>(b.lon_e7()) - origin.lon_e7();
        const double by = static_cast<double>(b.lat_e7()) - origin.lat_e7();
        sum += ax * by - bx * ay;
    }
    return sum;
}

// Calls visit(a, b) for each edge of the areas, with the surface on its left.
template <typename Visit>
void over_edges(std::span<const geo::Area> areas, const Visit& visit) {
    const auto ring_edges = [&](geo::Ring ring, bool is_outer) {
        if (ring.size() >= 3 && (doubled_signed_surface(ring) > 0.0) != is_outer) {
            std::reverse(ring.begin(), ring.end());
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Position next = ring[(i + 1) % ring.size()];
            if (ring[i] != next) {
                visit(ring[i], next);
            }
        }
    };
    for (const geo::Area& area : areas) {
        for (const geo::Polygon& polygon : area.polygons) {
            ring_edges(polygon.outer, true);
            for (const geo::Ring& hole : polygon.holes) {
                ring_edges(hole, false);
            }
        }
    }
}

// Walks the edges that are left into rings.
std::vector<geo::Ring> walk_rings(std::multimap<Position, Position>& edges) {
    std::vector<geo::Ring> rings;
    while (!edges.empty()) {
        geo::Ring ring;
        std::map<Position, std::size_t> seen;
        auto at = edges.begin();
        while (at != edges.end()) {
            seen[at->first] = ring.size();
            ring.push_back(at->first);
            const Position next = at->second;
            edges.erase(at);
            const auto before = seen.find(next);
            if (before != seen.end()) {
                // A loop is closed: it leaves the path, which goes on from where it began.
                const std::size_t beginning = before->second;
                rings.emplace_back(ring.begin() + static_cast<std::ptrdiff_t>(beginning),
                                   ring.end());
                for (const Position passed : rings.back()) {
                    seen.erase(passed);
                }
                ring.resize(beginning);
            }
            at = edges.find(next);
        }
    }
    return rings;
}

// Lines not yet taken, found by their ends.
class Ends {
public:
    explicit Ends(std::vector<geo::Line>& lines) : lines_(lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            at_[lines[i].points.front()].push_back(i);
            at_[lines[i].points.back()].push_back(i);
        }
    }

    // The other line that ends here, turned to begin here; empty when not exactly two ends meet.
    geo::Line take_next(Position end) {
        const std::vector<std::size_t>& meeting = at_[end];
        if (meeting.size() != 2) {
            return {};
        }
        for (const std::size_t each : meeting) {
            if (!lines_[each].points.empty()) {
                geo::Line line = std::exchange(lines_[each], {});
                if (line.points.front() != end) {
                    std::reverse(line.points.begin(), line.points.end());
                }
                return line;
            }
        }
        return {};
    }

private:
    std::vector<geo::Line>& lines_;
    std::map<Position, std::vector<std::size_t>> at_;
};

}  // namespace

std::vector<geo::Line> join_lines(std::vector<geo::Line> lines) {
    std::erase_if(lines, [](const geo::Line& line) { return line.points.size() < 2; });
    Ends ends(lines);
    std::vector<geo::Line> joined;
    for (geo::Line& first : lines) {
        if (first.points.empty()) {
            continue;
        }
        geo::Line whole = std::exchange(first, {});
        for (int side = 0; side < 2; ++side) {
            for (geo::Line next = ends.take_next(whole.points.back()); !next.points.empty();
                 next = ends.take_next(whole.points.back())) {
                whole.points.insert(whole.points.end(), next.points.begin() + 1,
                                    next.points.end());
            }
            std::reverse(whole.points.begin(), whole.points.end());
        }
        joined.push_back(std::move(whole));
    }
    return joined;
}

geo::Area merge_areas(std::span<const geo::Area> areas) {
    std::multiset<DirectedEdge> left;
    over_edges(areas, [&](Position a, Position b) {
        const auto twin = left.find({b, a});
        if (twin != left.end()) {
            left.erase(twin);
        } else {
            left.insert({a, b});
        }
    });
    std::multimap<Position, Position> edges(left.begin(), left.end());
    geo::Area merged;
    std::vector<geo::Ring> holes;
    for (geo::Ring& ring : walk_rings(edges)) {
        const double surface = ring.size() < 3 ? 0.0 : doubled_signed_surface(ring);
        if (surface > 0.0) {
            merged.polygons.push_back(geo::Polygon{.outer = std::move(ring), .holes = {}});
        } else if (surface < 0.0) {
            holes.push_back(std::move(ring));
        }
    }
    for (geo::Ring& hole : holes) {
        const auto home = std::find_if(
            merged.polygons.begin(), merged.polygons.end(), [&](const geo::Polygon& polygon) {
                const geo::Area inside{{{.outer = polygon.outer, .holes = {}}}};
                return std::any_of(hole.begin(), hole.end(), [&](Position corner) {
                    return geo::contains(inside, corner);
                });
            });
        if (home != merged.polygons.end()) {
            home->holes.push_back(std::move(hole));
        }
    }
    return merged;
}

std::vector<geo::Line> borders_of(std::span<const geo::Area> areas) {
    std::set<DirectedEdge> edges;
    over_edges(areas, [&](Position a, Position b) { edges.insert(std::minmax(a, b)); });
    std::vector<geo::Line> lines;
    lines.reserve(edges.size());
    for (const auto& [a, b] : edges) {
        lines.push_back(geo::Line{{a, b}});
    }
    return join_lines(std::move(lines));
}

}  // namespace halte::formats
