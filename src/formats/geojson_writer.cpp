// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <nlohmann/json.hpp>

#include "formats/geojson.hpp"
#include "formats/ring_turning.hpp"

namespace halte::formats {

namespace {

using Json = nlohmann::json;

Json to_json(geo::Position position) {
    return {position.lon_e7() / 1e7, position.lat_e7() / 1e7};
}

Json to_json(const geo::Ring& ring, bool is_outer) {
    Json json = Json::array();
    const auto add = [&](const geo::Position& position) { json.push_back(to_json(position)); };
    if ((turning(ring) > 0.0) == is_outer) {
        std::for_each(ring.begin(), ring.end(), add);
        add(ring.front());
    } else {
        std::for_each(ring.rbegin(), ring.rend(), add);
        add(ring.back());
    }
    return json;
}

Json to_json(const geo::Polygon& polygon) {
    Json json = Json::array({to_json(polygon.outer, true)});
    for (const geo::Ring& hole : polygon.holes) {
        json.push_back(to_json(hole, false));
    }
    return json;
}

Json to_json(const geo::Shape& shape) {
    if (const auto* position = std::get_if<geo::Position>(&shape)) {
        return {{"type", "Point"}, {"coordinates", to_json(*position)}};
    }
    Json coordinates = Json::array();
    if (const auto* line = std::get_if<geo::Line>(&shape)) {
        for (const geo::Position position : line->points) {
            coordinates.push_back(to_json(position));
        }
        return {{"type", "LineString"}, {"coordinates", std::move(coordinates)}};
    }
    const geo::Area& area = std::get<geo::Area>(shape);
    if (area.polygons.size() == 1) {
        return {{"type", "Polygon"}, {"coordinates", to_json(area.polygons.front())}};
    }
    for (const geo::Polygon& polygon : area.polygons) {
        coordinates.push_back(to_json(polygon));
    }
    return {{"type", "MultiPolygon"}, {"coordinates", std::move(coordinates)}};
}

}  // namespace

std::string write_geojson(std::span<const geo::Feature> features) {
    std::string out = "{\"type\":\"FeatureCollection\",\"features\":[";
    bool is_first = true;
    for (const geo::Feature& feature : features) {
        Json properties = Json::object();
        for (const auto& [key, value] : feature.tags.pairs()) {
            properties[key] = value;
        }
        Json json = {{"type", "Feature"},
                     {"properties", std::move(properties)},
                     {"geometry", to_json(feature.shape)}};
        if (feature.id != 0) {
            json["id"] = feature.id;
        }
        out += is_first ? "\n" : ",\n";
        // Replaces what is not UTF-8: tags come from other people's files.
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
        is_first = false;
    }
    out += "\n]}\n";
    return out;
}

}  // namespace halte::formats
