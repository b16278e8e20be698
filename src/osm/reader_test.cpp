// SPDX-License-Identifier: EUPL-1.2
#include "osm/reader.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace halte::osm {
namespace {

// Four nodes of a square, one lamp post, a road with a missing node, a market square, a lake with
// an island, a barrier and a place.
constexpr std::string_view village = R"(<?xml version='1.0' encoding='UTF-8'?>
<osm version="0.6" generator="by hand">
  <node id="1" lat="42.00" lon="9.00"/>
  <node id="2" lat="42.00" lon="9.01"><tag k="barrier" v="bollard"/></node>
  <node id="3" lat="42.01" lon="9.01"/>
  <node id="4" lat="42.01" lon="9.00"><tag k="amenity" v="marketplace"/></node>
  <node id="5" lat="42.004" lon="9.004"/>
  <node id="6" lat="42.004" lon="9.006"/>
  <node id="7" lat="42.006" lon="9.005"/>
  <node id="8" lat="42.02" lon="9.02"><tag k="highway" v="street_lamp"/></node>
  <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="99"/><nd ref="3"/><nd ref="4"/><nd ref="98"/>
    <tag k="highway" v="residential"/><tag k="name" v="Rue Haute"/>
    <tag k="length_m" v="4000"/></way>
  <way id="11"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/>
    <tag k="highway" v="pedestrian"/><tag k="area" v="yes"/></way>
  <way id="12"><nd ref="1"/><nd ref="2"/><nd ref="3"/></way>
  <way id="13"><nd ref="1"/><nd ref="4"/><nd ref="3"/></way>
  <way id="14"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="5"/></way>
  <way id="15"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="5"/>
    <tag k="building" v="house"/></way>
  <way id="16"><nd ref="5"/><nd ref="6"/><nd ref="97"/><nd ref="5"/>
    <tag k="building" v="yes"/></way>
  <way id="17"><nd ref="1"/><nd ref="3"/><tag k="highway" v="proposed"/></way>
  <relation id="20"><member type="way" ref="12" role="outer"/>
    <member type="way" ref="13" role="outer"/><member type="way" ref="14" role="inner"/>
    <tag k="type" v="multipolygon"/><tag k="natural" v="water"/></relation>
  <relation id="22"><member type="way" ref="10" role="from"/>
    <member type="node" ref="2" role="via"/><member type="way" ref="11" role="to"/>
    <tag k="type" v="restriction"/><tag k="restriction:hgv" v="no_left_turn"/>
    <tag k="except" v="psv"/></relation>
  <relation id="23"><member type="way" ref="10" role="from"/>
    <member type="node" ref="99" role="via"/><member type="way" ref="11" role="to"/>
    <tag k="type" v="restriction"/><tag k="restriction" v="no_u_turn"/></relation>
  <relation id="24"><member type="way" ref="10" role="from"/>
    <member type="way" ref="17" role="to"/>
    <tag k="type" v="restriction"/><tag k="restriction" v="no_exit"/></relation>
  <relation id="21"><member type="way" ref="12" role="outer"/>
    <tag k="type" v="boundary"/><tag k="boundary" v="administrative"/></relation>
</osm>)";

struct Reading {
    std::vector<geo::Feature> features;
    ReadReport report;

    const geo::Feature& only(std::int64_t id) const {
        const geo::Feature* found = nullptr;
        for (const geo::Feature& feature : features) {
            if (feature.id == id) {
                HALTE_CHECK(found == nullptr);
                found = &feature;
            }
        }
        HALTE_CHECK(found != nullptr);
        return *found;
    }
    std::size_t count(std::int64_t id) const {
        std::size_t found = 0;
        for (const geo::Feature& feature : features) {
            found += feature.id == id ? 1 : 0;
        }
        return found;
    }
};

Result<ReadReport> read_text(std::string_view xml, const Wanted& wanted,
                             const geo::FeatureSink& sink, CancelToken cancel = {}) {
    const NamedBytes extract{xml, "osm", "village.osm"};
    return read_osm_bytes({&extract, 1}, wanted, sink, silent_progress(), std::move(cancel));
}

Reading read(std::string_view xml, const Wanted& wanted) {
    Reading reading;
    reading.report = read_text(xml, wanted, [&](geo::Feature&& feature) {
                         reading.features.push_back(feature);
                     }).value();
    return reading;
}

constexpr Wanted nothing{.roads = false, .road_points = false};

TEST(ReadOsm, cuts_a_road_where_nodes_are_missing_and_says_so) {
    const Reading reading = read(village, {.roads = true, .road_points = false});
    ASSERT_EQ(reading.count(10), 2u);
    EXPECT_EQ(reading.features[0].nodes, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(reading.features[1].nodes, (std::vector<std::int64_t>{3, 4}));
    EXPECT_EQ(std::get<geo::Line>(reading.features[1].shape).points[0],
              geo::Position::at({.lat = 42.01, .lon = 9.01}));
    EXPECT_EQ(reading.features[0].tags["name"], "Rue Haute");
    EXPECT_FALSE(reading.features[0].tags.has("length_m"));
    EXPECT_EQ(reading.report.roads_cut, 1u);
    EXPECT_EQ(reading.report.nodes_missing, 2u);
    EXPECT_EQ(reading.report.roads, 3u);  // two pieces and the rim of the square
    EXPECT_EQ(reading.count(17), 0u);
}

TEST(ReadOsm, hands_over_only_the_groups_asked_for) {
    EXPECT_TRUE(read(village, nothing).features.empty());
    Wanted points = nothing;
    points.road_points = true;
    const Reading barriers = read(village, points);
    ASSERT_EQ(barriers.features.size(), 1u);
    EXPECT_EQ(barriers.only(2).tags["barrier"], "bollard");
    EXPECT_EQ(barriers.report.points, 1u);
    Wanted houses = nothing;
    houses.buildings = true;
    const Reading buildings = read(village, houses);
    ASSERT_EQ(buildings.features.size(), 1u);
    EXPECT_EQ(std::get<geo::Area>(buildings.only(15).shape).polygons[0].outer.size(), 3u);
    EXPECT_EQ(buildings.report.areas, 1u);
    EXPECT_EQ(buildings.report.areas_left, 1u);
}

TEST(ReadOsm, takes_a_pedestrian_square_as_a_place_and_as_a_way_to_walk) {
    Wanted wanted = nothing;
    wanted.places = true;
    const Reading places = read(village, wanted);
    EXPECT_TRUE(std::holds_alternative<geo::Area>(places.only(11).shape));
    EXPECT_TRUE(std::holds_alternative<geo::Position>(places.only(4).shape));
    wanted.roads = true;
    EXPECT_EQ(read(village, wanted).count(11), 2u);
}

TEST(ReadOsm, closes_relations_and_leaves_open_ones) {
    Wanted wanted = nothing;
    wanted.water = true;
    wanted.boundaries = true;
    const Reading reading = read(village, wanted);
    ASSERT_EQ(reading.features.size(), 1u);
    const auto& lake = std::get<geo::Area>(reading.only(-20).shape);
    EXPECT_EQ(lake.polygons[0].outer.size(), 4u);
    ASSERT_EQ(lake.polygons[0].holes.size(), 1u);
    EXPECT_EQ(reading.report.areas_left, 1u);
}

TEST(ReadOsm, hands_over_turn_restrictions_between_roads) {
    const Reading reading =
        read(village, {.roads = true, .road_points = false, .turn_restrictions = true});
    EXPECT_EQ(reading.report.restrictions, 1u);
    EXPECT_EQ(reading.report.restrictions_left, 2u);  // a node and a way that are not there
    ASSERT_EQ(reading.features.size(), 4u);
    const geo::Feature& turn = reading.features.back();
    EXPECT_EQ(turn.id, -22);
    EXPECT_TRUE(std::get<geo::Line>(turn.shape).points.empty());
    EXPECT_EQ(turn.tags["restriction:hgv"], "no_left_turn");
    EXPECT_EQ(turn.tags["except"], "psv");
    using Kind = geo::Member::Kind;
    EXPECT_EQ(turn.members,
              (std::vector<geo::Member>{
                  {Kind::way, 10, "from"}, {Kind::node, 2, "via"}, {Kind::way, 11, "to"}}));
}

TEST(ReadOsm, gives_the_pieces_of_a_cut_road_the_id_of_their_way) {
    const Reading reading = read(village, {.roads = true, .road_points = false});
    EXPECT_EQ(reading.features[0].id, 10);
    EXPECT_EQ(reading.features[1].id, 10);
}

TEST(ReadOsm, reads_nodes_that_come_after_their_ways) {
    const std::string_view turned = R"(<osm version="0.6">
        <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="track"/></way>
        <node id="2" lat="42.00" lon="9.01"/><node id="1" lat="42.00" lon="9.00"/></osm>)";
    const Reading reading = read(turned, {});
    EXPECT_EQ(reading.only(10).nodes, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(reading.report.roads_cut, 0u);
}

TEST(ReadOsm, reports_the_box_of_the_needed_nodes) {
    const Reading reading = read(village, {});
    EXPECT_EQ(reading.report.box.south_west(), geo::Position::at({.lat = 42.0, .lon = 9.0}));
    EXPECT_EQ(reading.report.box.north_east(), geo::Position::at({.lat = 42.01, .lon = 9.01}));
}

TEST(ReadOsm, stops_when_asked) {
    CancelSource source;
    source.request_stop();
    const auto result = read_text(
        village, {}, [](geo::Feature&&) {}, source.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.errors()[0].code, ErrorCode::unavailable);
    EXPECT_EQ(result.errors()[0].message, "village.osm: reading was stopped on request");
}

TEST(ReadOsm, lets_the_errors_of_the_sink_through) {
    const auto full_disk = [](geo::Feature&&) { throw std::runtime_error("disk full"); };
    EXPECT_THROW((void)read_text(village, {}, full_disk), std::runtime_error);
}

TEST(ReadOsm, says_that_a_cut_or_broken_text_is_damaged) {
    for (const std::string_view bad :
         {village.substr(0, 700), std::string_view("<osm><node id='x'/></osm>"),
          std::string_view("<osm version='0.6'><way id='1'><nd ref='zz'/></way></osm>")}) {
        const auto result = read_text(bad, {}, [](geo::Feature&&) {});
        ASSERT_FALSE(result) << bad;
        EXPECT_EQ(result.errors()[0].code, ErrorCode::malformed);
        EXPECT_EQ(result.errors()[0].message.find("village.osm: the file is damaged"), 0u);
    }
}

}  // namespace
}  // namespace halte::osm
