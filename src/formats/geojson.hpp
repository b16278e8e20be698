// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "geo/feature.hpp"

namespace halte::formats {

// What was not as RFC 7946 wants it and could be mended without loss.
struct GeoJsonRepairs {
    std::uint64_t rings_turned = 0;      // outer rings counter-clockwise, holes clockwise
    std::uint64_t rings_closed = 0;      // the last position did not repeat the first
    std::uint64_t holes_dropped = 0;     // without any surface
    std::uint64_t points_dropped = 0;    // twice the same position in a row
    friend bool operator==(const GeoJsonRepairs&, const GeoJsonRepairs&) = default;
};

struct GeoJson {
    std::vector<geo::Feature> features;
    std::vector<std::string> names;  // of each feature, for messages: "#12 (Calacuccia)"
    GeoJsonRepairs repairs;
};

inline constexpr std::size_t largest_geojson_bytes = 200'000'000;

// Reads a FeatureCollection (RFC 7946) of points, lines, polygons and multipolygons. Properties
// become tags: texts as they are, numbers and booleans written out, null absent, the rest as
// JSON. Holes are kept, surfaces that touch themselves are accepted, a third coordinate is
// ignored. Errors, at most 20: malformed with "file:line:column" (not JSON, cut), invalid naming
// the feature (no such kind of geometry, coordinates that are no position on Earth, a ring of
// fewer than three positions, a surface of zero).
Result<GeoJson> read_geojson(const std::string& file, std::string_view bytes);

// A FeatureCollection, coordinates to 1e-7 degree. Reading it back gives equal features.
std::string write_geojson(std::span<const geo::Feature> features);

}  // namespace halte::formats
