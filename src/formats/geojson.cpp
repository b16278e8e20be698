// SPDX-License-Identifier: EUPL-1.2
#include "formats/geojson.hpp"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "base/format.hpp"
#include "formats/ring_turning.hpp"

namespace halte::formats {

namespace {

using Json = nlohmann::json;
constexpr std::size_t most_errors = 20;

// Builds one feature; stops at its first problem.
class FeatureReader {
public:
    FeatureReader(GeoJsonRepairs& repairs) : repairs_(repairs) {}

    std::optional<geo::Feature> read(const Json& json);
    const Error& problem() const { return problem_; }

private:
    bool fail(Sentence message, Sentence hint = {}) {
        problem_ = {ErrorCode::invalid, std::move(message), "", std::move(hint)};
        return false;
    }
    void read_tags(const Json& properties, geo::Tags& tags);
    bool read_shape(const Json& geometry, geo::Shape& shape);
    bool read_position(const Json& json, geo::Position& position);
    bool read_path(const Json& json, std::vector<geo::Position>& path);
    bool read_ring(const Json& json, bool is_outer, geo::Ring& ring);
    bool read_polygon(const Json& json, geo::Area& area);

    GeoJsonRepairs& repairs_;
    Error problem_;
};

bool FeatureReader::read_position(const Json& json, geo::Position& position) {
    if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
        return fail(say("Une position s'écrit [longitude, latitude].",
                        "A position is written [longitude, latitude]."));
    }
    const auto read = geo::Position::from_degrees(
        {.lat = json[1].get<double>(), .lon = json[0].get<double>()});
    if (!read) {
        return fail(say("Latitude {}, longitude {} : ce n'est pas un point de la Terre.",
                        "Latitude {}, longitude {}: this is not a point of the Earth.",
                        json[1].get<double>(), json[0].get<double>()),
                    say("L'ordre est [longitude, latitude], en degrés (EPSG:4326).",
                        "The order is [longitude, latitude], in degrees (EPSG:4326)."));
    }
    position = *read;
    return true;
}

bool FeatureReader::read_path(const Json& json, std::vector<geo::Position>& path) {
    if (!json.is_array()) {
        return fail(
            say("Il faut ici une liste de positions.", "A list of positions is needed here."));
    }
    for (const Json& element : json) {
        geo::Position position;
        if (!read_position(element, position)) {
            return false;
        }
        if (!path.empty() && path.back() == position) {
            ++repairs_.points_dropped;
            continue;
        }
        path.push_back(position);
    }
    return true;
}

bool FeatureReader::read_ring(const Json& json, bool is_outer, geo::Ring& ring) {
    if (!read_path(json, ring)) {
        return false;
    }
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    } else {
        ++repairs_.rings_closed;
    }
    if (ring.size() < 3) {
        return fail(say("Un contour de {} positions n'entoure rien.",
                        "A ring of {} positions goes around nothing.", ring.size()),
                    say("Il en faut au moins trois différentes.",
                        "At least three different ones are needed."));
    }
    const double turn = turning(ring);
    if (turn == 0.0) {
        ring.clear();
    } else if ((turn > 0.0) != is_outer) {
        std::reverse(ring.begin(), ring.end());
        ++repairs_.rings_turned;
    }
    return true;
}

bool FeatureReader::read_polygon(const Json& json, geo::Area& area) {
    if (!json.is_array() || json.empty()) {
        return fail(say("Un polygone est une liste d'au moins un contour.",
                        "A polygon is a list of at least one ring."));
    }
    geo::Polygon polygon;
    for (std::size_t i = 0; i < json.size(); ++i) {
        geo::Ring ring;
        if (!read_ring(json[i], i == 0, ring)) {
            return false;
        }
        if (i == 0 && ring.empty()) {
            return fail(say("Ce contour n'a pas de surface : ses positions sont alignées.",
                            "This ring has no surface: its positions are on one line."));
        }
        if (i == 0) {
            polygon.outer = std::move(ring);
        } else if (ring.empty()) {
            ++repairs_.holes_dropped;
        } else {
            polygon.holes.push_back(std::move(ring));
        }
    }
    area.polygons.push_back(std::move(polygon));
    return true;
}

bool FeatureReader::read_shape(const Json& geometry, geo::Shape& shape) {
    if (!geometry.is_object() || !geometry.contains("type") || !geometry["type"].is_string() ||
        !geometry.contains("coordinates")) {
        return fail(say("Cet objet n'a pas de géométrie.", "This object has no geometry."),
                    say("Il faut \"geometry\": {\"type\": ..., \"coordinates\": ...}.",
                        "\"geometry\": {\"type\": ..., \"coordinates\": ...} is needed."));
    }
    const auto type = geometry["type"].get<std::string>();
    const Json& coordinates = geometry["coordinates"];
    if (type == "Point") {
        return read_position(coordinates, shape.emplace<geo::Position>());
    }
    if (type == "LineString") {
        geo::Line& line = shape.emplace<geo::Line>();
        return read_path(coordinates, line.points) &&
               (line.points.size() >= 2 || fail(say("Une ligne a au moins deux positions.",
                                                    "A line has at least two positions.")));
    }
    if (type == "Polygon") {
        return read_polygon(coordinates, shape.emplace<geo::Area>());
    }
    if (type == "MultiPolygon") {
        geo::Area& area = shape.emplace<geo::Area>();
        if (!coordinates.is_array() || coordinates.empty()) {
            return fail(say("Un multipolygone est une liste d'au moins un polygone.",
                            "A multipolygon is a list of at least one polygon."));
        }
        return std::all_of(coordinates.begin(), coordinates.end(),
                           [&](const Json& one) { return read_polygon(one, area); });
    }
    return fail(say("Le type de géométrie « {} » n'est pas lu ici.",
                    "The type of geometry \"{}\" is not read here.", type),
                say("Sont lus : Point, LineString, Polygon, MultiPolygon.",
                    "Point, LineString, Polygon and MultiPolygon are read."));
}

void FeatureReader::read_tags(const Json& properties, geo::Tags& tags) {
    if (!properties.is_object()) {
        return;
    }
    for (const auto& [key, value] : properties.items()) {
        if (value.is_string()) {
            tags.set(key, value.get<std::string>());
        } else if (!value.is_null()) {
            tags.set(key, value.dump());
        }
    }
}

std::optional<geo::Feature> FeatureReader::read(const Json& json) {
    if (!json.is_object() || !json.contains("type") || json["type"] != "Feature") {
        fail(say("Cet élément n'est pas un objet GeoJSON (\"type\": \"Feature\").",
                 "This element is not a GeoJSON object (\"type\": \"Feature\")."));
        return std::nullopt;
    }
    geo::Feature feature;
    if (json.contains("properties")) {
        read_tags(json["properties"], feature.tags);
    }
    if (json.contains("id")) {
        if (json["id"].is_number_integer()) {
            feature.id = json["id"].get<std::int64_t>();
        } else if (json["id"].is_string() && !feature.tags.has("id")) {
            feature.tags.set("id", json["id"].get<std::string>());
        }
    }
    if (!read_shape(json.contains("geometry") ? json["geometry"] : Json(), feature.shape)) {
        return std::nullopt;
    }
    return feature;
}

std::string name_of(std::size_t number, const Json& json) {
    std::string name = text("#", number);
    if (json.is_object() && json.contains("properties") && json["properties"].is_object()) {
        for (const char* key : {"name", "nom", "code", "id"}) {
            const auto found = json["properties"].find(key);
            if (found != json["properties"].end() && found->is_string()) {
                return text(name, " (", found->get<std::string>(), ")");
            }
        }
    }
    return name;
}

Error not_json(const std::string& file, std::string_view bytes, std::size_t byte) {
    const std::string_view before = bytes.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t last = before.rfind('\n');
    const std::size_t column = before.size() - (last == before.npos ? 0 : last + 1) + 1;
    return {ErrorCode::malformed,
            say("Ce fichier n'est pas du JSON, ou il est coupé.",
                "This file is not JSON, or it was cut short."),
            text(file, ":", line, ":", column),
            say("Refaites l'export ou le téléchargement.", "Export or download it again.")};
}

// Takes the features one by one while the file is parsed, so that it never stands in memory whole.
class Collection {
public:
    explicit Collection(const std::string& file) : file_(file) {}

    bool take(int depth, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::key && depth == 1) {
            key_ = parsed.get<std::string>();
        }
        if (event == Json::parse_event_t::object_start && depth == 0) {
            is_object_ = true;
        }
        const bool is_element = key_ == "features" && depth == 2 &&
                                (event == Json::parse_event_t::object_end ||
                                 event == Json::parse_event_t::array_end ||
                                 event == Json::parse_event_t::value);
        if (!is_element) {
            return true;
        }
        add(parsed);
        return false;
    }
    Result<GeoJson> finish(const Json& rest);

private:
    void add(const Json& json) {
        ++count_;
        std::string name = name_of(count_, json);
        FeatureReader reader(result_.repairs);
        auto feature = reader.read(json);
        if (feature) {
            result_.features.push_back(std::move(*feature));
            result_.names.push_back(std::move(name));
        } else if (errors_.size() < most_errors) {
            Error error = reader.problem();
            error.field = text(file_, ": ", name);
            errors_.push_back(std::move(error));
        }
    }

    const std::string& file_;
    std::string key_;
    bool is_object_ = false;
    std::size_t count_ = 0;
    GeoJson result_;
    Errors errors_;
};

Result<GeoJson> Collection::finish(const Json& rest) {
    if (!is_object_ || !rest.is_object() || rest.value("type", Json()) != "FeatureCollection" ||
        !rest.contains("features") || !rest["features"].is_array()) {
        return Error{ErrorCode::invalid,
                     say("Ce fichier n'est pas une FeatureCollection GeoJSON.",
                         "This file is not a GeoJSON FeatureCollection."),
                     file_,
                     say("Exportez la couche entière en GeoJSON (EPSG:4326).",
                         "Export the whole layer as GeoJSON (EPSG:4326).")};
    }
    if (!errors_.empty()) {
        return errors_;
    }
    return std::move(result_);
}

}  // namespace

Result<GeoJson> read_geojson(const std::string& file, std::string_view bytes) {
    if (bytes.size() > largest_geojson_bytes) {
        return Error{ErrorCode::invalid,

                     say("Ce fichier fait {} Mo ; la limite est de {} Mo.",
                         "This file has {} MB; the limit is {} MB.", 1 + bytes.size() / 1'000'000,
                         largest_geojson_bytes / 1'000'000),
                     file,
                     say("Simplifiez les contours ou gardez seulement votre territoire.",
                         "Simplify the contours or keep only your territory.")};
    }
    Collection collection(file);
    try {
        const Json rest = Json::parse(
            bytes.begin(), bytes.end(),
            [&](int depth, Json::parse_event_t event, Json& parsed) {
                return collection.take(depth, event, parsed);
            });
        return collection.finish(rest);
    } catch (const Json::parse_error& problem) {
        return not_json(file, bytes, problem.byte);
    } catch (const Json::out_of_range&) {
        // A number too large for any type.
        return not_json(file, bytes, 0);
    }
}

}  // namespace halte::formats
