// SPDX-License-Identifier: EUPL-1.2
#include "formats/geojson.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace halte::formats {
namespace {

std::string collection(const std::string& geometry) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
           "\"properties\":{\"code\":\"2B047\"},\"geometry\":" + geometry + "}]}";
}

std::string polygon(const std::string& rings) {
    return collection("{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}");
}

GeoJson read(const std::string& text) {
    auto json = read_geojson("essai.geojson", text);
    if (!json) {
        ADD_FAILURE() << describe(json.errors(), Language::french);
    }
    return *std::move(json);
}

Error problem(const std::string& text) {
    const auto json = read_geojson("essai.geojson", text);
    if (json) {
        ADD_FAILURE() << "read: " << text;
        return {};
    }
    return json.errors().front();
}

const geo::Area& area_of(const GeoJson& json) {
    return std::get<geo::Area>(json.features.front().shape);
}

const std::string square = "[[9,42],[9.1,42],[9.1,42.1],[9,42.1],[9,42]]";
const std::string hole = "[[9.02,42.02],[9.02,42.04],[9.04,42.04],[9.04,42.02],[9.02,42.02]]";

TEST(GeoJson, reads_a_polygon_with_its_hole) {
    const GeoJson json = read(polygon(square + "," + hole));
    ASSERT_EQ(area_of(json).polygons.size(), 1u);
    EXPECT_EQ(area_of(json).polygons[0].outer.size(), 4u);
    ASSERT_EQ(area_of(json).polygons[0].holes.size(), 1u);
    EXPECT_TRUE(geo::contains(area_of(json),
                              geo::Position::at({.lat = 42.05, .lon = 9.05})));
    EXPECT_FALSE(geo::contains(area_of(json),
                               geo::Position::at({.lat = 42.03, .lon = 9.03})));
    EXPECT_EQ(json.repairs, GeoJsonRepairs{});
    EXPECT_EQ(json.features.front().tags["code"], "2B047");
}

TEST(GeoJson, turns_rings_of_the_wrong_order_and_counts_them) {
    const std::string clockwise = "[[9,42],[9,42.1],[9.1,42.1],[9.1,42],[9,42]]";
    const std::string turned_hole =
        "[[9.02,42.02],[9.04,42.02],[9.04,42.04],[9.02,42.04],[9.02,42.02]]";
    const GeoJson json = read(polygon(clockwise + "," + turned_hole));
    EXPECT_EQ(json.repairs.rings_turned, 2u);
    const GeoJson right = read(polygon(square + "," + hole));
    EXPECT_EQ(geo::surface_m2(area_of(json)), geo::surface_m2(area_of(right)));
}

TEST(GeoJson, closes_rings_and_drops_repeated_positions) {
    const GeoJson json = read(polygon("[[9,42],[9.1,42],[9.1,42],[9.1,42.1],[9,42.1]]"));
    EXPECT_EQ(json.repairs.rings_closed, 1u);
    EXPECT_EQ(json.repairs.points_dropped, 1u);
    EXPECT_EQ(area_of(json).polygons[0].outer.size(), 4u);
}

TEST(GeoJson, accepts_a_surface_that_touches_itself) {
    const GeoJson json =
        read(polygon("[[9,42],[9.1,42],[9.05,42.05],[9.1,42.1],[9,42.1],[9.05,42.05],[9,42]]"));
    EXPECT_EQ(area_of(json).polygons[0].outer.size(), 6u);
}

TEST(GeoJson, drops_a_hole_without_surface) {
    const GeoJson json = read(polygon(square + ",[[9.02,42.02],[9.03,42.02],[9.04,42.02]]"));
    EXPECT_TRUE(area_of(json).polygons[0].holes.empty());
    EXPECT_EQ(json.repairs.holes_dropped, 1u);
}

TEST(GeoJson, reads_islands_lines_and_points) {
    const GeoJson islands =
        read(collection("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + square + "],[" + hole +
                        "]]}"));
    EXPECT_EQ(area_of(islands).polygons.size(), 2u);
    const GeoJson line =
        read(collection("{\"type\":\"LineString\",\"coordinates\":[[9,42],[9.1,42,350]]}"));
    EXPECT_EQ(std::get<geo::Line>(line.features[0].shape).points.size(), 2u);
    const GeoJson point = read(collection("{\"type\":\"Point\",\"coordinates\":[9,42]}"));
    EXPECT_EQ(std::get<geo::Position>(point.features[0].shape).lon_e7(), 90'000'000);
}

TEST(GeoJson, keeps_properties_as_tags) {
    const GeoJson json = read(
        "{\"type\":\"FeatureCollection\",\"crs\":{\"features\":[1]},\"features\":[{\"id\":7,"
        "\"type\":\"Feature\",\"properties\":{\"nom\":\"Évisa\",\"n\":1.5,\"ok\":true,"
        "\"rien\":null,\"l\":[1,2]},\"geometry\":{\"type\":\"Point\",\"coordinates\":[9,42]}}]}");
    const geo::Feature& feature = json.features.front();
    EXPECT_EQ(feature.id, 7);
    EXPECT_EQ(feature.tags["nom"], "Évisa");
    EXPECT_EQ(feature.tags["n"], "1.5");
    EXPECT_EQ(feature.tags["ok"], "true");
    EXPECT_FALSE(feature.tags.has("rien"));
    EXPECT_EQ(feature.tags["l"], "[1,2]");
    EXPECT_EQ(json.names.front(), "#1 (Évisa)");
}

TEST(GeoJson, refuses_coordinates_that_are_no_point_of_the_Earth) {
    const Error error = problem(polygon("[[9,42],[9.1,42],[9.1,142.1],[9,42]]"));
    EXPECT_EQ(error.code, ErrorCode::invalid);
    EXPECT_EQ(error.field, "essai.geojson: #1 (2B047)");
    EXPECT_EQ(error.message.fr,
              "Latitude 142.1, longitude 9.1 : ce n'est pas un point de la Terre.");
    EXPECT_EQ(error.hint.fr, "L'ordre est [longitude, latitude], en degrés (EPSG:4326).");
}

TEST(GeoJson, refuses_surfaces_that_are_none) {
    EXPECT_EQ(problem(polygon("[[9,42],[9.1,42],[9,42]]")).message.fr,
              "Un contour de 2 positions n'entoure rien.");
    EXPECT_EQ(problem(polygon("[[9,42],[9.1,42],[9.2,42],[9,42]]")).message.fr,
              "Ce contour n'a pas de surface : ses positions sont alignées.");
    EXPECT_EQ(problem(polygon("")).message.fr, "Un polygone est une liste d'au moins un contour.");
}

TEST(GeoJson, names_the_geometries_it_reads) {
    const Error error = problem(collection("{\"type\":\"MultiPoint\",\"coordinates\":[[9,42]]}"));
    EXPECT_EQ(error.hint.fr, "Sont lus : Point, LineString, Polygon, MultiPolygon.");
    EXPECT_EQ(problem(collection("null")).message.fr, "Cet objet n'a pas de géométrie.");
}

TEST(GeoJson, reports_all_bad_features_at_once) {
    const auto json = read_geojson(
        "essai.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{},3,[4],{\"type\":"
                         "\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[9]}}]}");
    ASSERT_FALSE(json);
    EXPECT_EQ(json.errors().size(), 4u);
}

TEST(GeoJson, says_where_a_file_is_cut) {
    const std::string whole = "{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":";
    const Error error = problem(whole);
    EXPECT_EQ(error.code, ErrorCode::malformed);
    EXPECT_EQ(error.field, "essai.geojson:3:9");
    EXPECT_EQ(problem("").code, ErrorCode::malformed);
    EXPECT_EQ(problem(std::string("\0\0\0", 3)).code, ErrorCode::malformed);
    EXPECT_EQ(problem("{\"a\":1e999}").code, ErrorCode::malformed);
}

TEST(GeoJson, refuses_what_is_no_collection) {
    EXPECT_EQ(problem("[]").code, ErrorCode::invalid);
    EXPECT_EQ(problem("{\"type\":\"Feature\"}").code, ErrorCode::invalid);
    EXPECT_EQ(problem("{\"features\":[]}").code, ErrorCode::invalid);
    EXPECT_TRUE(read_geojson("vide", "{\"type\":\"FeatureCollection\",\"features\":[]}"));
}

TEST(GeoJson, refuses_a_file_too_large_before_reading_it) {
    EXPECT_EQ(problem(std::string(largest_geojson_bytes + 1, ' ')).code, ErrorCode::invalid);
}

TEST(GeoJson, survives_brackets_without_end) {
    EXPECT_EQ(problem(std::string(1'000'000, '[')).code, ErrorCode::malformed);
    EXPECT_EQ(problem(collection(std::string(100'000, '['))).code, ErrorCode::malformed);
}

}  // namespace
}  // namespace halte::formats
