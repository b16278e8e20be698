// SPDX-License-Identifier: EUPL-1.2
#include "formats/basemap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "base/format.hpp"
#include "formats/basemap_rules.hpp"
#include "formats/outline.hpp"
#include "formats/pmtiles.hpp"
#include "formats/tile_set.hpp"
#include "geo/box.hpp"

namespace halte::formats {

namespace {

struct LayerRule {
    const char* name;
    int from_zoom;
    std::array<const char*, 3> fields;
};
// In drawing order; the numbers used below.
enum Layer : std::size_t { land, landuse, water, buildings, roads, boundaries, places };
constexpr std::array<LayerRule, 7> layer_rules = {{{"land", 5, {}},
                                                   {"landuse", 9, {"class"}},
                                                   {"water", 7, {"class", "name"}},
                                                   {"buildings", 13, {}},
                                                   {"roads", 5, {"class", "ref", "name"}},
                                                   {"boundaries", 8, {}},
                                                   {"places", 5, {"name", "rank", "population"}}}};

std::size_t number_of(std::string_view layer) {
    const auto* const at =
        std::find_if(layer_rules.begin(), layer_rules.end(),
                     [layer](const LayerRule& rule) { return rule.name == layer; });
    HALTE_CHECK(at != layer_rules.end());
    return static_cast<std::size_t>(at - layer_rules.begin());
}

TileAttributes words(std::initializer_list<std::pair<const char*, std::string_view>> pairs) {
    TileAttributes attributes;
    for (const auto& [key, value] : pairs) {
        if (!value.empty()) {
            attributes.emplace_back(key, std::string(value));
        }
    }
    return attributes;
}

// Lines that look the same at a zoom, drawn as one feature.
struct Look {
    std::size_t layer = 0;
    std::string kind;
    std::string ref;
    std::string name;
    friend auto operator<=>(const Look&, const Look&) = default;
};
using Lines = std::map<Look, std::vector<geo::Line>>;

class Drawing {
public:
    explicit Drawing(const BasemapSource& source) : source_(source) {
        for (const BasemapCommune& commune : source.communes) {
            contours_.push_back(commune.contour);
        }
        land_ = merge_areas(contours_);
        borders_ = borders_of(contours_);
    }

    TileSet at(int zoom) const {
        // Half a pixel of a 512 pixel tile; the last zoom is enlarged, so it keeps more.
        const bool is_last = zoom == source_.max_zoom;
        const double tolerance = is_last ? 1.0 : 4.0;
        std::vector<std::string> names;
        for (const LayerRule& rule : layer_rules) {
            names.emplace_back(rule.name);
        }
        TileSet tiles(zoom, tolerance, std::move(names));
        tiles.add_area(land, land_, {}, 0.0);
        add_areas(tiles, zoom, is_last ? 0.0 : 256.0);
        for (const auto& [look, lines] : lines_at(zoom)) {
            tiles.add_lines(look.layer, lines,
                            words({{"class", look.kind}, {"ref", look.ref}, {"name", look.name}}));
        }
        if (zoom >= layer_rules[boundaries].from_zoom) {
            tiles.add_lines(boundaries, borders_, {});
        }
        add_places(tiles, zoom);
        return tiles;
    }

    geo::Box box() const {
        geo::Box box;
        for (const geo::Area& contour : contours_) {
            box.add(contour);
        }
        for (const geo::Feature& feature : source_.features) {
            const auto* line = std::get_if<geo::Line>(&feature.shape);
            if (line != nullptr && drawn_line(feature.tags)) {
                std::for_each(line->points.begin(), line->points.end(),
                              [&box](geo::Position point) { box.add(point); });
            }
        }
        return box;
    }

private:
    void add_areas(TileSet& tiles, int zoom, double least_surface) const {
        for (const geo::Feature& feature : source_.features) {
            const auto* area = std::get_if<geo::Area>(&feature.shape);
            const auto drawn = area != nullptr ? drawn_area(feature.tags) : std::nullopt;
            if (drawn && zoom >= drawn->from_zoom) {
                const std::size_t layer = number_of(drawn->layer);
                const std::string_view name = layer == water ? feature.tags["name"] : "";
                tiles.add_area(layer, *area, words({{"class", drawn->kind}, {"name", name}}),
                               layer == buildings ? least_surface / 8.0 : least_surface);
            }
        }
    }

    Lines lines_at(int zoom) const {
        Lines lines;
        for (const geo::Feature& feature : source_.features) {
            const auto* line = std::get_if<geo::Line>(&feature.shape);
            const auto drawn = line != nullptr ? drawn_line(feature.tags) : std::nullopt;
            if (!drawn || zoom < drawn->from_zoom) {
                continue;
            }
            const bool has_ref = zoom >= refs_from_zoom;
            const bool has_name = zoom >= road_names_from_zoom;
            lines[Look{.layer = number_of(drawn->layer),
                       .kind = std::string(drawn->kind),
                       .ref = std::string(has_ref ? feature.tags["ref"] : ""),
                       .name = std::string(has_name ? feature.tags["name"] : "")}]
                .push_back(*line);
        }
        for (auto& entry : lines) {
            entry.second = join_lines(std::move(entry.second));
        }
        return lines;
    }

    void add_places(TileSet& tiles, int zoom) const {
        std::vector<const BasemapCommune*> communes;
        for (const BasemapCommune& commune : source_.communes) {
            communes.push_back(&commune);
        }
        std::stable_sort(communes.begin(), communes.end(), [](const auto* a, const auto* b) {
            return a->population > b->population;
        });
        for (std::size_t i = 0; i < communes.size(); ++i) {
            const BasemapCommune& commune = *communes[i];
            const int rank = rank_of(commune.population);
            // The five largest are always named, be the territory ever so rural.
            if (commune.name.empty() || (i >= 5 && zoom < zoom_of_rank(rank))) {
                continue;
            }
            TileAttributes attributes = words({{"name", commune.name}});
            attributes.emplace_back("rank", std::int64_t{rank});
            attributes.emplace_back("population", std::llround(commune.population));
            tiles.add_point(places, commune.label, attributes);
        }
    }

    const BasemapSource& source_;
    std::vector<geo::Area> contours_;
    geo::Area land_;
    std::vector<geo::Line> borders_;
};

std::string metadata_of(const BasemapSource& source) {
    nlohmann::json layers = nlohmann::json::array();
    for (const LayerRule& rule : layer_rules) {
        nlohmann::json fields = nlohmann::json::object();
        for (const char* field : rule.fields) {
            if (field != nullptr) {
                const bool is_number = std::string_view(field) == "rank" ||
                                       std::string_view(field) == "population";
                fields[field] = is_number ? "Number" : "String";
            }
        }
        layers.push_back({{"id", rule.name},
                          {"fields", std::move(fields)},
                          {"minzoom", std::clamp(rule.from_zoom, source.min_zoom, source.max_zoom)},
                          {"maxzoom", source.max_zoom}});
    }
    const nlohmann::json metadata = {{"name", source.name},
                                     {"attribution", source.attribution},
                                     {"type", "baselayer"},
                                     {"format", "pbf"},
                                     {"vector_layers", std::move(layers)}};
    // Names that are not UTF-8 are shown with a mark in place of the bad bytes.
    return metadata.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// At this zoom the whole box is about two tiles wide.
int centre_zoom(const geo::Box& box, const BasemapSource& source) {
    const double wide = std::max(1e-6, box.north_east().lon() - box.south_west().lon());
    return std::clamp(static_cast<int>(std::log2(360.0 / wide)) + 1, source.min_zoom,
                      source.max_zoom);
}

Error nothing_to_draw() {
    return Error{
        .code = ErrorCode::invalid,
        .message = say("il n'y a rien à dessiner sur le fond de carte : ni commune, ni route",
                       "there is nothing to draw on the basemap: no commune, no road"),
        .field = "basemap",
        .hint = say("vérifiez que l'extrait et les contours couvrent le territoire",
                    "check that the extract and the contours cover the territory")};
}

std::optional<Error> problem_of(const BasemapSource& source, const geo::Box& box) {
    if (box.is_empty()) {
        return nothing_to_draw();
    }
    if (source.min_zoom < 0 || source.max_zoom > 16 || source.min_zoom > source.max_zoom) {
        return Error{.code = ErrorCode::invalid,
                     .message = say("les niveaux du fond de carte vont de {} à {}, pas de 0 à 16",
                                    "the zooms of the basemap run from {} to {}, which is not "
                                    "within 0 to 16",
                                    source.min_zoom, source.max_zoom),
                     .field = "basemap",
                     .hint = say("de 5 à 14 convient à un territoire, jusqu'à une région",
                                 "5 to 14 suits a territory of up to a region")};
    }
    return std::nullopt;
}

}  // namespace

Result<Basemap> write_basemap(const BasemapSource& source, Progress& progress,
                              CancelToken cancel) {
    const Drawing drawing(source);
    const geo::Box box = drawing.box();
    if (const auto problem = problem_of(source, box)) {
        return *problem;
    }
    Basemap map;
    PmtilesWriter writer;
    for (int zoom = source.min_zoom; zoom <= source.max_zoom; ++zoom) {
        if (cancel.stop_requested()) {
            return Error{.code = ErrorCode::unavailable,
                         .message = say("le dessin du fond de carte a été arrêté",
                                        "the making of the basemap was stopped on request"),
                         .field = "",
                         .hint = say("rien n'a été changé ; relancez quand vous voulez",
                                     "nothing was changed; start again when you like")};
        }
        const TileSet tiles = drawing.at(zoom);
        for (const auto& [name, layers] : tiles.tiles()) {
            const std::string mvt = write_mvt(layers);
            if (mvt.empty()) {
                continue;
            }
            writer.add(TileName{.zoom = zoom, .x = name.first, .y = name.second}, mvt);
            for (const TileLayer& layer : layers) {
                map.features_by_layer[layer.name] += layer.features.size();
            }
        }
        progress.report("drawing the basemap", (zoom - source.min_zoom + 1.0) /
                                                   (source.max_zoom - source.min_zoom + 1.0));
    }
    if (writer.tile_count() == 0) {
        return nothing_to_draw();
    }
    map.tiles = writer.tile_count();
    map.pmtiles = writer.finish(metadata_of(source), box, centre_zoom(box, source));
    return map;
}

}  // namespace halte::formats
