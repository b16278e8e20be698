// SPDX-License-Identifier: EUPL-1.2
#include "need/spreading.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/units.hpp"
#include "geo/index.hpp"

namespace halte::need {

namespace {

// Contours are simplified: a trace this far outside still belongs to the nearest parish.
constexpr Metres contour_tolerance{100.0};
constexpr double longest_piece_m = 50.0;
// Squares tried around a point whose own square is taken.
constexpr int widest_search = 10;

// What one parish has in one square.
struct Share {
    geo::GridCell square;
    double weight = 0.0;
    double facilities = 0.0;  // sum of the squares of their weights
    double located = 0.0;     // sum of the weights of all traces
    double lat_sum = 0.0;     // of their positions, times their weights
    double lon_sum = 0.0;
    double persons = 0.0;

    geo::Position centre() const {
        return geo::Position::at({.lat = lat_sum / located, .lon = lon_sum / located});
    }
};

using Shares = std::map<geo::GridCell, Share>;

struct Evidence {
    Shares dwellings;
    Shares streets;  // and facilities
};

void add(Shares& shares, const Trace& trace) {
    const geo::GridCell square = geo::GridCell::at(trace.position);
    Share& share = shares[square];
    share.square = square;
    if (trace.kind == TraceKind::facility) {
        share.weight -= std::sqrt(share.facilities);
        share.facilities += trace.weight * trace.weight;
        share.weight += std::sqrt(share.facilities);
    } else {
        share.weight += trace.weight;
    }
    share.located += trace.weight;
    share.lat_sum += trace.weight * trace.position.lat();
    share.lon_sum += trace.weight * trace.position.lon();
}

double total_weight(const Shares& shares) {
    double sum = 0.0;
    for (const auto& [square, share] : shares) {
        sum += share.weight;
    }
    return sum;
}

// Dwellings where they are mapped well enough, else streets and facilities.
Shares& choose(Evidence& evidence, double inhabitants, const SpreadingParameters& parameters) {
    const double floor = total_weight(evidence.dwellings);
    const bool enough = floor >= parameters.dwelling_floor_m2 * inhabitants;
    return enough || evidence.streets.empty() ? evidence.dwellings : evidence.streets;
}

// Persons in proportion of `pull`, heaviest squares first, none above the largest number. Once one
// square is below it, so are all the lighter ones.
template <typename Pull>
void fill(std::vector<Share>& shares, double inhabitants, const SpreadingParameters& parameters,
          const Pull& pull) {
    double pulls = 0.0;
    for (const Share& share : shares) {
        pulls += pull(share);
    }
    // Too many people for the squares there are: the limit gives way.
    const double count = static_cast<double>(shares.size());
    const double most = std::max(parameters.largest_persons, inhabitants / std::max(count, 1.0));
    double left = inhabitants;
    for (Share& share : shares) {
        const double own = pull(share);
        share.persons = std::min(most, left * own / pulls);
        if (share.persons == most) {
            left -= most;
            pulls -= own;
        }
    }
}

// Persons in proportion of weight ^ concentration. Squares too light for `smallest_persons` are
// left out, lightest first; the heaviest always stays.
void share_out(std::vector<Share>& shares, double inhabitants,
               const SpreadingParameters& parameters) {
    const auto pull = [&](const Share& share) {
        return std::pow(share.weight, parameters.concentration);
    };
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share& a, const Share& b) { return a.weight > b.weight; });
    double sum = 0.0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double more = pull(shares[i]);
        sum += more;
        if (i == 0 || inhabitants * more / sum >= parameters.smallest_persons) {
            kept = i + 1;
        }
    }
    shares.resize(kept);
    fill(shares, inhabitants, parameters, pull);
}

std::vector<Evidence> sort_traces(std::span<const Parish> parishes,
                                  std::span<const Trace> traces) {
    std::vector<geo::Area> contours;
    for (const Parish& parish : parishes) {
        contours.push_back(parish.contour);
    }
    const geo::AreaIndex index(std::move(contours));
    std::vector<Evidence> evidence(parishes.size());
    for (const Trace& trace : traces) {
        const auto parish = index.find_near(trace.position, contour_tolerance);
        if (parish && trace.weight > 0.0) {
            Evidence& of = evidence[*parish];
            add(trace.kind == TraceKind::dwelling ? of.dwellings : of.streets, trace);
        }
    }
    return evidence;
}

// Who keeps a square that several parishes claim: the one that would put most people there,
// unless it is the only square of another.
using Owners = std::map<geo::GridCell, std::uint32_t>;

Owners find_owners(const std::vector<std::vector<Share>>& claims) {
    Owners owners;
    std::map<geo::GridCell, double> best;
    for (std::uint32_t parish = 0; parish < claims.size(); ++parish) {
        for (const Share& share : claims[parish]) {
            const double weight = claims[parish].size() == 1 ? 1e12 + share.persons
                                                             : share.persons;
            const auto [found, is_new] = best.emplace(share.square, weight);
            if (is_new || weight > found->second) {
                found->second = weight;
                owners[share.square] = parish;
            }
        }
    }
    return owners;
}

// Middle of the widest stretch of the parish on the parallel of its centre of gravity.
geo::Position inside_point(const geo::Area& area) {
    const geo::Position middle = geo::centroid(area);
    if (geo::contains(area, middle)) {
        return middle;
    }
    std::vector<double> crossings;
    for (const geo::Polygon& polygon : area.polygons) {
        std::vector<const geo::Ring*> rings{&polygon.outer};
        for (const geo::Ring& hole : polygon.holes) {
            rings.push_back(&hole);
        }
        for (const geo::Ring* ring : rings) {
            for (std::size_t i = 0; i < ring->size(); ++i) {
                const geo::Position a = (*ring)[i];
                const geo::Position b = (*ring)[(i + 1) % ring->size()];
                if ((a.lat() > middle.lat()) != (b.lat() > middle.lat())) {
                    const double t = (middle.lat() - a.lat()) / (b.lat() - a.lat());
                    crossings.push_back(a.lon() + t * (b.lon() - a.lon()));
                }
            }
        }
    }
    std::sort(crossings.begin(), crossings.end());
    double lon = middle.lon();
    double widest = 0.0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        if (crossings[i + 1] - crossings[i] > widest) {
            widest = crossings[i + 1] - crossings[i];
            lon = (crossings[i] + crossings[i + 1]) / 2.0;
        }
    }
    return geo::Position::at({.lat = middle.lat(), .lon = lon});
}

// The nearest square around `wish` that nobody has.
std::optional<geo::GridCell> free_square(geo::GridCell wish, const Owners& owners) {
    for (int ring = 0; ring <= widest_search; ++ring) {
        for (int north = -ring; north <= ring; ++north) {
            for (int east = -ring; east <= ring; ++east) {
                const geo::GridCell square{wish.north_m + north * geo::GridCell::side_m,
                                           wish.east_m + east * geo::GridCell::side_m};
                if (std::max(std::abs(north), std::abs(east)) == ring &&
                    !owners.contains(square)) {
                    return square;
                }
            }
        }
    }
    return std::nullopt;
}

// Everybody in one square: near the best trace when there is one, else inside the contour.
PeopledCell put_somewhere(std::uint32_t index, const Parish& parish,
                          const std::vector<Share>& claims, Owners& owners) {
    PeopledCell cell;
    cell.parish = index;
    cell.inhabitants = parish.inhabitants;
    cell.is_fallback = claims.empty();
    cell.centre = claims.empty() ? inside_point(parish.contour) : claims.front().centre();
    const geo::GridCell wish = geo::GridCell::at(cell.centre);
    cell.square = free_square(wish, owners).value_or(wish);
    owners[cell.square] = index;
    return cell;
}

}  // namespace

double street_weight(std::string_view highway, const SpreadingParameters& parameters) {
    if (highway == "residential") {
        return parameters.residential_weight;
    }
    if (highway == "living_street") {
        return parameters.living_street_weight;
    }
    return highway == "unclassified" ? parameters.unclassified_weight : 0.0;
}

void trace_street(const geo::Line& line, double weight_per_m, std::vector<Trace>& traces) {
    if (weight_per_m <= 0.0) {
        return;
    }
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const geo::Position from = line.points[i];
        const geo::Position to = line.points[i + 1];
        const double length_m = geo::distance(from, to).count();
        const double pieces = std::max(1.0, std::ceil(length_m / longest_piece_m));
        for (double piece = 0.5; piece < pieces; piece += 1.0) {
            const double t = piece / pieces;
            const geo::Position middle =
                geo::Position::at({.lat = from.lat() + t * (to.lat() - from.lat()),
                                   .lon = from.lon() + t * (to.lon() - from.lon())});
            traces.push_back({TraceKind::street, middle, weight_per_m * length_m / pieces});
        }
    }
}

std::vector<PeopledCell> spread(std::span<const Parish> parishes, std::span<const Trace> traces,
                                const SpreadingParameters& parameters) {
    std::vector<Evidence> evidence = sort_traces(parishes, traces);
    std::vector<std::vector<Share>> claims(parishes.size());
    for (std::size_t i = 0; i < parishes.size(); ++i) {
        if (parishes[i].inhabitants > 0.0) {
            for (auto& [square, share] :
                 choose(evidence[i], parishes[i].inhabitants, parameters)) {
                claims[i].push_back(share);
            }
            share_out(claims[i], parishes[i].inhabitants, parameters);
        }
    }
    Owners owners = find_owners(claims);
    std::vector<PeopledCell> cells;
    std::vector<std::uint32_t> homeless;
    for (std::uint32_t i = 0; i < parishes.size(); ++i) {
        std::vector<Share> kept;
        for (const Share& share : claims[i]) {
            if (owners.at(share.square) == i) {
                kept.push_back(share);
            }
        }
        if (kept.empty() && parishes[i].inhabitants > 0.0) {
            homeless.push_back(i);
            continue;
        }
        share_out(kept, parishes[i].inhabitants, parameters);
        for (const Share& share : kept) {
            cells.push_back({share.square, i, share.centre(), share.persons, false});
        }
    }
    for (const std::uint32_t i : homeless) {
        cells.push_back(put_somewhere(i, parishes[i], claims[i], owners));
    }
    std::sort(cells.begin(), cells.end(), [](const PeopledCell& a, const PeopledCell& b) {
        return std::pair(a.square, a.parish) < std::pair(b.square, b.parish);
    });
    return cells;
}

}  // namespace halte::need
