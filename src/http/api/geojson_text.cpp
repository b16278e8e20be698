// SPDX-License-Identifier: EUPL-1.2
#include "http/api/geojson_text.hpp"

namespace halte::http {

namespace {

constexpr int degree_decimals = 5;

void add(JsonText& json, geo::Position point) {
    json.array().number(point.lon(), degree_decimals).number(point.lat(), degree_decimals);
    json.end_array();
}

void add(JsonText& json, const geo::Line& line) {
    json.array();
    for (const geo::Position point : line.points) {
        add(json, point);
    }
    json.end_array();
}

void add_ring(JsonText& json, const geo::Ring& ring) {
    json.array();
    for (std::size_t i = 0; i <= ring.size() && !ring.empty(); ++i) {
        add(json, ring[i % ring.size()]);  // closed again at the end
    }
    json.end_array();
}

void add(JsonText& json, const geo::Polygon& polygon) {
    json.array();
    add_ring(json, polygon.outer);
    for (const geo::Ring& hole : polygon.holes) {
        add_ring(json, hole);
    }
    json.end_array();
}

void add(JsonText& json, const geo::Area& area) {
    json.array();
    for (const geo::Polygon& polygon : area.polygons) {
        add(json, polygon);
    }
    json.end_array();
}

template <typename Coordinates>
void add_typed(JsonText& json, std::string_view type, const Coordinates& coordinates) {
    json.key("geometry").object().member("type", type).key("coordinates");
    add(json, coordinates);
    json.end_object();
}

}  // namespace

void add_geometry(JsonText& json, const geo::Shape& shape) {
    if (const auto* point = std::get_if<geo::Position>(&shape)) {
        add_typed(json, "Point", *point);
    } else if (const auto* line = std::get_if<geo::Line>(&shape)) {
        add_typed(json, "LineString", *line);
    } else {
        add_typed(json, "MultiPolygon", std::get<geo::Area>(shape));
    }
}

void add_geometry(JsonText& json, const geo::Polygon& polygon) {
    add_typed(json, "Polygon", polygon);
}

}  // namespace halte::http
