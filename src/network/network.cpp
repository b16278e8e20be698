// SPDX-License-Identifier: EUPL-1.2
#include "network/network.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/format.hpp"
#include "network/builder.hpp"

namespace halte::network {

namespace {

constexpr double walk_ms_per_m = 3'600.0 / 4.0;  // 4 km/h
// No place on Earth is further from another than this.
constexpr Metres anywhere{2.1e7};

std::string in_words(Metres distance) {
    const double metres = distance.count();
    return metres < 1'000.0 ? text(format_decimal(metres, 0), " m")
                            : text(format_decimal(metres / 1'000.0, 1), " km");
}

}  // namespace

// Held below eleven days, so that sums of times keep within their 32 bits.
std::uint32_t walk_ms(Metres off_road) {
    return static_cast<std::uint32_t>(std::lround(std::min(1e9, off_road.count() * walk_ms_per_m)));
}

Result<Network> Network::build(std::span<const geo::Feature> features, const Profile& profile,
                               const SpeedFactors& factors, Progress& progress,
                               CancelToken cancel) {
    NetworkBuilder builder(profile, factors);
    for (const geo::Feature& feature : features) {
        builder.add(feature);
    }
    return builder.finish(progress, std::move(cancel));
}

Result<Network> Network::open(const std::filesystem::path& path) {
    Result<FlatFile> file = FlatFile::open(path, network_version);
    return file ? read(std::move(file).value()) : Result<Network>(file.errors());
}

Result<Network> Network::over(std::vector<std::uint8_t> bytes) {
    Result<FlatFile> file = FlatFile::over(std::move(bytes), network_version);
    return file ? read(std::move(file).value()) : Result<Network>(file.errors());
}

Result<Network> Network::read(FlatFile file) {
    const Result<NetworkSections> sections = read_sections(file);
    if (!sections) {
        return sections.errors();
    }
    return Network(std::move(file), *sections);
}

Network::Network(FlatFile file, const NetworkSections& sections)
    : file_(std::move(file)),
      at_(sections),
      factors_(factors_of(sections)),
      report_(report_of(sections)),
      boxes_(sections.boxes, sections.edges.size()) {}

// Calls visit(from, to) for each straight piece of an edge.
template <typename Visit>
void Network::over_segments(std::uint32_t edge, const Visit& visit) const {
    const std::size_t end =
        edge + 1 < at_.edges.size() ? at_.edges[edge + 1].first_point : at_.points.size();
    geo::Position from = at_.junctions[at_.edges[edge].from];
    for (std::size_t i = at_.edges[edge].first_point; i < end; ++i) {
        visit(from, at_.points[i]);
        from = at_.points[i];
    }
    visit(from, at_.junctions[at_.edges[edge].to]);
}

SnapAnswer Network::snap(geo::Position position, Metres limit) const {
    struct Hit {
        std::size_t edge = 0;
        std::size_t segment = 0;
        geo::Projection projection;
    };
    const geo::LocalPlane plane(position);
    std::optional<Hit> best;
    double reach_m = anywhere.count();
    double cut_off_m = limit.count();
    bool is_cut_off_near = false;
    boxes_.over_near(position, reach_m, [&](std::size_t edge, std::size_t end) {
        for (; edge < end; ++edge) {
            const bool is_cut_off = at_.edges[edge].use == EdgeUse::cut_off;
            std::size_t segment = 0;
            over_segments(static_cast<std::uint32_t>(edge), [&](geo::Position a, geo::Position b) {
                const geo::Projection projection = plane.project(a, b);
                const double away_m = projection.distance.count();
                if (is_cut_off) {
                    is_cut_off_near = is_cut_off_near || away_m <= cut_off_m;
                    cut_off_m = std::min(cut_off_m, away_m);
                } else if (away_m < reach_m || (away_m == reach_m && best && edge < best->edge)) {
                    best = Hit{edge, segment, projection};
                    reach_m = away_m;
                }
                ++segment;
            });
        }
    });
    SnapAnswer answer{.snap = std::nullopt, .nearest = Metres(reach_m), .cut_off = std::nullopt};
    if (is_cut_off_near && cut_off_m < reach_m) {
        answer.cut_off = Metres(cut_off_m);
    }
    if (!best || answer.nearest > limit) {
        return answer;
    }
    double before_m = 0.0;
    double whole_m = 0.0;
    std::size_t segment = 0;
    over_segments(static_cast<std::uint32_t>(best->edge), [&](geo::Position a, geo::Position b) {
        const double length_m = geo::distance(a, b).count();
        if (segment < best->segment) {
            before_m += length_m;
        } else if (segment == best->segment) {
            before_m += length_m * best->projection.fraction;
        }
        whole_m += length_m;
        ++segment;
    });
    answer.snap = Snap{.edge = static_cast<std::uint32_t>(best->edge),
                       .fraction = whole_m > 0.0 ? std::min(1.0, before_m / whole_m) : 0.0,
                       .on_road = best->projection.point,
                       .off_road = answer.nearest,
                       .walk_ms = walk_ms(answer.nearest)};
    return answer;
}

std::vector<std::uint32_t> Network::edges_near(geo::Position position, Metres reach) const {
    std::vector<std::uint32_t> edges;
    const double reach_m = reach.count();
    boxes_.over_near(position, reach_m, [&](std::size_t edge, std::size_t end) {
        for (; edge < end; ++edge) {
            if (at_.edges[edge].use != EdgeUse::cut_off) {
                edges.push_back(static_cast<std::uint32_t>(edge));
            }
        }
    });
    std::sort(edges.begin(), edges.end());
    return edges;
}

Result<Snap> Network::require_snap(geo::Position position, Metres limit,
                                   std::string_view field) const {
    const SnapAnswer answer = snap(position, limit);
    if (answer.snap) {
        return *answer.snap;
    }
    if (answer.cut_off) {
        return Error{
            .code = ErrorCode::invalid,
            .message = say("les routes proches du point sont coupées de toutes les autres pour "
                           "« {} » : la plus proche qui ne l'est pas est à {}, la limite est de {}",
                           "the roads near the point are cut off from all others for \"{}\": "
                           "the nearest one that is not is {} away, the limit is {}",
                           profile(), in_words(answer.nearest), in_words(limit)),
            .field = std::string(field),
            .hint = say("déplacez le point, ou cherchez pourquoi aucune route n'y mène : un "
                        "tronçon manquant, une barrière, un bac interdit",
                        "move the point, or check why no road leads there: a missing piece, "
                        "a barrier, a ferry that may not be used")};
    }
    return Error{
        .code = ErrorCode::invalid,
        .message = say("le point est hors des routes : la plus proche ouverte à « {} » est à "
                       "{}, la limite est de {}",
                       "the point is outside the roads: the nearest one open to \"{}\" is {} "
                       "away, the limit is {}",
                       profile(), in_words(answer.nearest), in_words(limit)),
        .field = std::string(field),
        .hint = say("mettez le point au bord d'une route, ou vérifiez que latitude et "
                    "longitude ne sont pas échangées",
                    "move the point onto or beside a road, or check that latitude and "
                    "longitude are not swapped")};
}

geo::Line Network::line_of(std::uint32_t edge) const {
    geo::Line line{{at_.junctions[at_.edges[edge].from]}};
    over_segments(edge, [&](geo::Position, geo::Position to) { line.points.push_back(to); });
    return line;
}

std::string_view Network::name_of(std::uint32_t edge) const {
    const std::uint32_t name = at_.edges[edge].name;
    return at_.name_text.substr(at_.first_name[name],
                                at_.first_name[name + 1] - at_.first_name[name]);
}

}  // namespace halte::network
