// SPDX-License-Identifier: EUPL-1.2
#include "planner/places.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/format.hpp"
#include "geo/index.hpp"
#include "planner/place_spots.hpp"

namespace halte::planner {

namespace {

constexpr double apart_m = 150.0;          // two places nearer than this are one
constexpr double guessed_apart_m = 700.0;
constexpr double least_around = 60.0;      // inhabitants around a second guessed square
constexpr double least_car_park_m2 = 800.0;
constexpr Metres border_tolerance{200.0};

double distance_m(geo::Position a, geo::Position b) {
    return geo::distance(a, b).count();
}

std::size_t most_squares(double inhabitants) {
    if (inhabitants < 300.0) {
        return 1;
    }
    if (inhabitants < 1500.0) {
        return 2;
    }
    const double more = std::max(0.0, (inhabitants - 5000.0) / 7500.0);
    return 3 + static_cast<std::size_t>(more);
}

// How well a place is known: lower is better. Markets come first, guesses last.
int rank_of(const model::Place& place) {
    constexpr model::PlaceKind order[] = {
        model::PlaceKind::market,  model::PlaceKind::care_home,   model::PlaceKind::town_hall,
        model::PlaceKind::social,  model::PlaceKind::post_office, model::PlaceKind::library,
        model::PlaceKind::hall,    model::PlaceKind::square,      model::PlaceKind::shop,
        model::PlaceKind::school,  model::PlaceKind::station,     model::PlaceKind::car_park,
        model::PlaceKind::other};
    const auto at = std::find(std::begin(order), std::end(order), place.kind);
    return static_cast<int>(at - std::begin(order)) + (place.is_estimated ? 100 : 0);
}

// Places of different sorts stand beside each other: a market and a care home have hours and a
// public of their own.
int sort_of(const model::Place& place) {
    return place.kind == model::PlaceKind::market      ? 0
           : place.kind == model::PlaceKind::care_home ? 1
                                                       : 2;
}

// The kind of an OSM feature; nothing when no unit would stop there.
std::optional<model::PlaceKind> kind_of(const geo::Feature& feature) {
    const std::string_view amenity = feature.tags["amenity"];
    if (amenity == "marketplace") { return model::PlaceKind::market; }
    if (amenity == "townhall") { return model::PlaceKind::town_hall; }
    if (amenity == "library") { return model::PlaceKind::library; }
    if (amenity == "post_office") { return model::PlaceKind::post_office; }
    if (amenity == "community_centre") { return model::PlaceKind::hall; }
    if (amenity == "social_facility") { return model::PlaceKind::social; }
    if (amenity == "parking") {
        const auto* area = std::get_if<geo::Area>(&feature.shape);
        const std::string_view access = feature.tags["access"];
        const bool is_open = access.empty() || access == "yes" || access == "permissive";
        const std::string_view layout = feature.tags["parking"];
        const bool is_outside = layout.empty() || layout == "surface";
        if (area != nullptr && is_open && is_outside &&
            geo::surface_m2(*area) >= least_car_park_m2) {
            return model::PlaceKind::car_park;
        }
        return std::nullopt;
    }
    if (feature.tags["place"] == "square") { return model::PlaceKind::square; }
    if (feature.tags["railway"] == "station" || feature.tags["public_transport"] == "station") {
        return model::PlaceKind::station;
    }
    return std::nullopt;
}

std::string_view french(model::PlaceKind kind) {
    switch (kind) {
        case model::PlaceKind::square: return "place";
        case model::PlaceKind::market: return "marché";
        case model::PlaceKind::town_hall: return "mairie";
        case model::PlaceKind::car_park: return "parking";
        case model::PlaceKind::hall: return "salle";
        case model::PlaceKind::care_home: return "résidence";
        case model::PlaceKind::shop: return "commerce";
        case model::PlaceKind::school: return "école";
        case model::PlaceKind::library: return "bibliothèque";
        case model::PlaceKind::post_office: return "bureau de poste";
        case model::PlaceKind::social: return "lieu social";
        case model::PlaceKind::station: return "gare";
        case model::PlaceKind::other: return "lieu";
    }
    return "lieu";
}

geo::Position position_of(const geo::Shape& shape) {
    if (const auto* point = std::get_if<geo::Position>(&shape)) {
        return *point;
    }
    if (const auto* line = std::get_if<geo::Line>(&shape)) {
        return line->points[line->points.size() / 2];
    }
    return geo::centroid(std::get<geo::Area>(shape));
}

// Ids of nodes, ways and relations overlap: the letter tells them apart.
std::string osm_id(const geo::Feature& feature) {
    const char letter = std::holds_alternative<geo::Position>(feature.shape) ? 'n'
                        : feature.id < 0                                    ? 'r'
                                                                            : 'w';
    return text("osm-", letter, std::abs(feature.id));
}

class Search {
public:
    Search(const PlaceSources& sources, const AttendanceParameters& attendance)
        : sources_(sources), attendance_(attendance) {}

    FoundPlaces run() {
        add_known();
        add_tagged();
        add_guessed();
        keep_apart();
        std::sort(found_.places.begin(), found_.places.end(), [](const auto& a, const auto& b) {
            return std::tie(a.commune, a.id) < std::tie(b.commune, b.id);
        });
        return std::move(found_);
    }

private:
    model::Place make(model::PlaceKind kind) const {
        const PlaceHabits& habits = attendance_.of(kind);
        model::Place place;
        place.kind = kind;
        place.welcome = habits.welcome;
        place.shortest_stay = habits.shortest_stay;
        place.longest_stay = habits.longest_stay;
        return place;
    }
    void add_known();
    void add_tagged();
    void add_guessed();
    void guess_in(const model::Commune& commune, const std::vector<Spot>& spots);
    void keep_apart();

    const PlaceSources& sources_;
    const AttendanceParameters& attendance_;
    std::vector<model::Place> candidates_;
    FoundPlaces found_;
};

void Search::add_known() {
    for (const model::Place& place : sources_.known) {
        if (sources_.snap(place.position)) {
            candidates_.push_back(place);
        } else {
            found_.off_road.push_back(place.id);
        }
    }
}

void Search::add_tagged() {
    std::vector<geo::Area> contours;
    for (const model::Commune& commune : sources_.territory->communes) {
        contours.push_back(commune.contour);
    }
    const geo::AreaIndex index(std::move(contours));
    for (const geo::Feature& feature : sources_.features) {
        const auto kind = kind_of(feature);
        if (!kind) {
            continue;
        }
        model::Place place = make(*kind);
        place.position = position_of(feature.shape);
        const auto at = index.find_near(place.position, border_tolerance);
        if (!at || !sources_.snap(place.position)) {
            continue;
        }
        const model::Commune& commune = sources_.territory->communes[*at];
        place.id = model::PlaceId(osm_id(feature));
        place.commune = commune.code;
        const std::string_view name = feature.tags["name"];
        place.name = name.empty() ? text(commune.name, ", ", french(*kind))
                                  : text(name, " (", commune.name, ")");
        place.source = "OpenStreetMap";
        candidates_.push_back(std::move(place));
    }
}

void Search::guess_in(const model::Commune& commune, const std::vector<Spot>& spots) {
    const std::size_t most = most_squares(commune.population.inhabitants);
    std::vector<geo::Position> chosen;
    for (const Spot& spot : spots) {
        if (chosen.size() == most) {
            return;
        }
        const bool is_near =
            std::any_of(chosen.begin(), chosen.end(), [&](geo::Position other) {
                return distance_m(other, spot.centre) < guessed_apart_m;
            });
        if (is_near || (!chosen.empty() && spot.around < least_around)) {
            continue;
        }
        const auto road = sources_.snap(spot.centre);
        if (!road) {
            continue;
        }
        chosen.push_back(spot.centre);
        model::Place place = make(model::PlaceKind::square);
        place.id = model::PlaceId(text("square-", commune.code.text(), "-", chosen.size()));
        place.commune = commune.code;
        place.position = road->position;
        if (chosen.size() == 1) {
            place.name = text(commune.name, ", centre");
        } else if (road->road.empty()) {
            place.name = text(commune.name, ", lieu ", chosen.size());
        } else {
            place.name = text(commune.name, ", ", road->road);
        }
        place.source = "Deviné d'après les habitants, les rues et les lieux";
        place.is_estimated = true;
        candidates_.push_back(std::move(place));
    }
}

void Search::add_guessed() {
    const auto spots = spots_of(*sources_.territory, sources_.facilities);
    for (const model::Commune& commune : sources_.territory->communes) {
        const auto found = spots.find(commune.code);
        if (commune.population.inhabitants > 0.0 && found != spots.end()) {
            guess_in(commune, found->second);
        }
    }
}

void Search::keep_apart() {
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const model::Place& a, const model::Place& b) {
                         return std::pair(rank_of(a), a.id) < std::pair(rank_of(b), b.id);
                     });
    // Squares of the grid are wider than the distance: the nine around hold every neighbour.
    std::map<geo::GridCell, std::vector<std::size_t>> kept;
    for (model::Place& place : candidates_) {
        const geo::GridCell square = geo::GridCell::at(place.position);
        bool is_twice = false;
        for (int i = 0; i < 9; ++i) {
            const auto around =
                kept.find({square.north_m + (i / 3 - 1) * geo::GridCell::side_m,
                           square.east_m + (i % 3 - 1) * geo::GridCell::side_m});
            for (std::size_t n = 0; around != kept.end() && n < around->second.size(); ++n) {
                const model::Place& other = found_.places[around->second[n]];
                is_twice = is_twice ||
                           (sort_of(place) == sort_of(other) &&
                            distance_m(place.position, other.position) < apart_m);
            }
        }
        if (!is_twice) {
            kept[square].push_back(found_.places.size());
            found_.places.push_back(std::move(place));
        }
    }
}

}  // namespace

FoundPlaces find_places(const PlaceSources& sources, const AttendanceParameters& attendance) {
    return Search(sources, attendance).run();
}

}  // namespace halte::planner
