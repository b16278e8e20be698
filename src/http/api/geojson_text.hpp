// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "geo/shape.hpp"
#include "http/json_text.hpp"

namespace halte::http {

// The member "geometry" of a GeoJSON feature (RFC 7946): Point, LineString, MultiPolygon. Degrees
// have five decimals, about a metre: nobody sees less on these maps.
void add_geometry(JsonText& json, const geo::Shape& shape);
// One surface alone: Polygon.
void add_geometry(JsonText& json, const geo::Polygon& polygon);

}  // namespace halte::http
